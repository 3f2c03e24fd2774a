import AfterSales
import Wording

/// The words of a case's page.
struct CaseWords: PageWords {
    let language: Language

    var changed: String {
        pick(
            "La demande a changé entre-temps, alors nous n’avons rien fait. Voici où elle en est.",
            "The request changed meanwhile, so we did nothing. This is where it stands.")
    }
    var problems: String { pick("À corriger", "To correct") }
    var whatHappens: String { pick("Ce qui se passe", "What happens") }
    var documents: String { pick("Tes documents", "Your documents") }
    var spam: String {
        pick(
            "L’étiquette part aussi par e-mail : regarde dans les indésirables.",
            "The label also comes by e-mail: look in your spam folder.")
    }

    func document(_ name: String) -> String {
        switch name {
        case "return_label.pdf": pick("Étiquette PDF", "Label PDF")
        case "return_slip.pdf": pick("Bon de retour PDF", "Return slip PDF")
        case "carrier_letter.pdf": pick("Lettre au transporteur PDF", "Letter to the carrier PDF")
        case "credit_note.pdf": pick("Avoir PDF", "Credit note PDF")
        default: name
        }
    }

    func next(_ state: CaseState, _ kind: CaseKind) -> String {
        switch state {
        case .awaitingFee:
            pick("Paie le retour pour continuer.", "Pay for the way back to go on.")
        case .awaitingReview:
            pick("Bien reçu. Nous regardons ta demande.", "Received. We are looking at it.")
        case .awaitingCustomer: pick("Nous avons une question.", "We have a question.")
        case .authorized where kind == .cancellation || kind == .modification:
            pick("C’est accepté.", "It is approved.")
        case .authorized:
            pick(
                "C’est accepté : emballe, colle l’étiquette sur le carton, dépose le colis.",
                "Approved: pack it, put the label on the carton, post the parcel.")
        case .inTransit: pick("Ton colis est en route.", "Your parcel is on its way.")
        case .received: pick("Ton colis est là. Nous le contrôlons.", "It is here. We inspect it.")
        case .accepted:
            pick("Accepté. La suite est en cours.", "Accepted. We are carrying it out.")
        case .awaitingDifference: pick("Il reste la différence.", "The difference is left to pay.")
        case .settled: pick("C’est terminé.", "All done.")
        case .rejected:
            pick(
                "Contrôlé, mais pas accepté : l’e-mail dit pourquoi, et le produit te revient.",
                "Inspected, but not accepted: the e-mail says why, and it comes back to you.")
        case .refused: pick("Nous n’avons pas pu accepter.", "We could not accept it.")
        case .withdrawn: pick("Tu as retiré cette demande.", "You took this request back.")
        case .expired:
            pick(
                "Le délai est passé. Tu peux refaire une demande.",
                "The deadline passed. You can ask again.")
        }
    }

    func pay(_ amount: String) -> String { pick("Payer \(amount)", "Pay \(amount)") }
    var yourAnswer: String { pick("Ta réponse", "Your answer") }
    var sendAnswer: String { pick("Envoyer ma réponse", "Send my answer") }

    var received: String { pick("Demande reçue", "Request received") }
    func fee(_ state: Case.Fee.State) -> String {
        switch state {
        case .due: pick("Retour à payer", "Way back to be paid")
        case .paid: pick("Retour payé", "Way back paid")
        case .returned: pick("Frais de retour rendus", "Return fee given back")
        case .dropped: pick("Frais de retour annulés", "Return fee dropped")
        }
    }
    func before(_ moment: String) -> String { pick("avant le \(moment)", "by \(moment)") }
    var toReview: String { pick("Nous répondons", "We answer") }
    var approved: String { pick("Acceptée", "Approved") }
    var toPost: String { pick("Tu déposes le colis", "You post the parcel") }
    var posted: String { pick("Colis déposé", "Parcel posted") }
    var toInspect: String { pick("Nous contrôlons", "We inspect") }
    var arrived: String { pick("Colis reçu chez nous", "Parcel received by us") }
    func end(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund: pick("Remboursement", "Refund")
        case .exchange: pick("Échange", "Exchange")
        case .replacement: pick("Remplacement", "Replacement")
        case .repair: pick("Réparation", "Repair")
        case .storeCredit: pick("Avoir", "Store credit")
        }
    }
    func replacement(_ number: String) -> String {
        pick("Commande \(number)", "Order \(number)")
    }

    var money: String { pick("L’argent", "The money") }
    var movement: String { pick("Mouvement", "Movement") }
    var means: String { pick("Moyen", "Means") }
    var state: String { pick("État", "State") }
    var amount: String { pick("Montant", "Amount") }

    var request: String { pick("Ta demande", "Your request") }
    var askedOn: String { pick("Reçue le", "Received on") }
    var order: String { pick("Commande", "Order") }
    var lines: String { pick("Articles", "Products") }
    var resolution: String { pick("Souhait", "Preference") }
    var reason: String { pick("Raison", "Reason") }
    var reserves: String { pick("Réserves", "Reserves") }
    var legalWithdrawal: String {
        pick(
            "Cette demande vaut rétractation du contrat.",
            "This request is also your withdrawal from the contract.")
    }

    var letterTitle: String { pick("Ta lettre au transporteur", "Your letter to the carrier") }
    var tracking: String { pick("Numéro du recommandé", "Number of the registered letter") }
    var letterSent: String { pick("Ma lettre est partie", "My letter is on its way") }
    var withdrawTitle: String { pick("Retirer cette demande", "Take this request back") }
    var withdrawMeaning: String {
        pick(
            "La demande s’arrête. Si l’étiquette n’a pas servi, "
                + "les frais de retour te sont rendus.",
            "The request ends. If the label was not used, the return fee is given back.")
    }
    var withdraw: String { pick("Retirer ma demande", "Take it back") }
}
