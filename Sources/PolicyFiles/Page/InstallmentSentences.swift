import AfterSales
import Wording

/// Orders paid in installments.
extension ClauseSentence {
    var almaForm: String {
        let ways = wording.ways(policy.installments.alma3x.channels)
        return say(
            fr: "Une commande payée en Alma 3X s'annule, se modifie ou s'échange \(ways).",
            en: "An order paid with Alma 3X is canceled, changed or exchanged \(ways).")
    }

    var almaPaidInstallments: String {
        switch policy.installments.alma3x.customerFees {
        case .withLastProduct:
            say(
                fr: """
                    Les mensualités déjà prélevées te sont remboursées ; les frais d'Alma aussi, \
                    quand il ne te reste aucun produit de la commande.
                    """,
                en: """
                    Installments already taken are refunded; Alma's fees too, when no product of \
                    the order stays with you.
                    """)
        case .withInstallment:
            say(
                fr: """
                    Les mensualités déjà prélevées te sont remboursées, chacune avec ses frais \
                    quand elle l'est en entier.
                    """,
                en: """
                    Installments already taken are refunded, each with its fee when all of it \
                    goes back.
                    """)
        }
    }

    var almaCancelFollowing: String {
        switch policy.installments.alma3x.partial {
        case .fromLast:
            say(
                fr: """
                    Les mensualités à venir sont annulées. Si tu gardes une partie de la \
                    commande, elles baissent en commençant par la dernière.
                    """,
                en: """
                    The installments to come are canceled. If you keep a part of the order, they \
                    go down from the last one.
                    """)
        case .spread:
            say(
                fr: """
                    Les mensualités à venir sont annulées. Si tu gardes une partie de la \
                    commande, elles baissent toutes à proportion.
                    """,
                en: """
                    The installments to come are canceled. If you keep a part of the order, they \
                    all go down in proportion.
                    """)
        }
    }

    var almaExchangeCheaper: String {
        say(
            fr: """
                Échange contre un produit moins cher : la différence se déduit de la dernière \
                mensualité.
                """,
            en: "Exchange for a cheaper product: the difference comes off the last installment.")
    }

    var almaExchangeDearer: String {
        let days = wording.days(policy.exchange.unpaidDifferenceDays)
        return say(
            fr: """
                Échange contre un produit plus cher : nous t'envoyons un lien pour payer la \
                différence par carte, en une fois. Tu as \(days) ; après, l'échange devient un \
                remboursement.
                """,
            en: """
                Exchange for a dearer product: we send you a link to pay the difference by card, \
                in one go. You have \(days); after that the exchange becomes a refund.
                """)
    }

    var paypalRecredit: String {
        switch policy.installments.paypal4x.surplus {
        case .recredit:
            say(
                fr: """
                    Si le remboursement dépasse ce que tu dois encore en PayPal 4X, le solde est \
                    annulé et le reste est crédité en une fois sur ton compte PayPal.
                    """,
                en: """
                    If the refund is more than you still owe in PayPal 4X, the balance is \
                    canceled and the rest credited to your PayPal account in one go.
                    """)
        case .byInstallment:
            say(
                fr: """
                    Si le remboursement dépasse ce que tu dois encore en PayPal 4X, le solde est \
                    annulé et le reste revient versement par versement, le dernier payé d'abord.
                    """,
                en: """
                    If the refund is more than you still owe in PayPal 4X, the balance is \
                    canceled and the rest comes back installment by installment, the last paid \
                    first.
                    """)
        }
    }

    var paypalSpread: String {
        switch policy.installments.paypal4x.partial {
        case .spread:
            say(
                fr: """
                    Jusqu'à ce que tu dois encore en PayPal 4X, le remboursement est réparti sur \
                    les versements qui restent à payer.
                    """,
                en: """
                    Up to what you still owe in PayPal 4X, the refund is spread over the \
                    installments still to pay.
                    """)
        case .fromLast:
            say(
                fr: """
                    Jusqu'à ce que tu dois encore en PayPal 4X, le remboursement vient en moins \
                    des versements à payer, le dernier d'abord.
                    """,
                en: """
                    Up to what you still owe in PayPal 4X, the refund comes off the installments \
                    still to pay, the last one first.
                    """)
        }
    }

    var paypalQuestions: String {
        let ways = wording.ways(policy.installments.paypal4x.channels)
        return say(
            fr: """
                Annule ou modifie une commande payée en PayPal 4X \(ways). Pour une question sur \
                l'échéancier lui-même, contacte le service client de PayPal.
                """,
            en: """
                Cancel or change an order paid with PayPal 4X \(ways). For a question on the \
                payment plan itself, contact PayPal's customer service.
                """)
    }
}
