import AfterSales
import Foundation

/// The products that can be exchanged for, and what each costs more or less than what is sent back.
struct ExchangeOffer {
    /// Those to show: what was chosen before first.
    let shown: [Product]
    /// How many there are.
    let found: Int
    private let given: Minor
    private let quantity: Minor

    private static let most = 20

    init(_ form: QuestionForm) {
        let words = Self.words(form.find)
        let fitting = form.products.filter { product in
            let text = Self.folded(product.title + " " + product.sku + " " + (product.gtin ?? ""))
            return words.allSatisfy(text.contains)
        }
        let chosen = form.products.filter { $0.sku == form.typed["sku"] }
        let others = fitting.filter { product in !chosen.contains { $0.sku == product.sku } }
        shown = chosen + others.prefix(Self.most - chosen.count)
        found = chosen.count + others.count
        given = form.visit.record.worth(of: form.request.lines ?? [])
        quantity = Minor(form.typed["quantity"].flatMap(Int32.init) ?? 1)
    }

    /// What the customer pays more for the quantity in the field; below zero: gets back.
    func difference(_ product: Product) -> Minor {
        let (price, overflow) = product.unitPrice.multipliedReportingOverflow(
            by: max(1, quantity))
        return overflow ? product.unitPrice - given : price - given
    }

    private static func words(_ text: String) -> [String] {
        folded(text).split(separator: " ").map(String.init)
    }

    private static func folded(_ text: String) -> String {
        text.folding(
            options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en"))
    }
}
