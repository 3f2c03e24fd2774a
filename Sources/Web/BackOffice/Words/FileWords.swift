import Storage
import Wording

/// The words of a case's file beside its acts: the customer, notes.
struct FileWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var customer: String { pick("Ce client", "This customer") }
    func counted(_ history: CustomerHistory) -> String {
        let orders = pick(
            history.orders == 1 ? "1 commande" : "\(history.orders) commandes",
            history.orders == 1 ? "1 order" : "\(history.orders) orders")
        let cases =
            switch history.cases {
            case 0: pick("aucun autre dossier", "no other case")
            case 1: pick("1 autre dossier", "1 other case")
            default: pick("\(history.cases) autres dossiers", "\(history.cases) other cases")
            }
        return orders + ", " + cases
    }
    var notes: String { pick("Notes internes", "Internal notes") }
    var newNote: String { pick("Nouvelle note", "New note") }
    var noteHint: String {
        pick(
            "Pour les collègues : le client ne la voit pas. Elle ne peut pas être effacée.",
            "For colleagues: the customer does not see it. It cannot be erased.")
    }
    var addNote: String { pick("Ajouter la note", "Add the note") }
    var noteMissing: String { pick("Écrire la note.", "Write the note.") }
    var noteTooLong: String {
        pick("Une note a 4 000 signes au plus.", "A note has 4,000 characters at most.")
    }
}
