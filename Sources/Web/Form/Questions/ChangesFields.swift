import AfterSales
import Markup

/// What a modification changes: quantities, an added product, the address.
struct ChangesFields: View {
    let form: QuestionForm

    var body: some View {
        fieldset(.class("stack tight"), .id("changes")) {
            legend { form.words.quantities }
            FieldMessage(name: "changes", problem: form.problems.text("changes"))
            for (index, line) in form.visit.order.lines.enumerated() {
                TextField(
                    name: LinesFields.name(index), title: line.title,
                    value: form.typed[LinesFields.name(index)] ?? "",
                    problem: form.problems.text(LinesFields.name(index)), length: 7,
                    style: "short", mode: "numeric")
            }
            small { form.words.zeroRemoves }
        }
        fieldset(.class("stack tight")) {
            legend { form.words.addition }
            ProductSelect(
                name: "add", form: form, chosen: form.typed["add"], none: form.words.nothing)
            TextField(
                name: "add-quantity", title: form.words.quantity,
                value: form.typed["add-quantity"] ?? "",
                problem: form.problems.text("add-quantity"), length: 7, style: "short",
                mode: "numeric")
        }
        AddressFields(form: form)
    }

    static func fields(of request: CaseRequest, in visit: CustomerVisit) -> Form {
        let changes = request.changes
        let quantities = visit.order.lines.enumerated().map { index, line in
            let changed = changes?.lines.first { $0.line == line.id }?.quantity
            let current = visit.record.freeUnits(line, for: .modification)
            return (LinesFields.name(index), String(changed ?? current))
        }
        let added = changes?.add.first
        return Form(
            quantities + [
                ("add", added?.sku ?? ""),
                ("add-quantity", added.map { String($0.quantity) } ?? ""),
            ] + AddressFields.fields(of: changes?.shipTo ?? visit.order.shipTo))
    }

    static func read(_ form: inout QuestionForm) {
        var changes = CaseRequest.Changes()
        for (index, line) in form.visit.order.lines.enumerated() {
            let current = form.visit.record.freeUnits(line, for: .modification)
            let name = LinesFields.name(index)
            guard let count = form.count(name, in: 0...1000, of: line.title), count != current
            else { continue }
            changes.lines.append(.init(line: line.id, quantity: count))
        }
        readAddition(&form, into: &changes)
        let address = AddressFields.read(&form)
        if address != form.visit.order.shipTo { changes.shipTo = address }
        guard form.problems.isEmpty else { return }
        guard changes != CaseRequest.Changes() else {
            return form.refuse("changes", form.words.nothingChanged)
        }
        form.request.changes = changes
    }

    private static func readAddition(
        _ form: inout QuestionForm, into changes: inout CaseRequest.Changes
    ) {
        let sku = form.typed["add"] ?? ""
        guard !sku.isEmpty else { return }
        guard form.products.contains(where: { $0.sku == sku }) else {
            return form.refuse("add", form.words.chooseOne)
        }
        if let count = form.count("add-quantity", in: 1...1000, of: form.words.quantity) {
            changes.add = [.init(sku: sku, quantity: count)]
        }
    }
}

/// The shop's products with their prices.
private struct ProductSelect: View {
    let name: String
    let form: QuestionForm
    let chosen: String?
    /// What stands where nothing is chosen.
    let none: String

    var body: some View {
        div(.class("field")) {
            label(.for(name)) { form.words.product }
            FieldMessage(name: name, problem: form.problems.text(name))
            select(.id(name), .name(name), .ariaInvalid(form.problems.text(name) != nil)) {
                option(.value("")) { none }
                for product in form.products {
                    option(.value(product.sku), .selected(product.sku == chosen)) {
                        product.title + ", " + form.visit.amount(product.unitPrice)
                    }
                }
            }
        }
    }
}
