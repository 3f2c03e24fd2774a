import AfterSales
import Wording

/// Where money goes back, when, and what of the delivery.
extension ClauseSentence {
    var refundAdjustment: String {
        say(
            fr: """
                Un remboursement hors de tout dossier est décidé par notre comptabilité, qui en \
                note la raison.
                """,
            en: "A refund outside any claim is decided by our finance team, with its reason.")
    }

    var refundOriginalMethod: String {
        let original =
            switch policy.refund.means {
            case .original:
                say(
                    fr: "L'argent revient toujours sur le moyen de paiement de la commande.",
                    en: "Money always goes back to the means of payment of the order.")
            }
        let credit = say(
            fr: "Si tu le demandes, il peut devenir un avoir.",
            en: "If you ask for it, it can become store credit.")
        return together(original, policy.refund.storeCredit == .onRequest ? credit : nil)
    }

    var refundReturnTerms: String {
        let refund = policy.refund
        let inspection = wording.workingHours(policy.inspection.workingHours)
        let (target, effective) = (
            wording.hours(refund.targetHours), wording.hours(refund.effectiveHours)
        )
        let latest = wording.days(refund.latestDays)
        let visible = wording.hours(refund.visibleHours)
        return say(
            fr: """
                Nous contrôlons le produit dans les \(inspection) après son arrivée. Le retour \
                accepté, nous visons \(target) pour rembourser, c'est fait sous \(effective) et \
                sous \(latest) au plus tard. Compte \(visible) après l'e-mail de confirmation \
                pour le voir sur ton compte.
                """,
            en: """
                We inspect the product within \(inspection) of its arrival. Once the return is \
                accepted we aim to refund within \(target), it is done within \(effective), and \
                within \(latest) at the latest. Allow \(visible) after the confirmation e-mail \
                to see it on your account.
                """)
    }

    var refundPartial: String {
        say(
            fr: "Le remboursement peut porter sur un produit, plusieurs, ou toute la commande.",
            en: "A refund can be for one product, several, or the whole order.")
    }

    var refundShippingContentError: String {
        shipping(
            policy.wrongItem.refundOutboundShipping,
            fr: "Si un produit manque ou n'est pas celui commandé",
            en: "If an item is missing or not the one ordered")
    }

    var refundShippingDefect: String {
        together(
            shipping(
                policy.defect.refundOutboundShipping, fr: "Si un produit est défectueux",
                en: "If a product is defective"),
            shipping(
                policy.damage.refundOutboundShipping, fr: "S'il a été abîmé pendant le transport",
                en: "If it was damaged on its way"))
    }

    private func shipping(_ isRefunded: Bool, fr: String, en: String) -> String {
        isRefunded
            ? say(
                fr: fr + ", nous remboursons aussi la livraison.",
                en: en + ", we refund the delivery too.")
            : say(
                fr: fr + ", la livraison n'est pas remboursée.",
                en: en + ", the delivery is not refunded.")
    }

    var refundShippingConforming: String {
        switch policy.return.refundOutboundShipping {
        case .never:
            say(
                fr: """
                    Si le colis était conforme et que tu renvoies un produit, la livraison n'est \
                    pas remboursée.
                    """,
                en: """
                    If the parcel was right and you send something back, the delivery is not \
                    refunded.
                    """)
        case .legalMinimum:
            say(
                fr: """
                    Si tu te rétractes de toute la commande dans les 14 jours, la livraison est \
                    remboursée, au tarif standard au plus.
                    """,
                en: """
                    If you withdraw from the whole order within 14 days, the delivery is \
                    refunded, at most at the standard rate.
                    """)
        case .wholeOrder:
            say(
                fr: "Si tous les produits reviennent, la livraison est remboursée aussi.",
                en: "If all products come back, the delivery is refunded too.")
        }
    }
}
