import AfterSales
import Wording

/// The words of what the staff do: buttons say what happens.
struct ActWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func pick(_ french: String, _ english: String) -> String {
        language.pick(french, english)
    }

    /// What the act is called in a list of acts.
    func title(_ act: CaseAct) -> String {
        switch act {
        case .authorize: pick("Accepter", "Authorize")
        case .refuse: pick("Refuser", "Refuse")
        case .ask: pick("Demander une précision", "Ask the customer")
        case .answer: pick("Noter la réponse du client", "Note the customer’s answer")
        case .reopen: pick("Rouvrir", "Reopen")
        case .receive: pick("Recevoir le colis", "Receive the parcel")
        case .inspect: pick("Contrôler", "Inspect")
        case .scan: pick("Scan du transporteur (test)", "Carrier’s scan (sandbox)")
        case .retry: pick("Renvoyer le remboursement", "Send the refund again")
        case .transfer: pick("Rembourser par virement", "Refund by bank transfer")
        case .approve: pick("Approuver le remboursement", "Approve the refund")
        case .sendLetter: pick("Lettre recommandée envoyée", "Registered letter sent")
        case .withdraw: pick("Abandon par le client", "Withdrawn by the customer")
        }
    }

    /// What its button says for a case.
    func button(_ act: CaseAct, _ found: Case) -> String {
        switch act {
        case .authorize where found.kind == .return:
            pick("Accepter et envoyer l’étiquette", "Authorize and send the label")
        case .authorize: pick("Accepter", "Authorize")
        case .refuse: pick("Refuser et prévenir le client", "Refuse and tell the customer")
        case .ask: pick("Envoyer la question", "Send the question")
        case .answer: pick("Enregistrer la réponse", "Store the answer")
        case .reopen: pick("Rouvrir et remettre à valider", "Reopen for review")
        case .receive: pick("Confirmer la réception", "Confirm the receipt")
        case .inspect: pick("Terminer le contrôle", "Finish the inspection")
        case .scan: pick("Enregistrer le scan", "Store the scan")
        case .retry: pick("Renvoyer maintenant", "Send again now")
        case .transfer: pick("Demander l’IBAN au client", "Ask the customer for an IBAN")
        case .approve: pick("Approuver et envoyer", "Approve and send")
        case .sendLetter: pick("Enregistrer le suivi", "Store the tracking number")
        case .withdraw: pick("Clore la demande", "Close the request")
        }
    }

    var fee: String { pick("Frais de retour annoncés", "Quoted return fee") }
    var feeHint: String {
        pick(
            "Par exemple 24,90. Vide ou 0 : l’étiquette part tout de suite.",
            "For example 24.90. Empty or 0: the label goes out at once.")
    }
    var comesBack: String { pick("Les articles reviennent", "The goods come back") }
    var asKind: String { pick("comme prévu pour ce type", "as this kind has it") }
    var note: String { pick("Note interne", "Internal note") }
    var clause: String { pick("Clause", "Clause") }
    var noClause: String { pick("aucune, motif écrit", "none, a written reason") }
    var ownReason: String { pick("Motif écrit", "Written reason") }
    var ownReasonHint: String {
        pick("Le client le lit tel quel.", "The customer reads it as it stands.")
    }
    var question: String { pick("Question au client", "Question to the customer") }
    var answer: String { pick("Réponse du client", "The customer’s answer") }
    var reason: String { pick("Motif", "Reason") }
    var carton: String {
        pick("Carton d’expédition autour du produit", "Shipping carton around the product")
    }
    var labelOnProduct: String {
        pick("Étiquette collée sur l’emballage du produit", "Label stuck on the product’s own box")
    }
    var condition: String { pick("État", "Condition") }
    var units: String { pick("Unités", "Units") }
    var packaging: String { pick("emballage d’origine", "original packaging") }
    var complete: String { pick("complet", "complete") }
    var confirmed: String { pick("défaut constaté", "defect confirmed") }
    var deduction: String { pick("Retenue par unité", "Deduction a unit") }
    var scan: String { pick("Le transporteur dit", "The carrier says") }
    var tracking: String { pick("Numéro de suivi", "Tracking number") }

    func label(_ scan: CarrierScan) -> String {
        switch scan {
        case .accepted: pick("pris en charge", "accepted")
        case .delivered: pick("livré", "delivered")
        case .lost: pick("perdu", "lost")
        }
    }

    func notAnAmount(_ text: String) -> String {
        pick(
            "« \(text) » n’est pas un montant : écrire 24,90.",
            "“\(text)” is not an amount: write 24.90.")
    }
    var reasonMissing: String {
        pick(
            "Choisir une clause ou écrire un motif : le client doit savoir pourquoi.",
            "Choose a clause or write a reason: the customer must know why.")
    }
    var notReadable: String {
        pick("Une valeur du formulaire n’est pas possible.", "A value of the form is not possible.")
    }
}
