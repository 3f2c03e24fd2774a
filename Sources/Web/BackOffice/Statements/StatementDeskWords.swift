import Wording

/// The words of withdrawals that were declared without signing in, for the staff.
struct StatementDeskWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("Rétractations à rattacher", "Withdrawals to match") }
    var intro: String {
        pick(
            "Déclarées sans ouvrir la commande, et déjà accusées de réception. La date de la "
                + "déclaration est celle qui compte : ouvre le dossier depuis la commande, puis "
                + "indique son numéro ici. Une déclaration qui porte sur toute une commande, avec "
                + "son adresse, s’ouvre d’elle-même.",
            "Declared without opening the order, and acknowledged already. The date of the "
                + "declaration is the one that counts: open the case from the order, then give its "
                + "number here. A declaration for a whole order, with its address, opens by "
                + "itself.")
    }
    var none: String { pick("Rien n’attend.", "Nothing waits.") }
    var problems: String { pick("À corriger", "To be corrected") }
    var received: String { pick("Reçue", "Received") }
    var goods: String { pick("Articles", "Goods") }
    var everything: String { pick("toute la commande", "the whole order") }
    var email: String { pick("E-mail", "E-mail") }
    var order: String { pick("Commande", "Order") }
    var theirs: String { pick("même adresse", "same address") }
    var notTheirs: String { pick("autre adresse", "another address") }
    var noOrder: String { pick("aucune commande de ce numéro", "no order of that number") }
    var caseNumber: String { pick("Dossier ouvert", "Case opened") }
    var caseHint: String {
        pick("R-000001 ; vide si rien n’est à faire.", "R-000001; empty if there is nothing to do.")
    }
    var settle: String { pick("C’est traité", "Taken care of") }
    func noSuchCase(_ typed: String) -> String {
        pick("Il n’y a pas de dossier \(typed).", "There is no case \(typed).")
    }
}
