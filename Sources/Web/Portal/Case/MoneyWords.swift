import AfterSales
import Wording

/// The words of a case's money, for the customer: what we do about it rather than what a provider
/// calls it.
struct MoneyWords: PageWords {
    let language: Language

    var title: String { pick("L’argent", "The money") }
    var movement: String { pick("Mouvement", "Movement") }
    var means: String { pick("Moyen", "Means") }
    var state: String { pick("État", "State") }
    var amount: String { pick("Montant", "Amount") }

    func state(_ state: InstructionState) -> String {
        switch state {
        case .awaitingApproval: pick("En préparation", "Being prepared")
        case .requested: pick("En cours", "On its way")
        case .succeeded: pick("Fait", "Done")
        case .failed:
            pick("Nous le renvoyons", "We send it again")
        case .unknown:
            pick(
                "Nous vérifions auprès du prestataire de paiement",
                "We are checking with the payment provider")
        }
    }

    var visibleBy: String {
        pick("Visible sur ton compte au plus tard le", "Visible on your account by")
    }

    func lender(_ name: String, _ state: InstructionState) -> String {
        state == .succeeded
            ? pick(
                "\(name) a confirmé ce plan. Ton espace \(name) peut mettre quelques jours à "
                    + "l’afficher.",
                "\(name) confirmed this plan. Your \(name) account may take some days to show it.")
            : pick(
                "Ce plan devient définitif quand \(name) le confirme. D’ici là, ne change rien à "
                    + "tes prélèvements.",
                "This plan is final once \(name) confirms it. Until then, leave your payments as "
                    + "they are.")
    }
}
