import AfterSales
import Storage
import Wording

/// The words of parcels that nobody expected.
struct ParcelWords: PageWords {
    let language: Language

    func label(_ state: ParcelState) -> String {
        switch state {
        case .matched: pick("rattaché", "matched")
        case .open: pick("à rattacher", "to be matched")
        case .sentBack: pick("renvoyé", "sent back")
        case .givenToCarrier: pick("rendu au transporteur", "given to the carrier")
        case .kept: pick("gardé", "kept")
        }
    }

    func number(_ id: Int64) -> String { pick("Colis n° \(id)", "Parcel no. \(id)") }
    var parcel: String { pick("Colis", "Parcel") }
    var arrivedAt: String { pick("Arrivé", "Arrived") }
    var due: String { pick("À décider avant", "Decide by") }
    var state: String { pick("État", "State") }
    var cases: String { pick("Dossiers", "Cases") }
    var takenBy: String { pick("Pris par", "Taken by") }
    var closedBy: String { pick("Décidé par", "Decided by") }
    var reason: String { pick("Motif", "Reason") }
    var none: String { pick("Aucun colis à rattacher.", "No parcel to match.") }

    var newTitle: String { pick("Colis inconnu", "Unknown parcel") }
    var newHint: String {
        pick(
            "Noter ce qui se voit. Un agent cherche la commande sous deux jours ouvrés.",
            "Note what can be seen. An agent looks for the order within two working days.")
    }
    var codes: String { pick("Codes scannés", "Scanned codes") }
    var codesHint: String { pick("Un par ligne.", "One a line.") }
    var carrier: String { pick("Transporteur", "Carrier") }
    var sender: String { pick("Expéditeur, comme sur le colis", "Sender, as on the parcel") }
    var contents: String { pick("Ce qu’il contient", "What is in it") }
    var contentsMissing: String {
        pick(
            "Dire ce que le colis contient, ou qui l’envoie : sans cela personne ne le retrouve.",
            "Say what is in the parcel, or who sends it: nobody finds it otherwise.")
    }
    var keep: String { pick("Garder, colis suivant", "Keep it, next parcel") }
    var kept: String {
        pick("Écrire ce numéro sur le colis.", "Write this number on the parcel.")
    }

    var search: String { pick("Chercher la commande", "Find the order") }
    var searchHint: String {
        pick(
            "Nom, e-mail, numéro de commande, suivi ou code-barres d’un produit",
            "Name, e-mail, order number, tracking or a product’s bar code")
    }
    var nothingFound: String { pick("Rien trouvé.", "Nothing found.") }
    func itsCases(_ order: String) -> String {
        pick("Dossiers de la commande \(order)", "Cases of order \(order)")
    }
    var matchHere: String { pick("Rattacher et recevoir", "Match and receive") }
    var sendBackHere: String {
        pick("Ouvrir la fiche du poste", "Open it at the station")
    }
    var reasonHint: String {
        pick(
            "Nécessaire pour rouvrir un dossier refusé.",
            "Needed to reopen a case that was refused.")
    }
    func openOn(_ order: String) -> String {
        pick("Ouvrir un dossier sur \(order)", "Open a case on \(order)")
    }
    var openHint: String {
        pick(
            "Les règles habituelles décident, le colis est reçu à son heure d’arrivée. Ni "
                + "étiquette ni frais de retour.",
            "The ordinary rules decide; the parcel is received at the hour it came. No label, no "
                + "return fee.")
    }
    var kind: String { pick("Ce que c’est", "What it is") }
    var lines: String { pick("Unités dans le colis", "Units in the parcel") }
    var resolution: String { pick("Issue voulue", "Wanted") }
    var said: String { pick("Ce qu’écrit le client", "What the customer writes") }
    var open: String { pick("Ouvrir et recevoir", "Open and receive") }
    var noLines: String {
        pick("Indiquer au moins une unité.", "Enter at least one unit.")
    }
    var kindMissing: String { pick("Choisir ce que c’est.", "Choose what it is.") }
    func refusedButKept(_ number: String) -> String {
        pick(
            "Les règles refusent : le dossier \(number) est gardé comme refusé. Le rouvrir avec un "
                + "motif, ou renvoyer le colis.",
            "The rules refuse it: case \(number) is kept as refused. Reopen it with a reason, or "
                + "send the parcel back.")
    }
    var forThePortal: String {
        pick(
            "Un retour simple se demande sur le portail, par le client. Rien n’a été fait : "
                + "lui écrire ci-dessous, le colis attend sa demande.",
            "A plain return is asked for on the portal, by the customer. Nothing was done: write "
                + "to them below, the parcel waits for their request.")
    }
    var plainReturn: String {
        pick("Retour simple : au client de le demander", "Plain return: the customer asks for it")
    }
    var plainReturnHint: String {
        pick(
            "La politique ne l’ouvre que sur le portail (return.authorization). L’e-mail dit que "
                + "le colis est là et mène au portail ; le dossier du client apparaît ensuite ici, "
                + "à rattacher.",
            "The policy opens it on the portal only (return.authorization). The e-mail says that "
                + "the parcel is here and leads to the portal; the customer’s case then appears "
                + "here, to be matched.")
    }
    var ask: String { pick("Écrire au client", "Write to the customer") }
    var askAgain: String { pick("Écrire encore", "Write again") }
    var asked: String { pick("Client averti", "Customer told") }
    func wasAsked(_ moment: String, until due: String) -> String {
        pick(
            "E-mail envoyé le \(moment). Le colis attend jusqu’au \(due).",
            "E-mail sent \(moment). The parcel waits until \(due).")
    }
    var redirected: String {
        pick(
            "Les règles n’ouvrent pas ce dossier ainsi. Rien n’a été fait.",
            "The rules do not open this case this way. Nothing was done.")
    }

    var close: String { pick("Aucun dossier : décider", "No case: decide") }
    var decision: String { pick("Décision", "Decision") }
    var closeButton: String { pick("Clore le colis", "Close the parcel") }
    var reasonMissing: String {
        pick(
            "Écrire un motif : quelqu’un demandera pourquoi.",
            "Write a reason: somebody will ask why.")
    }
    var problems: String { pick("À corriger", "To be corrected") }
    var changed: String {
        pick(
            "Rien n’a été fait : quelqu’un a décidé de ce colis entre-temps. Voici où il en est.",
            "Nothing was done: somebody decided on this parcel meanwhile. This is how it stands.")
    }
    var isHere: String {
        pick(
            "Le colis est déjà là : le rattacher plutôt qu’autoriser, aucune étiquette ne part.",
            "The parcel is here already: match it rather than authorize, and no label goes out.")
    }
    var agentDecides: String {
        pick("Un agent cherche à quoi il appartient.", "An agent finds out what it belongs to.")
    }
}
