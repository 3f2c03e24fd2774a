import Storage
import Wording

/// The words of the keyboard.
struct KeyWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("Clavier", "Keyboard") }
    var browse: String { pick("parcourir", "browse") }
    var open: String { pick("ouvrir", "open") }
    var act: String { pick("action principale", "main action") }
    var mark: String { pick("choisir", "select") }
    var find: String { pick("chercher", "search") }
    var help: String { pick("toutes les touches", "all keys") }
    var go: String { pick("aller à", "go to") }
    var orders: String { pick("Commandes", "Orders") }
    var actNote: String {
        pick(
            "mène au formulaire de l’action ; rien n’est fait sans son bouton",
            "leads to the action’s form; nothing is done without its button")
    }
    var explained: String {
        pick(
            "Les touches servent dans les files et sur les dossiers, jamais pendant la saisie d’un "
                + "champ. Tout se fait aussi sans elles.",
            "The keys work in queues and on cases, never while a field is being filled in. "
                + "Everything can be done without them.")
    }
    var needsScript: String {
        pick("Sans JavaScript, elles ne sont pas actives.", "Without JavaScript they are off.")
    }
    var areOn: String { pick("Les touches sont actives.", "The keys are on.") }
    var areOff: String { pick("Les touches sont coupées.", "The keys are off.") }
    var turnOff: String { pick("Couper les touches", "Turn the keys off") }
    var turnOn: String { pick("Activer les touches", "Turn the keys on") }
    var key: String { pick("Touche", "Key") }
    var effect: String { pick("Effet", "Effect") }
}

extension DeskQueue {
    /// The letter after G that leads to the queue; the same in both languages.
    var key: String {
        switch self {
        case .review: "r"
        case .customer: "c"
        case .onTheWay: "w"
        case .inspect: "i"
        case .refund: "f"
        case .doubt: "d"
        case .messages: "m"
        case .letters: "l"
        case .overdue: "e"
        }
    }
}
