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
        pick("Vide : inchangée. 0 : l’article est retiré.", "Empty: unchanged. 0: taken off.")
    }
    var resolution: String { pick("Issue voulue", "Wanted") }
    var otherProduct: String { pick("Autre article", "Another product") }
    func product(_ number: Int) -> String {
        pick("Référence de l’article \(number)", "Reference of product \(number)")
    }
    func productQuantity(_ number: Int) -> String {
        pick("Quantité de l’article \(number)", "Quantity of product \(number)")
    }
    var productHint: String {
        pick(
            "Pour un échange : le premier seul. Pour une modification : ce qui s’ajoute.",
            "For an exchange: the first alone. For a change: what is added.")
    }
    var reason: String { pick("Motif, avec les mots du client", "Reason, in the customer’s words") }
    var creditAgreed: String {
        pick(
            "Avoir : le client le préfère au remboursement",
            "Store credit: the customer prefers it to the refund")
    }
    var creditNotAgreed: String {
        pick(
            "Un avoir demande l’accord du client : coche-le, ou choisis le remboursement.",
            "Store credit needs the customer’s agreement: tick it, or choose the refund.")
    }
    var reserves: String { pick("Réserves écrites à la livraison", "Reserves written at delivery") }
    var deliveryRefused: String { pick("colis refusé à la porte", "parcel refused at the door") }
    var reservesHint: String {
        pick(
            "Par exemple : carton enfoncé côté droit, écran fendu. Sans détail, la demande "
                + "continue, marquée comme vague.",
            "For example: box dented on the right, screen cracked. Without detail the request "
                + "goes on, marked as vague.")
    }
    var parcel: String { pick("Le colis à la livraison", "The parcel at delivery") }
    var brand: String { pick("Marque", "Brand") }
    var model: String { pick("Modèle", "Model") }
    var gtin: String { pick("Code-barres", "Bar code") }
    var description: String { pick("Description", "Description") }
    var whatHappened: String { pick("Le colis qui n’est pas là", "The parcel that is not there") }
    var newAddress: String { pick("Nouvelle adresse", "New address") }
    var receivedItem: String {
        pick("Ce qui est arrivé à la place", "What came instead")
    }
    var cause: String { pick("Que s’est-il passé ?", "What happened?") }
    var none: String { pick("–", "–") }
    var line1: String { pick("Numéro et rue", "Number and street") }
    var line2: String { pick("Complément", "Second line") }
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
    var notANumber: String {
        pick("Écrire un nombre entier, ou rien.", "Write a whole number, or nothing.")
    }
    var noLines: String {
        pick("Choisir au moins un article.", "Choose at least one item.")
    }
    func channelToUse(_ channel: String) -> String {
        pick("À demander par : \(channel)", "To be asked by: \(channel)")
    }
}
