import AfterSales
import Correspondence
import Wording

/// The words of authorizing several cases together.
struct BulkWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("Accepter ensemble", "Authorize together") }
    var nothingMarked: String {
        pick(
            "Aucun dossier n’est choisi. Cocher ceux qui vont ensemble dans la file À valider.",
            "No case is selected. Tick those that go together in the queue To review.")
    }
    var differ: String {
        pick(
            "Ces dossiers n’ont pas tous la même décision : les accepter groupe par groupe.",
            "These cases do not all have the same decision: authorize them group by group.")
    }
    var same: String {
        pick(
            "Même demande, même décision, mêmes clauses, rien à regarder. Chaque dossier est "
                + "vérifié de nouveau au moment de l’accepter.",
            "Same request, same decision, same clauses, nothing to be looked at. Each case is "
                + "checked again when it is authorized.")
    }
    func group(_ decision: BulkDecision, _ count: Int) -> String {
        let vocabulary = language.vocabulary
        return vocabulary.label(decision.kind) + ", "
            + vocabulary.label(decision.resolution).lowercased() + " (\(count))"
    }
    func button(_ count: Int) -> String {
        pick(
            count == 1 ? "Accepter 1 dossier" : "Accepter \(count) dossiers",
            count == 1 ? "Authorize 1 case" : "Authorize \(count) cases")
    }
    var onlyThese: String { pick("Seulement ceux-ci", "Only these") }
    var apart: String { pick("À traiter un par un", "To be done one by one") }
    func why(_ obstacle: BulkObstacle) -> String {
        let vocabulary = language.vocabulary
        return switch obstacle {
        case .notInReview(let state):
            pick("n’attend pas de validation : ", "does not wait for review: ")
                + vocabulary.label(state)
        case .flags(let flags):
            pick("à regarder : ", "to be looked at: ")
                + flags.map { vocabulary.label($0) }.joined(separator: ", ")
        case .feeToQuote: pick("frais de retour à annoncer", "the return fee is to be quoted")
        case .refusedByPolicy: pick("la politique l’a refusé", "the policy refused it")
        case .answered:
            pick("la réponse du client est à lire", "the customer’s answer is to be read")
        case .sameOrder:
            pick(
                "un autre dossier de la même commande passe avant",
                "another case of the same order goes first")
        case .anotherDecision:
            pick(
                "la décision n’est plus celle de la page",
                "the decision is no longer the one of the page")
        }
    }
    var resultTitle: String { pick("Acceptation groupée", "Authorized together") }
    func result(_ done: Int, _ all: Int) -> String {
        pick("Acceptés : \(done) sur \(all)", "Authorized: \(done) of \(all)")
    }
    var done: String { pick("accepté", "authorized") }
    var notDone: String { pick("pas fait", "not done") }
    var changed: String {
        pick(
            "il a changé depuis que la page a été ouverte",
            "it changed since the page was opened")
    }
    var gone: String { pick("ce dossier n’existe pas", "there is no such case") }
    var back: String { pick("Revenir à la file", "Back to the queue") }
}
