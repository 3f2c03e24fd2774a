import AfterSales
import Wording

/// The words of what goes back to the customer.
struct SendBackWords: PageWords {
    let language: Language

    func label(_ state: Case.SendBack.State) -> String {
        switch state {
        case .expected: pick("Attendu du transporteur", "Expected from the carrier")
        case .awaitingPostage: pick("Attend le port", "Waiting for the postage")
        case .toSend: pick("À envoyer", "To be sent")
        case .sent: pick("En route vers le client", "On the way to the customer")
        case .delivered: pick("Remis au client", "Delivered to the customer")
        case .cameBack: pick("Revenu au dépôt", "Came back to us")
        case .closed: pick("Clos", "Closed")
        }
    }

    func label(_ cause: Case.SendBack.Cause) -> String {
        switch cause {
        case .rejected: pick("Refusé au contrôle", "Rejected at inspection")
        case .parcelRefused: pick("Colis refusé à la réception", "Parcel refused at receipt")
        case .withdrawn: pick("Le client a renoncé", "The customer withdrew")
        case .uninvited: pick("Dossier clos ou jamais accepté", "Case closed or never accepted")
        }
    }

    func sentence(_ event: Event) -> String {
        switch event {
        case .sendBackBegun(let task): label(task.cause) + pick(" : à renvoyer", ": to send back")
        case .postageSettled(let text):
            pick("Port du renvoi réglé – ", "Postage of the way back settled – ") + text
        case .unitsSentBack(let carrier, let tracking):
            pick("Renvoyé au client : ", "Sent back to the customer: ")
                + [carrier, tracking].compactMap(\.self).joined(separator: " ")
        case .sendBackDelivered: label(.delivered)
        case .sendBackCameBack:
            pick("Personne ne l’a pris : revenu", "Nobody took it: it came back")
        case .sendBackRenewed(_, let reason):
            pick("À envoyer de nouveau – ", "To be sent again – ") + reason
        case .sendBackClosed(let reason):
            pick("Renvoi clos – ", "Sending back closed – ") + reason
        default: pick("Événement", "Event")
        }
    }

    var title: String { pick("À renvoyer aux clients", "To send back to customers") }
    var nothing: String { pick("Rien à renvoyer.", "Nothing to send back.") }
    var underWay: String { pick("En route", "Under way") }
    var since: String { pick("Depuis", "Since") }
    var why: String { pick("Pourquoi", "Why") }
    var state: String { pick("État", "State") }
    var goods: String { pick("Articles", "Items") }
    var to: String { pick("À l’adresse", "To") }
    var postage: String { pick("Port", "Postage") }
    func paidBy(_ payer: Policy.Payer) -> String {
        payer == .shop
            ? pick("payé par la boutique", "paid by the shop")
            : pick("payé par le client, d’abord", "paid by the customer, first")
    }
    var tracking: String { pick("Numéro de suivi", "Tracking number") }
    var trackingHint: String {
        pick("Scanner le code-barres de l’étiquette.", "Scan the label’s bar code.")
    }
    var carrier: String { pick("Transporteur", "Carrier") }
    var printedLabel: String { pick("Étiquette (PDF)", "Label (PDF)") }
    var keptUntil: String { pick("Gardé jusqu’au", "Kept until") }

    func title(_ act: SendBackAct) -> String {
        switch act {
        case .ship: pick("Remettre au transporteur", "Hand over to the carrier")
        case .delivered: pick("Remis au client", "Delivered to the customer")
        case .cameBack: pick("Personne ne l’a pris", "Nobody took it")
        case .postage: pick("Port réglé par le client", "Postage paid by the customer")
        case .again: pick("Envoyer de nouveau", "Send again")
        case .close: pick("Décider de ce qu’il devient", "Decide what becomes of it")
        }
    }

    func button(_ act: SendBackAct) -> String {
        switch act {
        case .ship: pick("Parti, prévenir le client", "Gone, tell the customer")
        case .delivered: pick("Noter la remise", "Note the delivery")
        case .cameBack:
            pick("Revenu : demander une adresse", "Came back: ask for an address")
        case .postage: pick("Noter le paiement", "Note the payment")
        case .again: pick("Remettre à envoyer", "Put it back to be sent")
        case .close: pick("Clore le renvoi", "Close it")
        }
    }

    var reason: String { pick("Motif", "Reason") }
    var postageHint: String {
        pick(
            "Comment et quand le client a payé. Reprise n’encaisse pas ce port.",
            "How and when the customer paid. Reprise does not collect this postage.")
    }
    var againHint: String {
        pick(
            "Ce que le client a répondu. Sans nouvelle adresse, celle de la commande.",
            "What the customer answered. Without a new address, the order’s.")
    }
    func closeHint(_ until: String) -> String {
        pick(
            "Possible après le \(until) : mis au rebut, donné, gardé, et pourquoi.",
            "Possible after \(until): disposed of, given away, kept, and why.")
    }
    var newAddress: String { pick("Nouvelle adresse", "New address") }
    var name: String { pick("Nom", "Name") }
    var line1: String { pick("Rue et numéro", "Street and number") }
    var postcode: String { pick("Code postal", "Postcode") }
    var city: String { pick("Ville", "City") }
    var country: String { pick("Pays, deux lettres", "Country, two letters") }
    var addressPartly: String {
        pick(
            "Une nouvelle adresse demande la rue, le code postal, la ville et le pays (deux "
                + "lettres).",
            "A new address needs street, postcode, city and country (two letters).")
    }
    var missing: String { pick("Ce champ est nécessaire.", "This field is needed.") }
    var problems: String { pick("À corriger", "To be corrected") }
    var reprint: String { pick("Imprimer l’étiquette d’abord.", "Print the label first.") }
    var toList: String { pick("Tout ce qui est à renvoyer", "All that is to be sent back") }

    /// Where the goods are, for the customer.
    func forCustomer(_ task: Case.SendBack) -> String {
        switch task.state {
        case .expected: pick("Te revient dès son arrivée", "Comes back to you once it arrives")
        case .awaitingPostage:
            pick("Te revient après paiement du port", "Comes back to you once postage is paid")
        case .toSend: pick("Va t’être renvoyé", "Will be sent back to you")
        case .sent: pick("En route vers toi", "On its way to you")
        case .delivered: pick("Revenu chez toi", "Back with you")
        case .cameBack:
            pick(
                "Revenu chez nous : à quelle adresse te l’envoyer ?",
                "Came back to us: which address should we send it to?")
        case .closed: pick("Renvoi clos", "Sending back closed")
        }
    }
}
