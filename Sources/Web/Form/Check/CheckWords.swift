import AfterSales
import Wording

/// The words of the check.
struct CheckWords: PageWords {
    let language: Language

    func title(_ outcome: Outcome) -> String {
        switch outcome {
        case .authorized, .pendingReview:
            pick("Vérifie et envoie ta demande", "Check and send your request")
        case .redirected: pick("Une autre voie est prévue", "There is another way for this")
        case .refused: pick("Ce n’est pas possible ainsi", "This is not possible like this")
        }
    }

    var changed: String {
        pick(
            "Quelque chose a changé depuis que tu as ouvert cette page : rien n’est encore parti. "
                + "Voici la réponse d’aujourd’hui.",
            "Something changed since you opened this page: nothing was sent yet. This is the "
                + "answer as of now.")
    }

    func line(_ quantity: Int, _ title: String) -> String { "\(quantity) × \(title)" }

    func lines(_ kind: CaseKind) -> String {
        switch kind {
        case .return: pick("Tu renvoies", "You send back")
        case .cancellation: pick("Tu annules", "You cancel")
        default: pick("Concerne", "This is about")
        }
    }

    var changes: String { pick("Modifications", "Changes") }
    func newQuantity(_ title: String, _ quantity: Int) -> String {
        quantity == 0
            ? pick("\(title) : retiré", "\(title): removed")
            : pick("\(title) : \(quantity)", "\(title): \(quantity)")
    }
    func added(_ sku: String, _ quantity: Int) -> String {
        pick("ajout de \(quantity) × \(sku)", "\(quantity) × \(sku) added")
    }
    func to(_ address: Address) -> String {
        let parts =
            [address.name, address.line1, address.line2]
            + [address.postcode + " " + address.city, address.country]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var label: String { pick("Étiquette prépayée", "Prepaid label") }
    var postageFree: String { pick("Offerte par la boutique", "Paid by the shop") }
    var postageQuoted: String {
        pick("Nous t’indiquons le prix avec notre accord", "We quote it with our approval")
    }
    func postage(_ amount: String) -> String {
        pick(
            "\(amount), par carte, rendus si nous refusons la demande",
            "\(amount), by card, given back if we refuse the request")
    }

    var answer: String { pick("Réponse", "Answer") }
    var atOnce: String { pick("Tout de suite", "At once") }
    func between(_ from: String, _ to: String) -> String {
        pick("entre \(from) et \(to)", "between \(from) and \(to)")
    }
    var toPost: String { pick("À déposer", "To be posted") }
    func withinDays(_ days: Int) -> String {
        pick(
            "sous \(language.days(days)) après notre accord",
            "within \(language.days(days)) of our approval")
    }
    var comesBack: String { pick("Tu récupères", "You get back") }
    func on(_ method: String) -> String { pick("sur \(method)", "on \(method)") }
    func withFees(_ text: String, _ fees: String) -> String {
        pick(
            "\(text), dont \(fees) de frais du crédit",
            "\(text), lender’s fees of \(fees) included")
    }
    var shipping: String { pick("Livraison payée", "Delivery you paid") }
    func shippingBack(_ amount: String) -> String {
        pick("\(amount) rendus, compris ci-dessus", "\(amount) given back, included above")
    }
    var shippingKept: String { pick("pas remboursée", "not refunded") }

    func credit(_ amount: String) -> String {
        pick(
            "un avoir de \(amount), à utiliser dans la boutique, au lieu du remboursement",
            "store credit of \(amount), to spend in the shop, in place of your money back")
    }
    var youGet: String { pick("Tu reçois", "You get") }
    var replacement: String {
        pick(
            "le même produit, neuf, sans frais ni au renvoi ni à l’envoi, dès que nous l’avons "
                + "accepté",
            "the same product, new, free both ways, once we have accepted it")
    }
    func repair(_ months: String) -> String {
        pick(
            "ton produit réparé, sans frais ni au renvoi ni à l’envoi ; la garantie est prolongée "
                + "de \(months)",
            "your product repaired, free both ways; the guarantee grows by \(months)")
    }
    func each(_ line: String, _ price: String, _ quantity: Int) -> String {
        quantity > 1
            ? pick("\(line), \(price) pièce", "\(line), \(price) each") : "\(line), \(price)"
    }
    func cheaper(_ amount: String) -> String {
        pick("\(amount) te reviennent", "\(amount) come back to you")
    }
    var samePrice: String { pick("même prix, rien à payer", "same price, nothing to pay") }

    var inquiry: String { pick("Enquête du transporteur", "Carrier’s inquiry") }
    func inquiry(until moment: String) -> String {
        pick(
            "terminée au plus tard le \(moment), puis renvoi ou remboursement",
            "over by \(moment) at the latest, then sent again or refunded")
    }

    var late: String {
        pick(
            "Le délai pour le signaler est passé : une personne le regarde quand même.",
            "The time to report it is over: a person looks at it all the same.")
    }
    var vagueReserves: String {
        pick(
            "Tes réserves ne disent rien de précis : nous prenons ta demande, mais le transporteur "
                + "peut les écarter.",
            "Your reserves say nothing precise: we take your request, but the carrier may set "
                + "them aside.")
    }
    var mayLeave: String {
        pick(
            "Si la commande part avant notre réponse, rien n’est modifié et nous te le disons.",
            "If the order leaves before we answer, nothing is changed and we tell you.")
    }
    var toPay: String { pick("Différence", "Difference") }
    func difference(_ amount: String) -> String {
        pick(
            "\(amount) à payer par carte, par un lien que nous t’envoyons",
            "\(amount) to pay by card, by a link that we send you")
    }
    var whenMoney: String { pick("Quand", "When") }
    func refundedWithin(_ hours: Int, _ moment: String) -> String {
        let length = language.workingHours(hours)
        return pick("sous \(length), donc le \(moment)", "within \(length), so by \(moment)")
    }
    func refunded(_ hours: Int, latest days: Int, _ kind: CaseKind) -> String {
        let (hours, days) = (language.hours(hours), language.days(days))
        return kind == .notDelivered || kind == .modification
            ? pick(
                "sous \(hours) après notre accord, \(days) au plus tard",
                "within \(hours) of our approval, \(days) at the latest")
            : pick(
                "sous \(hours) après contrôle et accord, \(days) au plus tard",
                "within \(hours) of our inspection, \(days) at the latest")
    }
    var letter: String { pick("Lettre au transporteur", "Letter to the carrier") }
    func letterBy(_ moment: String) -> String {
        pick(
            "en recommandé, avant le \(moment) ; nous te l’envoyons prête",
            "registered, by \(moment); we send it to you ready to post")
    }

    var packing: String { pick("Avant d’emballer", "Before you pack") }
    var whichRules: String { pick("Quelles règles ?", "Which rules?") }

    func outcome(_ line: Decision.Line) -> String {
        switch line.outcome {
        case .refused: pick("pas possible", "not possible")
        case .redirected: pick("passe par une autre voie", "goes another way")
        case .pendingReview: pick("une personne l’examine", "a person looks at it")
        case .authorized: pick("accepté tout de suite", "accepted at once")
        }
    }
    var othersGoOn: String {
        pick(
            "Cet article reste chez toi ; le reste de ta demande part sans lui.",
            "This product stays with you; the rest of your request goes without it.")
    }

    var withdrawal: String {
        pick(
            "Cette demande vaut aussi rétractation du contrat ; nous t’en accusons réception "
                + "aussitôt par e-mail, avec sa date et son heure.",
            "This request is also your withdrawal from the contract; we acknowledge it at once "
                + "by e-mail, with its date and time.")
    }
    var withdrawalStands: String {
        pick(
            "Cette règle n’arrête pas ta rétractation : confirmée, elle est enregistrée, et une "
                + "personne s’en occupe.",
            "This rule does not stop your withdrawal: once confirmed it is on record, and a "
                + "person sees to it.")
    }
    var refusedAnyway: String {
        pick(
            "Tu peux l’envoyer quand même : elle reste dans ton dossier avec notre réponse.",
            "You can send it all the same: it stays on file with our answer.")
    }

    /// The button that article 11a of Directive 2011/83/EU asks for.
    func confirmWithdrawal(fee: String?) -> String {
        guard let fee else { return pick("Confirmer la rétractation", "Confirm withdrawal") }
        return pick(
            "Confirmer la rétractation et payer \(fee)", "Confirm withdrawal and pay \(fee)")
    }
    func payAndSend(_ amount: String) -> String {
        pick("Payer \(amount) et envoyer", "Pay \(amount) and send")
    }
    func send(_ kind: CaseKind) -> String {
        switch kind {
        case .cancellation: pick("Annuler ces articles", "Cancel these products")
        case .return: pick("Envoyer ma demande de retour", "Send my return request")
        case .modification: pick("Demander ces modifications", "Ask for these changes")
        default: pick("Envoyer mon signalement", "Send my report")
        }
    }
    var sendAnyway: String { pick("Envoyer quand même", "Send all the same") }
    func goOn(by channel: Channel) -> String {
        channel == .form
            ? pick("Continuer avec le formulaire", "Continue with the form")
            : pick("Continuer sur le portail", "Continue on the return site")
    }
    var edit: String { pick("Modifier", "Edit") }

    var impossible: String { pick("Nous ne pouvons pas l’envoyer", "We cannot send this") }
    func seeCase(_ number: String) -> String {
        pick("Voir la demande \(number)", "See request \(number)")
    }
}
