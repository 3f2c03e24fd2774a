import AfterSales
import Wording

/// Canceling and modifying an order.
extension ClauseSentence {
    var cancellationStatus: String {
        let statuses = wording.any(of: policy.cancellation.statuses.map(wording.status))
        let days = wording.days(policy.modification.unpaidDifferenceDays)
        let possible = say(
            fr: "Nous pouvons annuler ou modifier une commande tant qu'elle est \(statuses).",
            en: "We can cancel or change an order while it is \(statuses).")
        let automatic =
            policy.cancellation.automatic
            ? say(fr: "L'annulation est immédiate.", en: "A cancellation takes effect at once.")
            : say(fr: "Nous examinons l'annulation d'abord.", en: "We review a cancellation first.")
        let dearer = say(
            fr: """
                Une modification qui coûte plus attend son paiement \(days), puis elle est \
                abandonnée.
                """,
            en: "A change that costs more waits \(days) for its payment, then it is dropped.")
        return together(possible, automatic, dearer)
    }

    var cancellationShipped: String {
        say(
            fr: """
                Une commande partie ne peut plus être annulée ni modifiée. Attends de la \
                recevoir, puis demande un retour.
                """,
            en: """
                An order that has left can no longer be canceled or changed. Wait until it is \
                there, then ask for a return.
                """)
    }

    var cancellationPhoneHours: String {
        let phone = policy.phone
        let days = wording.weekdays(phone.days)
        let (opens, closes) = (wording.clockTime(phone.opens), wording.clockTime(phone.closes))
        return say(
            fr: """
                Au \(phone.number), nous répondons \(days) de \(opens) à \(closes), sauf les \
                jours fériés. En dehors de ces heures, utilise le formulaire.
                """,
            en: """
                We answer \(phone.number) \(days), \(opens) to \(closes), but not on public \
                holidays. Outside these hours, use the form.
                """)
    }

    var cancellationForm: String {
        let cancel = wording.ways(policy.cancellation.channels)
        let modify = wording.ways(policy.modification.channels)
        if cancel == modify {
            return say(
                fr: "Demande une annulation ou une modification \(cancel).",
                en: "Ask for a cancellation or a change \(cancel).")
        }
        return say(
            fr: "Demande une annulation \(cancel), une modification \(modify).",
            en: "Ask for a cancellation \(cancel), for a change \(modify).")
    }

    var cancellationRefund: String {
        let hours = wording.workingHours(policy.cancellation.refundWorkingHours)
        return say(
            fr: """
                Ce que tu as payé pour la commande annulée revient sous \(hours), livraison \
                comprise si toute la commande est annulée.
                """,
            en: """
                What you paid for what is canceled comes back within \(hours), delivery included \
                when the whole order is canceled.
                """)
    }
}
