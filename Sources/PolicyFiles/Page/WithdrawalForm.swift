import AfterSales

extension Notices {
    /// The model withdrawal form (annex to R221-1 of the Code de la consommation), with the shop's
    /// name and address where the policy gives them.
    var withdrawalForm: PublishedPage.Entry {
        let shop = sentences.policy.shop
        let known = [shop?.name, shop?.address, shop?.email].compactMap(\.self)
        let addressee =
            known.isEmpty
            ? sentences.say(fr: "la boutique", en: "the shop") : known.joined(separator: ", ")
        return PublishedPage.Entry(
            id: "notice.withdrawal_form",
            title: sentences.say(
                fr: "Formulaire type de rétractation", en: "Model withdrawal form"),
            paragraphs: [
                sentences.say(
                    fr: """
                        Tu peux utiliser ce texte, sans y être obligé ; toute déclaration claire \
                        suffit, dans les 14 jours après la réception au moins.
                        """,
                    en: """
                        You may use this text but need not; any clear statement will do, within \
                        at least 14 days of receipt.
                        """)
            ] + form(to: addressee))
    }

    private func form(to addressee: String) -> [String] {
        [
            sentences.say(fr: "À l'attention de \(addressee) :", en: "To \(addressee):"),
            sentences.say(
                fr: "Je vous notifie ma rétractation du contrat portant sur : (produits)",
                en: "I hereby give notice that I withdraw from my contract for: (products)"),
            sentences.say(
                fr: "Commandé le (date), reçu le (date) ; numéro de commande : (numéro)",
                en: "Ordered on (date), received on (date); order number: (number)"),
            sentences.say(
                fr: "Nom et adresse du client : (nom, adresse)",
                en: "Name and address of the customer: (name, address)"),
            sentences.say(
                fr: "Date, et signature si le formulaire est sur papier : (date, signature)",
                en: "Date, and signature if the form is on paper: (date, signature)"),
        ]
    }
}
