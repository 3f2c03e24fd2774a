import AfterSales
import Wording

/// The words of an exchange.
struct ExchangeWords: PageWords {
    let language: Language

    var find: String { pick("Chercher un produit", "Find a product") }
    var search: String { pick("Chercher", "Search") }
    var product: String { pick("Nouveau produit", "New product") }

    func found(_ shown: Int, of all: Int) -> String {
        if all == 0 {
            return pick(
                "Aucun produit ne correspond. Essaie un mot plus court.",
                "No product fits. Try a shorter word.")
        }
        let count = language.counted(
            all, language.pick(("produit", "produits"), ("product", "products")))
        guard shown < all else {
            return pick(
                "\(count), avec la différence de prix par rapport à ce que tu renvoies.",
                "\(count), with the difference in price to what you send back.")
        }
        return pick(
            "\(count), dont \(shown) ici : cherche par nom ou référence pour voir les autres.",
            "\(count), \(shown) of them here: search by name or number for the others.")
    }

    /// `+12,00 €`, `même prix`, `−5,00 €`.
    func difference(_ amount: Minor, in visit: CustomerVisit) -> String {
        if amount == 0 { return pick("même prix", "same price") }
        return (amount > 0 ? "+" : "") + visit.amount(amount)
    }
}

/// A product by its title; the shop's number where the catalogue has none.
extension [Product] {
    func title(_ sku: String) -> String { first { $0.sku == sku }?.title ?? sku }
}
