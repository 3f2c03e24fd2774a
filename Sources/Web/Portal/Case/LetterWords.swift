import Wording

/// The words around the registered letter to the carrier.
struct LetterWords: PageWords {
    let language: Language

    var title: String { pick("Ta lettre au transporteur", "Your letter to the carrier") }
    var sendBy: String { pick("Elle doit partir au plus tard le", "It must leave by") }
    var steps: [String] {
        [
            pick(
                "Ouvre la lettre : elle est déjà remplie. Relis-la, date-la, signe-la.",
                "Open the letter: it is filled in. Read it, date it, sign it."),
            pick(
                "Envoie-la en recommandé avec accusé de réception, à La Poste ou en ligne.",
                "Send it as a registered letter with acknowledgement of receipt, at the post "
                    + "office or online."),
            pick(
                "Donne-nous ici le numéro du recommandé.",
                "Give us the registered letter’s number here."),
        ]
    }
    var open: String { pick("Ouvrir la lettre (PDF)", "Open the letter (PDF)") }
    func reminder(_ day: String) -> String {
        pick(
            "Sans numéro de ta part, nous te le rappelons par e-mail le \(day).",
            "Without a number from you, we remind you by e-mail on \(day).")
    }
    var tracking: String { pick("Numéro du recommandé", "Number of the registered letter") }
    var trackingHint: String {
        pick(
            "Sur le reçu, par exemple 1A 234 567 8901 2.",
            "On the receipt, for example 1A 234 567 8901 2.")
    }
    var isSent: String { pick("Ma lettre est partie", "My letter is on its way") }
    var sent: String { pick("Partie en recommandé, n°", "Sent as a registered letter, no.") }
}
