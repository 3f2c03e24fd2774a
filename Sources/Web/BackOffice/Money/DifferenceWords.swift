import AfterSales
import Storage
import Wording

/// The words of differences between a provider's word and the books.
struct DifferenceWords: PageWords {
    let language: Language

    func title(_ kind: MoneyDifference.Kind) -> String {
        switch kind {
        case .amountDiffers: pick("Un autre montant a été remboursé", "Another amount was refunded")
        case .succeededAfterFailure:
            pick("Parti, bien qu’annoncé échoué", "It left, although said to have failed")
        case .refundBeyondPayment:
            pick(
                "Remboursé ailleurs, plus que le reste du paiement",
                "Refunded elsewhere, more than was left of the payment")
        case .planDiffers:
            pick("Le plan du prêteur n’est pas celui prévu", "The lender’s plan is not as forecast")
        case .disputeLost:
            pick("Contestation perdue : la banque a rendu l’argent", "Dispute lost: the bank paid")
        case .paymentNotAwaited:
            pick("Payé trop tard, et rendu", "Paid too late, and given back")
        case .giveBackFailed:
            pick(
                "Payé trop tard, et pas rendu : revenu ou refusé",
                "Paid too late, and not given back: returned or refused")
        }
    }

    /// What to do about it.
    func advice(_ kind: MoneyDifference.Kind) -> String {
        switch kind {
        case .amountDiffers:
            pick(
                "Compare avec le tableau de bord du prestataire ; rends la différence par un "
                    + "geste, ou demande-la.",
                "Compare with the provider’s dashboard; give the difference back by an "
                    + "adjustment, or ask for it.")
        case .succeededAfterFailure:
            pick(
                "N’envoie plus ce remboursement. S’il est reparti, l’argent est sorti deux fois : "
                    + "demande-le au client.",
                "Do not send this refund again. If it was, the money left twice: ask the customer.")
        case .refundBeyondPayment:
            pick(
                "Il n’est pas dans les comptes. Vois qui l’a fait, et pour quelle commande.",
                "It is not in the books. See who made it, and for which order.")
        case .planDiffers:
            pick(
                "Demande au prêteur avant que l’échéance suivante soit prélevée.",
                "Ask the lender before the next installment is taken.")
        case .disputeLost:
            pick(
                "Ce qui n’était pas parti ne partira plus. Clos les dossiers avec le client.",
                "What had not left will not leave. Close the cases with the customer.")
        case .paymentNotAwaited:
            pick(
                "Le dossier n’attendait plus ce paiement : il repart de lui-même. Vérifie chez le "
                    + "prestataire qu’il est reparti.",
                "The case no longer waited for this payment: it goes back by itself. See at the "
                    + "provider that it has.")
        case .giveBackFailed:
            pick(
                "L’argent est chez toi et il est au client : rends-le d’une autre façon, un "
                    + "virement par exemple, puis note-le ici.",
                "The money is with you and is the customer’s: give it back another way, a "
                    + "transfer for one, then note it here.")
        }
    }

    func title(_ kind: Reconciliations.Difference.Kind) -> String {
        switch kind {
        case .missingThere: pick("Absent de leur relevé", "Missing in their report")
        case .unknownHere: pick("Inconnu ici", "Unknown here")
        case .otherAmount: pick("Un autre montant", "Another amount")
        case .otherDay: pick("Un autre jour", "Another day")
        case .otherState: pick("Parti d’un seul côté", "Gone on one side only")
        }
    }

    /// As it writes itself.
    func provider(_ name: String) -> String {
        switch name {
        case "stripe": "Stripe"
        case "paypal": "PayPal"
        case "alma": "Alma"
        default: name
        }
    }

    func advice(_ kind: Reconciliations.Difference.Kind) -> String {
        switch kind {
        case .missingThere:
            pick(
                "Peut être sur le relevé du lendemain.", "It may be in the next day’s report.")
        case .unknownHere:
            pick(
                "Fait dans leur tableau de bord, ou par une autre boutique du même compte.",
                "Made in their dashboard, or by another shop on the same account.")
        case .otherAmount:
            pick("Compare avec leur tableau de bord.", "Compare with their dashboard.")
        case .otherDay:
            pick("Autour de minuit, c’est courant.", "Around midnight that is common.")
        case .otherState:
            pick("Relis le paiement chez eux.", "Read the payment up at theirs.")
        }
    }

    var ours: String { pick("Les comptes", "The books") }
    var theirs: String { pick("Le prestataire", "The provider") }
    var subject: String { pick("Référence", "Reference") }
    func installment(_ number: String) -> String {
        pick("mensualité \(number)", "installment \(number)")
    }
    var found: String { pick("Trouvé", "Found") }
    var note: String { pick("Ce qu’il en est", "What became of it") }
    var close: String { pick("Clore", "Close") }
    var noteMissing: String {
        pick(
            "Écris en une phrase ce qu’il en est, en 1000 caractères au plus.",
            "Say in a sentence what became of it, in 1,000 characters at most.")
    }
}
