import AfterSales
import Wording

/// The words of the questions.
struct QuestionWords: PageWords {
    let language: Language

    func title(_ question: Question, _ kind: CaseKind) -> String {
        switch question {
        case .lines: linesTitle(kind)
        case .selfHelp: pick("Avant le formulaire", "Before the form")
        case .reason: reasonTitle(kind)
        case .delivery: pick("As-tu accepté le colis ?", "Did you accept the parcel?")
        case .reserves:
            pick("Qu’as-tu écrit au livreur ?", "What did you write for the carrier?")
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
        case .transitDamage: pick("Qu’est-ce qui est abîmé ?", "What is damaged?")
        default: pick("Pour quelle raison ?", "What is your reason?")
        }
    }

    func reason(_ kind: CaseKind) -> String {
        switch kind {
        case .defect: pick("Ce qui ne marche pas, et quand", "What does not work, and when")
        case .missingItem:
            pick(
                "Ce qui manque, et l’état du colis à l’arrivée",
                "What is missing, and how the parcel looked when it came")
        case .transitDamage:
            pick("Les dégâts, carton et produit", "The damage, carton and product")
        default: pick("Raison (si tu veux)", "Reason (if you like)")
        }
    }

    func reasonHint(_ kind: CaseKind) -> String {
        switch kind {
        case .defect:
            pick(
                "Plus c’est précis, plus vite on répond.",
                "The more precise, the sooner we answer.")
        case .missingItem:
            pick(
                "Le colis était-il fermé, ouvert, recollé ? Un vide à la place de l’article ?",
                "Was the parcel closed, open, taped again? An empty place where it should be?")
        case .transitDamage:
            pick("Où, comment, combien.", "Where, how, how much.")
        default:
            pick("Elle ne change rien à ton droit.", "It changes nothing about your rights.")
        }
    }

    var problems: String { pick("À corriger", "To correct") }
    var noLines: String { pick("Choisis au moins un article.", "Choose at least one product.") }
    var allAsked: String { pick("Déjà demandé", "Already asked for") }
    var chooseOne: String { pick("Choisis une réponse.", "Choose an answer.") }
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
        case .replacement:
            pick(
                "Le même produit, neuf ; renvoi et envoi gratuits.",
                "The same product, new; free both ways.")
        case .repair:
            pick("Gratuite, renvoi et envoi compris.", "Free, postage both ways included.")
        case .storeCredit: pick("À utiliser dans la boutique.", "To spend in the shop.")
        }
    }
    var creditConsent: String {
        pick(
            "Je préfère un avoir à un remboursement",
            "I prefer store credit to my money back")
    }
    var creditConsentHint: String {
        pick(
            "À cocher seulement pour un avoir : tu as droit au remboursement sur ton moyen de "
                + "paiement.",
            "Tick it only for store credit: you have a right to your money back, the way you paid.")
    }
    var creditConsentMissing: String {
        pick(
            "Pour un avoir, coche que tu le préfères ; sinon choisis le remboursement.",
            "For store credit, tick that you prefer it; otherwise choose the refund.")
    }
    var noCreditOnPlan: String {
        pick(
            "Pas d’avoir pour une commande payée en plusieurs fois : tes mensualités resteraient "
                + "dues. Le remboursement passe par l’organisme de crédit, qui les annule, les "
                + "réduit ou te les rend.",
            "No store credit for an order paid in installments: they would stay due. The refund "
                + "goes through the lender, who cancels or reduces them, or gives them back.")
    }

    var quantity: String { pick("Quantité", "Quantity") }

    var quantities: String { pick("Quantités", "Quantities") }
    var zeroRemoves: String { pick("0 retire l’article.", "0 removes the product.") }
    var product: String { pick("Produit", "Product") }
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
}
