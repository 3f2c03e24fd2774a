import AfterSales
import Correspondence
import Markup
import Wording

/// What only some kinds ask for.
struct OpenCaseParts: View {
    let visit: DeskVisit
    let typed: Form
    let problems: [FieldProblem]

    private var words: OrderFileWords { OrderFileWords(visit.language) }

    var body: some View {
        KindPart(
            kinds: [.return, .modification, .wrongItem, .missingItem], title: words.otherProduct
        ) {
            for index in 0..<PhoneRequest.productRows {
                ProductFields(words: words, index: index, typed: typed, problems: problems)
            }
        }
        KindPart(kinds: [.modification], title: words.newAddress) { address }
        KindPart(kinds: [.transitDamage], title: words.parcel) {
            line("reserves", words.reserves, length: 500, hint: words.reservesHint)
            CheckField(
                name: "delivery_refused", title: words.deliveryRefused,
                isOn: typed.isOn("delivery_refused"))
        }
        KindPart(kinds: [.wrongItem], title: words.receivedItem) {
            line("brand", words.brand, length: 100)
            line("model", words.model, length: 100)
            line("gtin", words.gtin, length: 14)
            line("received", words.description, length: 500)
        }
        KindPart(kinds: [.notDelivered], title: words.whatHappened) {
            SelectField(
                name: "cause", title: words.cause,
                choices: [("", words.none)]
                    + NonDeliveryCause.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["cause"], problem: problems.text("cause"))
        }
    }

    @ViewBuilder private var address: some View {
        line("line1", words.line1, length: 200)
        line("line2", words.line2, length: 200)
        line("postcode", words.postcode, length: 20)
        line("city", words.city, length: 100)
    }

    private func line(
        _ name: String, _ title: String, length: Int, hint: String? = nil
    ) -> TextField {
        TextField(
            name: name, title: title, value: typed.text(name), hint: hint,
            problem: problems.text(name), length: length)
    }
}

/// One product of the catalogue, and how many of it.
private struct ProductFields: View {
    let words: OrderFileWords
    let index: Int
    let typed: Form
    let problems: [FieldProblem]

    var body: some View {
        let suffix = index == 0 ? "" : "-\(index)"
        TextField(
            name: "product" + suffix, title: words.product(index + 1),
            value: typed.text("product" + suffix), hint: index == 0 ? words.productHint : nil,
            problem: problems.text("product" + suffix), length: 64)
        TextField(
            name: "product_quantity" + suffix, title: words.productQuantity(index + 1),
            value: typed.text("product_quantity" + suffix),
            problem: problems.text("product_quantity" + suffix), length: 7, style: "short",
            mode: "numeric")
    }
}
