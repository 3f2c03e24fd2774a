import AfterSales
import Correspondence
import Wording

/// The words of the order's page.
struct OrderWords: PageWords {
    let language: Language

    var title: String {
        pick("Que veux-tu faire avec ta commande ?", "What would you like to do?")
    }

    /// The order's number and where it stands.
    func summary(_ visit: CustomerVisit) -> String {
        let status = visit.vocabulary.label(visit.order.status).lowercased()
        guard visit.order.status == .delivered, let day = visit.order.lastDeliveredAt else {
            return pick(
                "Commande \(visit.order.number), \(status)",
                "Order \(visit.order.number), \(status)")
        }
        return pick(
            "Commande \(visit.order.number), livrée le \(visit.date(day))",
            "Order \(visit.order.number), delivered on \(visit.date(day))")
    }

    func line(_ line: OrderLine) -> String {
        line.quantity == 1 ? line.title : "\(line.quantity) × \(line.title)"
    }

    func returnUntil(_ moment: String) -> String {
        pick("✓ Retour jusqu’au \(moment)", "✓ Return until \(moment)")
    }
    var returnOpen: String {
        pick(
            "✓ Retour possible, un colis est encore en route",
            "✓ Can be returned, a parcel is still on its way")
    }
    var viaForm: String { pick("par le formulaire", "by the form") }
    var why: String { pick("Pourquoi ?", "Why?") }
    var allAsked: String { pick("Déjà dans une demande", "Already in a request") }
    var notYetHere: String { pick("Pas encore expédié", "Not shipped yet") }
    var changedMind: String { pick("J’ai changé d’avis", "I changed my mind") }
    var problem: String { pick("Il y a un problème", "Something is wrong") }
    var notShipped: String {
        pick(
            "Ta commande n’est pas encore partie : tu peux l’annuler ou la modifier.",
            "Your order has not left yet: you can cancel or change it.")
    }
    var cancel: String { pick("Annuler", "Cancel") }
    var modify: String { pick("Modifier", "Change") }
    var somethingElse: String { pick("Autre chose ?", "Something else?") }
    var allRequests: String { pick("Toutes les demandes", "All requests") }
    var cases: String { pick("Tes demandes", "Your requests") }

    var neverCame: String { pick("Il n’est jamais arrivé", "It never came") }
    var underWay: String {
        pick(
            "En route : tu pourras le renvoyer dès qu’il est là.",
            "On its way: you can send it back once it is there.")
    }
    func guarantee(_ day: String) -> String {
        pick(
            "Un défaut ou une erreur de notre part reste pris en charge, jusqu’au \(day) au moins.",
            "A defect or a mistake of ours is still ours, at least until \(day).")
    }
    func guaranteeOver(_ day: String) -> String {
        pick(
            "La garantie s’est terminée le \(day) ; écris-nous quand même, une personne regarde.",
            "The guarantee ended on \(day); tell us all the same, a person looks at it.")
    }
    func windowEnded(_ moment: String) -> String {
        pick(
            "Le délai de retour s’est terminé le \(moment).",
            "The time to return it ended on \(moment).")
    }
    func parcels(_ count: Int) -> String {
        count == 1 ? pick("Ton colis", "Your parcel") : pick("Tes colis", "Your parcels")
    }
    var windowStartsLast: String {
        pick(
            "Le délai de retour de toute la commande commence quand le dernier colis est là.",
            "The time to return the whole order begins when the last parcel is there.")
    }

    func heldBy(_ quantity: Int) -> String {
        pick("\(quantity) dans la demande", "\(quantity) in request")
    }

    func day(_ day: Int, of length: Int) -> String {
        pick(
            "Jour \(day) sur \(length) pour demander un retour",
            "Day \(day) of \(length) to ask for a return")
    }
}
