import AfterSales
import Wording

/// The words of the order page and of opening a case by phone.
struct OrderFileWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func pick(_ french: String, _ english: String) -> String {
        language.pick(french, english)
    }

    var events: String { pick("La commande avance", "The order moves on") }

    func button(_ event: CaseWork.OrderEvent) -> String {
        switch event {
        case .paid: pick("Payée", "Paid")
        case .inPreparation: pick("En préparation", "In preparation")
        case .shipped: pick("Expédiée", "Shipped")
        case .delivered: pick("Livrée", "Delivered")
        case .canceled: pick("Annulée par la boutique", "Canceled by the shop")
        }
    }

    var open: String { pick("Ouvrir un dossier", "Open a case") }
    var kind: String { pick("Type de demande", "Kind of request") }
    var channel: String { pick("Reçue par", "Received by") }
    var quantity: String { pick("Concernés", "Concerned") }
    var newQuantity: String { pick("Nouvelle quantité", "New quantity") }
    var newQuantityHint: String {
        pick("Seulement pour une modification.", "For a change only.")
    }
    var resolution: String { pick("Issue voulue", "Wanted") }
    var product: String { pick("Référence du nouvel article", "Reference of the new product") }
    var productQuantity: String { pick("Quantité", "Quantity") }
    var productHint: String {
        pick("Pour un échange ou un ajout.", "For an exchange or an addition.")
    }
    var reason: String { pick("Motif, avec les mots du client", "Reason, in the customer’s words") }
    var reserves: String { pick("Réserves écrites à la livraison", "Reserves written at delivery") }
    var deliveryRefused: String { pick("colis refusé à la porte", "parcel refused at the door") }
    var receivedItem: String {
        pick("Ce qui est arrivé à la place", "What came instead")
    }
    var cause: String { pick("Que s’est-il passé ?", "What happened?") }
    var none: String { pick("–", "–") }
    var amount: String { pick("Montant (ajustement)", "Amount (adjustment)") }
    var line1: String { pick("Nouvelle adresse : rue", "New address: street") }
    var postcode: String { pick("Code postal", "Postcode") }
    var city: String { pick("Ville", "City") }
    var ask: String { pick("Voir ce que dit la politique", "See what the policy says") }
    var confirm: String { pick("Ouvrir le dossier", "Open the case") }
    var quoteTitle: String { pick("Ce que dit la politique", "What the policy says") }
    var goesNowhere: String {
        pick(
            "Rien n’est enregistré : voici la voie à suivre.",
            "Nothing is stored: this is the way to go.")
    }
    var refusedButKept: String {
        pick(
            "La demande serait refusée ; l’ouvrir garde le refus et le dit au client.",
            "The request would be refused; opening it keeps the refusal and tells the customer.")
    }
    var back: String { pick("Changer la demande", "Change the request") }
    var noLines: String {
        pick("Choisir au moins un article.", "Choose at least one item.")
    }
    func channelToUse(_ channel: String) -> String {
        pick("À demander par : \(channel)", "To be asked by: \(channel)")
    }
}
