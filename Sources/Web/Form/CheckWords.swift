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
    var toPay: String { pick("Différence", "Difference") }
    func difference(_ amount: String) -> String {
        pick(
            "\(amount) à payer par carte, par un lien que nous t’envoyons",
            "\(amount) to pay by card, by a link that we send you")
    }
    var whenMoney: String { pick("Quand", "When") }
    func refundedWithin(_ hours: Int) -> String {
        pick(
            "sous \(language.workingHours(hours))", "within \(language.workingHours(hours))")
    }
    func refunded(_ hours: Int, latest days: Int) -> String {
        pick(
            "sous \(language.hours(hours)) après contrôle et accord, \(language.days(days)) au "
                + "plus tard",
            "within \(language.hours(hours)) of our inspection, \(language.days(days)) at the "
                + "latest")
    }
    var letter: String { pick("Lettre au transporteur", "Letter to the carrier") }
    func letterBy(_ moment: String) -> String {
        pick(
            "en recommandé, avant le \(moment) ; nous te l’envoyons prête",
            "registered, by \(moment); we send it to you ready to post")
    }

    func plan(_ method: String) -> String {
        pick("Ton plan \(method), avant et après", "Your \(method) plan, before and after")
    }
    func installment(_ installment: Installment) -> String {
        language.shortDate(installment.due)
            + (installment.paid ? pick(", payée", ", paid") : "")
    }
    func bar(_ before: String, _ after: String) -> String {
        pick("\(before) avant, \(after) après", "\(before) before, \(after) after")
    }
    func credit(_ amount: String) -> String {
        pick("Et \(amount) recrédités sur ton compte.", "And \(amount) credited to your account.")
    }
    var planNote: String {
        pick(
            "En pointillés : ce qui est déduit. L’organisme confirme le plan définitif, tu le "
                + "verras ici.",
            "Dashed: what is taken off. The lender confirms the final plan; you will see it here.")
    }

    var packing: String { pick("Avant d’emballer", "Before you pack") }
    var whichRules: String { pick("Quelles règles ?", "Which rules?") }

    func outcome(_ line: Decision.Line) -> String {
        switch line.outcome {
        case .refused: pick("pas possible", "not possible")
        default: pick("passe par une autre voie", "goes another way")
        }
    }

    var withdrawal: String {
        pick(
            "Cette demande vaut aussi rétractation du contrat ; nous t’en accusons réception "
                + "aussitôt par e-mail, avec sa date et son heure.",
            "This request is also your withdrawal from the contract; we acknowledge it at once "
                + "by e-mail, with its date and time.")
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
