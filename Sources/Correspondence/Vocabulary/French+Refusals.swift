import AfterSales
import Wording

extension French {
    func sentence(_ refusal: CaseRefusal) -> String {
        switch refusal {
        case .notAllowed: "Tu n’as pas le droit de faire cela."
        case .orderNotFound:
            "Nous ne trouvons pas de commande avec ce numéro et cette adresse e-mail. "
                + "Vérifie les deux."
        case .caseNotFound(let number): "Le dossier \(number) n’existe pas."
        case .invalid(_, let problem): sentence(problem)
        case .invalidState:
            "Ce n’est plus possible à ce stade. Recharge la page pour voir où en est le dossier."
        case .quantityExceeds(_, _, let remaining, let holder):
            (remaining == 0
                ? "Il ne reste aucune unité de cet article à demander."
                : "Il reste \(Language.french.number(remaining)) de cet article à demander.")
                + (holder.map { " Le dossier \($0) comprend déjà les autres." } ?? "")
        }
    }

    private func sentence(_ problem: CaseRefusal.Problem) -> String {
        switch problem {
        case .required: "Ce champ est nécessaire."
        case .unknown(let value): "« \(value) » n’existe pas."
        case .outOfRange(_, let range):
            "Indique une valeur de \(range.lowerBound) à \(range.upperBound)."
        case .twice(let value): "« \(value) » figure deux fois."
        case .notOffered: "Ce choix n’est pas proposé ici."
        case .leavesInstallmentsDue:
            "Un avoir laisserait dues les mensualités de cette commande : le remboursement va à "
                + "l’organisme de crédit."
        case .notHere: "Ce champ ne s’applique pas à cette demande."
        case .unitsDoNotMatch(let line, let expected, let found):
            "\(line) : \(found) contrôlés, le dossier en compte \(expected)."
        }
    }
}
