import AfterSales
import Wording

/// The words of the questions.
struct QuestionWords: PageWords {
    let language: Language

    func step(_ number: Int, of count: Int) -> String {
        pick("Étape \(number) sur \(count)", "Step \(number) of \(count)")
    }

    func title(_ question: Question, _ kind: CaseKind) -> String {
        switch question {
        case .lines: linesTitle(kind)
        case .selfHelp: pick("Avant le formulaire", "Before the form")
        case .reason: reasonTitle(kind)
        case .reserves: pick("Dans quel état est arrivé le colis ?", "How did the parcel arrive?")
        case .received: pick("Qu’as-tu reçu à la place ?", "What did you get instead?")
        case .cause: pick("Qu’est-il arrivé au colis ?", "What happened to the parcel?")
        case .changes: pick("Que veux-tu modifier ?", "What should change?")
        case .photos: pick("As-tu des photos ?", "Do you have photos?")
        case .resolution: pick("Que préfères-tu ?", "What would you prefer?")
        case .exchange: pick("Contre quel produit ?", "For which product?")
        }
    }

    private func linesTitle(_ kind: CaseKind) -> String {
        switch kind {
        case .return: pick("Que veux-tu renvoyer ?", "What would you like to send back?")
        case .cancellation: pick("Que veux-tu annuler ?", "What would you like to cancel?")
        default: pick("Quels articles sont concernés ?", "Which products is this about?")
        }
    }

    private func reasonTitle(_ kind: CaseKind) -> String {
        switch kind {
        case .defect: pick("Quel est le défaut ?", "What is the defect?")
        case .missingItem: pick("Que manque-t-il ?", "What is missing?")
        default: pick("Pour quelle raison ?", "What is your reason?")
        }
    }

    func reason(_ kind: CaseKind) -> String {
        switch kind {
        case .defect: pick("Ce qui ne marche pas, et quand", "What does not work, and when")
        case .missingItem: pick("Ce qui manque", "What is missing")
        default: pick("Raison (si tu veux)", "Reason (if you like)")
        }
    }

    func reasonHint(_ kind: CaseKind) -> String {
        switch kind {
        case .defect, .missingItem:
            pick(
                "Plus c’est précis, plus vite on répond.",
                "The more precise, the sooner we answer.")
        default:
            pick("Elle ne change rien à ton droit.", "It changes nothing about your rights.")
        }
    }

    var problems: String { pick("À corriger", "To correct") }
    var next: String { pick("Continuer", "Continue") }
    var back: String { pick("Revenir", "Back") }
    var stillBroken: String { pick("Ça ne règle rien, continuer", "No help, continue") }
    var noLines: String { pick("Choisis au moins un article.", "Choose at least one product.") }
    var allAsked: String { pick("Déjà demandé", "Already asked for") }
    var chooseOne: String { pick("Choisis une réponse.", "Choose an answer.") }
    var choose: String { pick("Choisir…", "Choose…") }
    var nothing: String { pick("Rien", "Nothing") }
    var missing: String { pick("Ce champ est nécessaire.", "This field is needed.") }
    var reasonMissing: String {
        pick("Décris-le en quelques mots.", "Describe it in a few words.")
    }

    func bought(_ line: OrderLine, _ visit: CustomerVisit) -> String {
        let noun = language.pick(("acheté", "achetés"), ("bought", "bought"))
        return language.counted(line.quantity, noun) + ", " + visit.amount(line.net)
    }

    func tooLong(_ count: Int, limit: Int) -> String {
        pick(
            "\(language.number(count)) caractères, c’est trop : \(language.number(limit)) au plus.",
            "\(language.number(count)) characters is too long: at most \(language.number(limit)).")
    }

    func notWithin(_ range: ClosedRange<Int>, of subject: String?) -> String {
        let start = subject.map { $0 + pick(" : ", ": ") } ?? ""
        return start
            + pick(
                "indique un nombre entier de \(range.lowerBound) à \(range.upperBound).",
                "enter a whole number from \(range.lowerBound) to \(range.upperBound).")
    }

    var resolution: String { pick("Ta préférence", "Your preference") }
    func resolutionHint(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund:
            pick("Sur le moyen de paiement utilisé.", "To the payment method you used.")
        case .exchange: pick("Un autre produit de la boutique.", "Another product of the shop.")
        case .replacement: pick("Le même produit, neuf.", "The same product, new.")
        case .repair: pick("Gratuite, port compris.", "Free, postage included.")
        case .storeCredit: pick("À utiliser dans la boutique.", "To spend in the shop.")
        }
    }

    var exchangeFor: String { pick("Nouveau produit", "New product") }
    var quantity: String { pick("Quantité", "Quantity") }
    var cause: String { pick("La situation", "The situation") }
    var brand: String { pick("Marque", "Brand") }
    var model: String { pick("Modèle", "Model") }
    var barCode: String { pick("Code-barres", "Bar code") }
    var description: String { pick("Description", "Description") }

    var deliveryRefused: String {
        pick("J’ai refusé le colis à la livraison", "I refused the parcel at the door")
    }
    var deliveryRefusedHint: String {
        pick("Dans ce cas, aucune réserve n’est nécessaire.", "Then no reserves are needed.")
    }
    var reserves: String {
        pick("Réserves écrites au transporteur", "Reserves written to the carrier")
    }
    var reservesHint: String {
        pick(
            "Recopie-les mot pour mot ; laisse vide s’il n’y en a pas.",
            "Copy them word for word; leave empty if there are none.")
    }
    var damage: String { pick("Ce qui est abîmé", "What is damaged") }
    var damageHint: String {
        pick(
            "Carton et produit : où, comment, combien.",
            "Carton and product: where, how, how much.")
    }

    var quantities: String { pick("Quantités", "Quantities") }
    var zeroRemoves: String { pick("0 retire l’article.", "0 removes the product.") }
    var addition: String { pick("Ajouter un produit", "Add a product") }
    var address: String { pick("Adresse de livraison", "Delivery address") }
    var name: String { pick("Nom", "Name") }
    var street: String { pick("Rue et numéro", "Street and number") }
    var more: String { pick("Complément", "More") }
    var postcode: String { pick("Code postal", "Postcode") }
    var city: String { pick("Ville", "City") }
    var country: String { pick("Pays (deux lettres)", "Country (two letters)") }
    var countryCode: String {
        pick("Deux lettres, par exemple FR.", "Two letters, for example FR.")
    }
    var nothingChanged: String {
        pick("Rien n’est modifié pour l’instant.", "Nothing is changed so far.")
    }

    var justReceived: String {
        pick(
            "Tout juste reçu ? Le manuel et notre blog montrent la mise en route.",
            "Just received? The manual and our blog show how to set it up.")
    }
    var workedBefore: String {
        pick(
            "Il marchait avant ? Le site du fabricant liste les pannes connues.",
            "It worked before? The manufacturer’s site lists known problems.")
    }
    var hasSoftware: String {
        pick(
            "Logiciel, pilote ou micrologiciel : installe d’abord la dernière version.",
            "Software, driver or firmware: install the latest version first.")
    }
}
