import AfterSales
import Markup

/// Which product instead, with its price and the difference to what is sent back, and how many.
struct ExchangeFields: View {
    let draft: String
    let form: QuestionForm

    var body: some View {
        let words = ExchangeWords(language: form.visit.language)
        let offer = ExchangeOffer(form)
        div(.class("row")) {
            label(.for("find")) { words.find }
            input(
                .type(.search), .id("find"), .name("find"), .value(form.find), .maxlength(100),
                .form(ProductSearchForm.id))
            button(.submit, .class("button"), .form(ProductSearchForm.id)) { words.search }
        }
        p(.role("status")) {
            small { words.found(offer.shown.count, of: offer.found) }
        }
        fieldset(.id("sku"), .ariaDescribedBy(problem == nil ? nil : "sku-problem")) {
            legend { words.product }
            FieldMessage(name: "sku", problem: problem)
            div(.class("choices")) {
                for product in offer.shown {
                    ExchangeChoice(form: form, offer: offer, product: product)
                }
            }
        }
        TextField(
            name: "quantity", title: form.words.quantity, value: form.typed["quantity"] ?? "1",
            problem: form.problems.text("quantity"), length: 7, isRequired: true,
            style: "short", mode: "numeric")
    }

    private var problem: String? { form.problems.text("sku") }

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

private struct ExchangeChoice: View {
    let form: QuestionForm
    let offer: ExchangeOffer
    let product: Product

    var body: some View {
        let words = ExchangeWords(language: form.visit.language)
        label(.class("choice")) {
            input(
                .type(.radio), .name("sku"), .value(product.sku),
                .checked(product.sku == form.typed["sku"]), .required())
            span {
                strong { product.title }
                br()
                small { form.visit.amount(product.unitPrice) }
            }
            span(.class("money")) {
                words.difference(offer.difference(product), in: form.visit)
            }
        }
    }
}

/// The search of products: a form of its own, by GET, so that its address can be kept; its field
/// stands in the list it searches.
struct ProductSearchForm: View {
    static let id = "find-product"
    let draft: String

    var body: some View {
        form(
            .get, action: FormRoute.products(draft: draft, find: nil).link, .id(Self.id),
            .role("search")
        ) {}
    }
}
