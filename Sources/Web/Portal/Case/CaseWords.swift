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
    var noPrinter: String {
        pick(
            "Pas d’imprimante ? Montre le QR code au guichet du transporteur.",
            "No printer? Show the QR code at the carrier’s counter.")
    }
    var qrCode: String { pick("QR code", "QR code") }
    var spam: String {
        pick(
            "L’étiquette part aussi par e-mail : regarde dans les indésirables.",
            "The label also comes by e-mail: look in your spam folder.")
    }

    func document(_ name: String) -> String {
        switch name {
        case CasePage.labelDocument: pick("Étiquette PDF", "Label PDF")
        case "return_slip.pdf": pick("Bon de retour PDF", "Return slip PDF")
        case CasePage.letterDocument:
            pick("Lettre au transporteur PDF", "Letter to the carrier PDF")
        case _ where name.hasPrefix("AV-"): pick("Avoir PDF", "Credit note PDF")
        case _ where name.hasPrefix("FR-"):
            pick("Facture des frais PDF", "Invoice for the fee PDF")
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
                "Contrôlé, mais pas accepté : le produit te revient. Voici pourquoi.",
                "Inspected, but not accepted: it comes back to you. This is why.")
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
    var decidedBy: String {
        pick("Décidé selon les conditions de ta commande :", "Decided by your order’s terms:")
    }
    func policy(_ version: Int) -> String {
        pick("version \(version)", "version \(version)")
    }

    func otherCases(_ order: String) -> String {
        pick("Tes autres demandes, commande \(order)", "Your other requests, order \(order)")
    }
    func backToOrder(_ order: String) -> String {
        pick("Toute la commande \(order)", "The whole order \(order)")
    }
}
