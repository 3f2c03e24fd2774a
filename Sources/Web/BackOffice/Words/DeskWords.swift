import AfterSales
import Storage
import Wording

/// The words of the back office. The staff are addressed plainly, without you or tu.
struct DeskWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    func pick(_ french: String, _ english: String) -> String { language.pick(french, english) }

    func label(_ queue: DeskQueue) -> String {
        switch queue {
        case .review: pick("À valider", "To review")
        case .customer: pick("Attend le client", "Waiting for the customer")
        case .onTheWay: pick("En route", "On the way")
        case .inspect: pick("À contrôler", "To inspect")
        case .refund: pick("À rembourser", "To refund")
        case .doubt: pick("Argent incertain", "Money in doubt")
        case .messages: pick("Messages", "Messages")
        case .letters: pick("Courriers", "Letters")
        case .overdue: pick("En retard", "Overdue")
        }
    }

    var search: String { pick("Commandes", "Orders") }
    var find: String { pick("Chercher", "Search") }
    var nothingHere: String { pick("Rien ici pour le moment.", "Nothing here for now.") }
    var nothingFound: String {
        pick(
            "Rien trouvé. Essayer une partie du nom ou de l’e-mail, ou le numéro entier d’un suivi "
                + "ou d’un code-barres.",
            "Nothing found. Try a part of the name or of the e-mail, or the whole of a tracking "
                + "number or bar code.")
    }
    var byDueDate: String { pick("triées par échéance", "sorted by due date") }
    var next: String { pick("Suite", "Next") }
    var pages: String { pick("Pages", "Pages") }
    var previous: String { pick("Précédent", "Previous") }

    var due: String { pick("Échéance", "Due") }
    var caseHeading: String { pick("Dossier", "Case") }
    var request: String { pick("Demande", "Request") }
    var customer: String { pick("Client", "Customer") }
    var amount: String { pick("Montant", "Amount") }
    var state: String { pick("État", "State") }
    var order: String { pick("Commande", "Order") }
    var placed: String { pick("Passée le", "Placed") }
    var overdue: String { pick("dépassée", "overdue") }
    var noDate: String { pick("sans échéance", "no date") }

    var products: String { pick("Articles", "Items") }
    var reason: String { pick("Motif", "Reason") }
    var creditAgreed: String {
        pick("Avoir préféré au remboursement", "Credit preferred to a refund")
    }
    var adjustment: String { pick("Régularisation", "Adjustment") }
    var paidTwice: String { pick("second paiement", "second payment") }
    var channel: String { pick("Canal", "Channel") }
    var resolution: String { pick("Issue voulue", "Wanted") }
    var window: String { pick("Fenêtre jusqu’au", "Window until") }
    var returnFee: String { pick("Frais de retour", "Return fee") }
    var outbound: String { pick("Livraison aller", "Outbound shipping") }
    var outboundBack: String { pick("remboursée", "given back") }
    var outboundKept: String { pick("conservée", "kept") }
    var legal: String { pick("Rétractation légale", "Legal withdrawal") }
    var yes: String { pick("oui", "yes") }
    var no: String { pick("non", "no") }
    var decided: String { pick("Ce que dit la politique", "What the policy says") }
    var dueDates: String { pick("Échéances", "Due dates") }
    var money: String { pick("Argent", "Money") }
    var noMoney: String { pick("Aucun mouvement.", "No movement.") }
    var messages: String { pick("Messages", "Messages") }
    var documents: String { pick("Documents", "Documents") }
    func lacking(_ settings: [String]) -> String {
        let list = settings.joined(separator: ", ")
        return pick(
            "Mentions légales à compléter pour les prochains documents : \(list).",
            "Legal details to set for the documents to come: \(list).")
    }
    var history: String { pick("Historique", "History") }
    var question: String { pick("Question posée", "Question asked") }
    var answer: String { pick("Réponse", "Answer") }
    var reserves: String { pick("Réserves", "Reserves") }
    var received: String { pick("Reçu à la place", "Received instead") }
    var payments: String { pick("Paiements", "Payments") }
    var shipments: String { pick("Colis", "Parcels") }
    var cases: String { pick("Dossiers", "Cases") }
    var noCase: String { pick("Aucun dossier.", "No case.") }
    var delivered: String { pick("livré", "delivered") }
    var underWay: String { pick("en route", "under way") }
    var refundable: String { pick("Encore remboursable", "Still refundable") }
    var total: String { pick("Total", "Total") }
    var shipping: String { pick("Livraison", "Shipping") }
    var paid: String { pick("payée", "paid") }
    var unpaid: String { pick("à venir", "still due") }
    var installment: String { pick("Mensualité", "Installment") }
    var nothingToDo: String {
        pick("Rien à faire ici pour ce rôle.", "Nothing to do here for this role.")
    }
    var otherActs: String { pick("Autres actions", "Other actions") }
    var exchangeFor: String { pick("Échangé contre", "Exchanged for") }

    func policy(_ version: PolicyVersion) -> String {
        pick(
            "Décidé par la politique \(version.name), version \(version.version)",
            "Decided by policy \(version.name), version \(version.version)")
    }

    var notDone: String { pick("Rien n’a été fait", "Nothing was done") }
    var staleTitle: String { pick("La page n’était plus à jour", "The page was out of date") }
    var stale: String {
        pick(
            "Rien n’a été fait. Depuis que cette page a été ouverte :",
            "Nothing was done. Since this page was opened:")
    }
    var notAllowed: String {
        pick("Ce rôle ne permet pas cette action.", "This role may not do this.")
    }
}
