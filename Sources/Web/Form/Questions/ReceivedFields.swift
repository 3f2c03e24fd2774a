import AfterSales
import Markup
import PolicyFiles

/// What came instead of what was ordered, with what was ordered beside it.
struct ReceivedFields: View {
    let form: QuestionForm

    var body: some View {
        let words = ReceivedWords(language: form.visit.language)
        div(.class("note stack tight")) {
            p { strong { words.ordered } }
            ul {
                for line in form.concerned {
                    li { words.ordered(line) }
                }
            }
        }
        p { form.visit.clauses.sentence(for: .wrongItemDescribe) }
        field("brand", words.brand)
        field("model", words.model)
        field("gtin", words.barCode, hint: words.barCodeHint, mode: "numeric")
        TextArea(
            name: "description", title: words.description,
            value: form.typed["description"] ?? "", problem: form.problems.text("description"))
    }

    private func field(
        _ name: String, _ title: String, hint: String? = nil, mode: String? = nil
    ) -> TextField {
        TextField(
            name: name, title: title, value: form.typed[name] ?? "", hint: hint,
            problem: form.problems.text(name), mode: mode)
    }

    static func fields(of request: CaseRequest) -> Form {
        let item = request.receivedItem
        return Form([
            ("brand", item?.brand ?? ""), ("model", item?.model ?? ""),
            ("gtin", item?.gtin ?? ""), ("description", item?.description ?? ""),
        ])
    }

    static func read(_ form: inout QuestionForm) {
        let item = CaseRequest.ReceivedItem(
            brand: form.text("brand", limit: 200), model: form.text("model", limit: 200),
            gtin: barCode(&form), description: form.text("description"))
        guard form.problems.isEmpty else { return }
        let isEmpty = item == .init(brand: nil, model: nil, gtin: nil, description: nil)
        form.request.receivedItem = isEmpty ? nil : item
    }

    private static func barCode(_ form: inout QuestionForm) -> String? {
        let typed = form.typed.text("gtin")
        guard !typed.isEmpty else { return nil }
        do throws(GTIN.Problem) {
            return try GTIN(typed).digits
        } catch {
            form.refuse("gtin", ReceivedWords(language: form.visit.language).problem(error))
            return nil
        }
    }
}

extension QuestionForm {
    /// The lines that the request is about; all, where none are chosen yet.
    var concerned: [OrderLine] {
        guard let lines = request.lines else { return visit.order.lines }
        return lines.compactMap { visit.order.line($0.line) }
    }
}
