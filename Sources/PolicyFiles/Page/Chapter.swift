import AfterSales
import Wording

/// A part of the published page.
package enum Chapter: String, CaseIterable, Sendable {
    case returns, cancellations, claims, refunds, installments

    package init(of clause: Clause) {
        switch clause.id.prefix(while: { $0 != "." }) {
        case "return": self = .returns
        case "cancellation": self = .cancellations
        case "refund": self = .refunds
        case "alma", "paypal4x": self = .installments
        default: self = .claims
        }
    }

    /// The clauses of the chapter, in the order of the rules.
    package var clauses: [Clause] { Clause.allCases.filter { Chapter(of: $0) == self } }

    package func title(_ language: Language) -> String {
        switch self {
        case .returns: language.say(fr: "Retourner un produit", en: "Sending a product back")
        case .cancellations:
            language.say(
                fr: "Annuler ou modifier une commande", en: "Canceling or changing an order")
        case .claims:
            language.say(fr: "Signaler un problème", en: "Telling us about a problem")
        case .refunds: language.say(fr: "Être remboursé", en: "Being refunded")
        case .installments:
            language.say(fr: "Payer en plusieurs fois", en: "Paying in installments")
        }
    }
}
