import AfterSales
import Markup

/// Which products, and how many of each.
struct LinesFields: View {
    let form: QuestionForm

    var body: some View {
        div(.class("choices")) {
            for (index, line) in form.visit.order.lines.enumerated() {
                LineChoice(form: form, index: index, line: line)
            }
        }
        FieldMessage(name: "lines", problem: form.problems.text("lines"))
    }

    static func name(_ index: Int) -> String { "quantity-\(index)" }

    static func fields(of request: CaseRequest, in visit: CustomerVisit) -> Form {
        Form(
            visit.order.lines.enumerated().map { index, line in
                let asked = request.lines?.first { $0.line == line.id }?.quantity ?? 0
                return (name(index), String(asked))
            })
    }

    static func read(_ form: inout QuestionForm) {
        var lines: [CaseRequest.Line] = []
        for (index, line) in form.visit.order.lines.enumerated() {
            let free = form.visit.record.freeUnits(line, for: form.request.kind)
            let range = 0...max(0, free)
            guard let count = form.count(name(index), in: range, of: line.title), count > 0
            else { continue }
            lines.append(.init(line: line.id, quantity: count))
        }
        guard form.problems.isEmpty else { return }
        if lines.isEmpty { return form.refuse("lines", form.words.noLines) }
        form.request.lines = lines
    }
}

private struct LineChoice: View {
    let form: QuestionForm
    let index: Int
    let line: OrderLine

    var body: some View {
        let visit = form.visit
        let free = visit.record.freeUnits(line, for: form.request.kind)
        let name = LinesFields.name(index)
        div(.class("sheet row"), .id(index == 0 ? "lines" : nil)) {
            if free > 0 {
                label(.for(name)) { LineTitle(form: form, line: line) }
                select(.id(name), .name(name), .class("push")) {
                    for count in 0...min(free, 100) {
                        option(
                            .value(String(count)), .selected(form.typed.text(name) == "\(count)")
                        ) { String(count) }
                    }
                }
            } else {
                span { LineTitle(form: form, line: line) }
                span(.class("pill push")) { form.words.allAsked }
                if let holder = visit.record.holder(of: line.id, for: form.request.kind) {
                    a(href: Route.caseFile(number: holder.number).link) { holder.number }
                }
            }
            FieldMessage(name: name, problem: form.problems.text(name))
        }
    }
}

private struct LineTitle: View {
    let form: QuestionForm
    let line: OrderLine

    var body: some View {
        strong { line.title }
        br()
        small { form.words.bought(line, form.visit) }
    }
}
