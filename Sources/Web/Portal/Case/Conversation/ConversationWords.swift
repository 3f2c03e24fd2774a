import Desk
import Wording

/// The words around what customer and desk write to each other; to the customer with *tu*, to the
/// staff plainly.
struct ConversationWords: PageWords {
    let language: Language

    var title: String { pick("Messages", "Messages") }
    var you: String { pick("Toi", "You") }
    var nothingYet: String {
        pick(
            "Une question, une précision ? Écris-nous ici : nous répondons sur cette page et "
                + "par e-mail.",
            "A question, something to add? Write to us here: we answer on this page and by e-mail.")
    }
    var yourMessage: String { pick("Ton message", "Your message") }
    var send: String { pick("Envoyer le message", "Send the message") }
    var hasArrived: String { pick("bien reçu", "received") }

    func tooMany(until moment: String) -> String {
        pick(
            "Beaucoup de messages en peu de temps. Le tien est encore là : "
                + "renvoie-le à partir de \(moment).",
            "Many messages in a short time. Yours is still here: send it again from \(moment).")
    }

    func kind(_ kind: ConversationEntry.Kind) -> String? {
        switch kind {
        case .message: nil
        case .question: pick("question", "question")
        case .answer: pick("réponse", "answer")
        }
    }

    // For the staff.

    var withCustomer: String { pick("Messages avec le client", "Messages with the customer") }
    var waits: String { pick("attend une réponse", "waits for an answer") }
    var none: String { pick("Aucun message.", "No message.") }
    var toCustomer: String { pick("Message au client", "Message to the customer") }
    var goesOut: String {
        pick(
            "Part par e-mail avec un lien vers le dossier.",
            "Goes out by e-mail with a link to the case.")
    }
    var answer: String { pick("Envoyer au client", "Send to the customer") }
    var needsNoAnswer: String { pick("Pas de réponse nécessaire", "No answer needed") }
    var problems: String { pick("À corriger", "To correct") }
    var overtakenTitle: String {
        pick("Il y a du nouveau dans la conversation", "There is something new")
    }
    var overtaken: String {
        pick(
            "Rien n’est parti. Relire la conversation, puis envoyer de nouveau.",
            "Nothing was sent. Read what is new, then send it again.")
    }
    func title(_ number: String) -> String {
        pick("Messages du dossier \(number)", "Messages of case \(number)")
    }
    var backToCase: String { pick("Retour au dossier", "Back to the case") }
}
