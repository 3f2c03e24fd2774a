import AfterSales
import Wording

/// The words of the warehouse. Short: they are read from arm's length.
struct StationWords: PageWords {
    let language: Language

    var station: String { pick("Poste de réception", "Receiving station") }
    var today: String { pick("À faire au dépôt", "Warehouse today") }
    var sendBacks: String { pick("À renvoyer", "To send back") }
    var unknownParcels: String { pick("Colis inconnus", "Unknown parcels") }

    // The scan field.
    var scan: String { pick("Scanner le colis", "Scan the parcel") }
    var scanHint: String {
        pick(
            "Étiquette, bon de retour, commande, suivi ou code-barres d’un produit.",
            "Label, return slip, order, tracking number or a product’s bar code.")
    }
    var find: String { pick("Chercher", "Find") }
    func nothing(_ code: String) -> String {
        pick("« \(code) » ne mène à rien.", "“\(code)” leads nowhere.")
    }
    var nothingHint: String {
        pick(
            "Scanner un autre code du colis : le bon de retour, un produit. Sinon, le garder comme "
                + "colis inconnu : un agent le rattache.",
            "Scan another code of the parcel: the slip, a product. Otherwise keep it as an unknown "
                + "parcel: an agent matches it.")
    }
    var keepUnknown: String { pick("Garder comme colis inconnu", "Keep as an unknown parcel") }
    var several: String { pick("Lequel est dans le colis ?", "Which one is in the parcel?") }
    func orderOnly(_ number: String) -> String {
        pick(
            "Commande \(number) : aucun retour n’a été demandé.",
            "Order \(number): no return was asked for.")
    }
    func inBox(_ id: Int64) -> String {
        pick(
            "Colis n° \(id) : scanner ce qu’il contient encore.",
            "Parcel no. \(id): scan what else is in it.")
    }
    var alsoInBox: String {
        pick("Aussi dans ce colis : scanner le suivant", "Also in this box: scan the next")
    }
    var boxDone: String { pick("Ce colis est vide", "This box is empty") }

    // What a parcel should hold.
    var contents: String { pick("Ce que le colis doit contenir", "What should be inside") }
    var why: String { pick("Pourquoi cela revient", "Why it comes back") }
    var customerSays: String { pick("Le client écrit", "The customer says") }
    var order: String { pick("Commande", "Order") }
    var customer: String { pick("Client", "Customer") }
    var due: String { pick("À contrôler avant", "Inspect before") }
    var nextParcel: String { pick("Colis suivant", "Next parcel") }
    var wholeFile: String { pick("Tout le dossier", "The whole case") }

    // The form.
    var parcelChecks: String { pick("Le colis", "The parcel") }
    var carton: String {
        pick("Carton d’expédition autour du produit", "Shipping carton around the product")
    }
    var labelPlace: String {
        pick(
            "Étiquette sur le carton, pas sur l’emballage du produit",
            "Label on the carton, not on the product’s own box")
    }
    var yes: String { pick("oui", "yes") }
    var no: String { pick("non", "no") }
    var condition: String { pick("État", "Condition") }
    var packaging: String { pick("Emballage d’origine", "Original packaging") }
    var complete: String { pick("Complet, accessoires compris", "Complete, accessories included") }
    var defect: String { pick("Défaut constaté", "Defect confirmed") }
    var deduction: String { pick("Retenue par unité", "Deduction a unit") }
    var deductionHint: String {
        pick(
            "Par exemple 12,50 ; seulement si le produit a perdu de sa valeur. Dire pourquoi.",
            "For example 12.50; only where the product lost value. Say why.")
    }
    var note: String { pick("Remarque", "Note") }
    var units: String { pick("Unités", "Units") }
    var finish: String { pick("Terminer, colis suivant", "Finish, next parcel") }
    var receiveOnly: String {
        pick("Recevoir seulement, contrôler plus tard", "Only receive, inspect later")
    }
    var keys: String {
        pick(
            "Touches dans une question : le chiffre choisit, P emballage, C complet, D défaut là, "
                + "F pas de défaut, Entrée passe à la suivante.",
            "Keys inside a question: the digit chooses, P packaging, C complete, D defect "
                + "there, F no defect, Enter goes to the next.")
    }
    var codeFound: String { pick("Le bon produit.", "The right product.") }
    var codeMissing: String {
        pick(
            "Ce code-barres n’est pas attendu ici : si le produit est un autre, choisir « mauvais "
                + "article ».",
            "This bar code is not expected here: if the product is another one, choose “wrong "
                + "item”.")
    }

    // What is missing.
    var problems: String { pick("Il manque une réponse", "An answer is missing") }
    func answerMissing(_ question: String) -> String {
        pick("Répondre : \(question)", "Answer: \(question)")
    }
    func conditionMissing(_ unit: String) -> String {
        pick("Choisir l’état : \(unit)", "Choose the condition: \(unit)")
    }
    func confirmationMissing(_ unit: String) -> String {
        pick("Dire si le défaut est là : \(unit)", "Say whether the defect is there: \(unit)")
    }
    func notAnAmount(_ text: String) -> String {
        pick(
            "« \(text) » n’est pas un montant : écrire 24,90.",
            "“\(text)” is not an amount: write 24.90.")
    }
    func reasonMissing(_ unit: String) -> String {
        pick(
            "Une retenue demande une remarque : \(unit)",
            "A deduction needs a note: \(unit)")
    }
    var notReadable: String {
        pick("Une valeur du formulaire n’est pas possible.", "A value of the form is not possible.")
    }
}
