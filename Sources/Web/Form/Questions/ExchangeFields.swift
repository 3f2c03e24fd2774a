import AfterSales
import Markup

/// Which product instead, and how many.
struct ExchangeFields: View {
    let form: QuestionForm

    var body: some View {
        div(.class("field")) {
            label(.for("sku")) { form.words.exchangeFor }
            FieldMessage(name: "sku", problem: form.problems.text("sku"))
            ProductSelect(
                name: "sku", form: form, chosen: form.typed["sku"], none: form.words.choose)
        }
        TextField(
            name: "quantity", title: form.words.quantity, value: form.typed["quantity"] ?? "1",
            problem: form.problems.text("quantity"), length: 7, isRequired: true,
            style: "short", mode: "numeric")
    }

    static func fields(of request: CaseRequest) -> Form {
        Form([
            ("sku", request.exchangeFor?.sku ?? ""),
            ("quantity", String(request.exchangeFor?.quantity ?? 1)),
        ])
    }

    static func read(_ form: inout QuestionForm) {
        let sku = form.typed["sku"] ?? ""
        if !form.products.contains(where: { $0.sku == sku }) {
            form.refuse("sku", form.words.chooseOne)
        }
        let quantity = form.count("quantity", in: 1...1000, of: form.words.quantity)
        guard let quantity, form.problems.isEmpty else { return }
        form.request.exchangeFor = .init(sku: sku, quantity: quantity)
    }
}

/// The shop's products with their prices.
struct ProductSelect: View {
    let name: String
    let form: QuestionForm
    let chosen: String?
    /// What stands where nothing is chosen.
    let none: String

    var body: some View {
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
