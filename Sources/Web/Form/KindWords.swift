import AfterSales
import Wording

/// The words of the choice of requests.
struct KindWords: PageWords {
    let language: Language

    var title: String { pick("Que se passe-t-il ?", "What is the matter?") }

    func name(_ kind: CaseKind) -> String {
        switch kind {
        case .return: pick("J’ai changé d’avis", "I changed my mind")
        case .cancellation: pick("Annuler avant l’envoi", "Cancel before it leaves")
        case .modification: pick("Modifier la commande", "Change the order")
        case .defect: pick("Le produit est défectueux", "The product is defective")
        case .transitDamage: pick("Le colis est arrivé abîmé", "The parcel arrived damaged")
        case .wrongItem: pick("Ce n’est pas le bon article", "It is not the right product")
        case .missingItem: pick("Il manque un article", "Something is missing")
        case .notDelivered: pick("Le colis n’est jamais arrivé", "The parcel never came")
        case .adjustment: ""
        }
    }

    func meaning(_ kind: CaseKind) -> String {
        switch kind {
        case .return:
            pick(
                "Pour un remboursement ou un échange, sans avoir à te justifier.",
                "For a refund or an exchange, without giving a reason.")
        case .cancellation:
            pick("Tout ou une partie, tant que rien n’est parti.", "All or part, until it leaves.")
        case .modification:
            pick("Adresse, quantités, ajout d’un produit.", "Address, quantities, a product more.")
        case .defect:
            pick(
                "Il ne marche pas, ou plus comme il devrait. Le retour est à nos frais.",
                "It does not work, or not as it should. We pay for the way back.")
        case .transitDamage:
            pick(
                "Carton ou produit abîmé en route : dis-le vite, un délai court.",
                "Carton or product damaged on the way: tell us soon, a deadline runs.")
        case .wrongItem:
            pick(
                "Autre modèle, autre taille, autre produit : c’est notre erreur.",
                "Another model, size or product: our mistake.")
        case .missingItem:
            pick("Le colis est arrivé incomplet.", "The parcel came incomplete.")
        case .notDelivered:
            pick(
                "Perdu, annoncé livré mais jamais reçu, ou revenu chez nous.",
                "Lost, said delivered but never received, or back with us.")
        case .adjustment: ""
        }
    }

    func begin(_ kind: CaseKind) -> String {
        switch kind {
        case .return: pick("Demander un retour", "Ask for a return")
        case .cancellation: pick("Annuler", "Cancel")
        case .modification: pick("Modifier", "Change")
        default: pick("Signaler", "Report it")
        }
    }
}
