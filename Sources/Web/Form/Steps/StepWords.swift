import AfterSales
import Wording

/// The words of a request's steps, and of leaving and finding it again.
struct StepWords: PageWords {
    let language: Language

    var progress: String { pick("Avancement", "Progress") }
    func step(_ number: Int, of count: Int) -> String {
        pick("Étape \(number) sur \(count)", "Step \(number) of \(count)")
    }

    /// A step in one or two words.
    func name(_ question: Question, _ kind: CaseKind) -> String {
        switch question {
        case .lines: pick("Articles", "Products")
        case .selfHelp: pick("Dépannage", "Self-help")
        case .reason:
            switch kind {
            case .defect: pick("Défaut", "Defect")
            case .transitDamage: pick("Dégâts", "Damage")
            case .missingItem: pick("Manque", "Missing")
            default: pick("Raison", "Reason")
            }
        case .delivery: pick("Livraison", "Delivery")
        case .reserves: pick("Réserves", "Reserves")
        case .received: pick("Article reçu", "What came")
        case .cause: pick("Situation", "Situation")
        case .changes: pick("Modifications", "Changes")
        case .photos: pick("Photos", "Photos")
        case .resolution: pick("Préférence", "Preference")
        case .exchange: pick("Échange", "Exchange")
        }
    }
    var check: String { pick("Vérification", "Check") }

    var next: String { pick("Continuer", "Continue") }
    var back: String { pick("Revenir", "Back") }
    var backToOrder: String { pick("Revenir à la commande", "Back to the order") }
    func kept(_ moment: String) -> String {
        pick(
            "Tes réponses sont gardées jusqu’au \(moment) : tu peux partir et reprendre depuis ta "
                + "commande ou cette adresse.",
            "Your answers are kept until \(moment): you can leave, and come back from your order "
                + "or this address.")
    }

    var unfinishedTitle: String { pick("Demandes à terminer", "Requests to finish") }
    func begun(_ moment: String, until end: String) -> String {
        pick(
            "Commencée \(moment), gardée jusqu’au \(end).",
            "Begun \(moment), kept until \(end).")
    }
    func goOn(_ kind: String) -> String {
        pick("Reprendre : \(kind)", "Go on: \(kind)")
    }
    var drop: String { pick("Abandonner", "Give up") }
    func dropNamed(_ kind: String) -> String {
        pick("Abandonner : \(kind)", "Give up: \(kind)")
    }
    var dropThis: String { pick("Abandonner cette demande", "Give this request up") }

    var goneTitle: String { pick("Cette demande n’est plus là", "This request is gone") }
    func gone(_ days: String) -> String {
        pick(
            "Elle a été abandonnée, elle a dépassé ses \(days), ou elle vient d’une autre "
                + "commande. Rien n’est parti. Recommence depuis ta commande.",
            "It was given up, is older than \(days), or belongs to another order. Nothing was "
                + "sent. Begin again from your order.")
    }
    var myOrder: String { pick("Ma commande", "My order") }
    var otherOrder: String { pick("Ouvrir une autre commande", "Open another order") }
}
