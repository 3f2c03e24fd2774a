import Correspondence
import Wording

/// What each field of a mail says, in the owner's words.
extension TemplateWords {
    func meaning(_ field: MailField) -> String {
        switch field {
        case .shopName: pick("le nom de la boutique", "the shop’s name")
        case .siteURL: pick("l’adresse du site de retours", "the return site’s address")
        case .customerName: pick("le nom du client", "the customer’s name")
        case .orderNumber: pick("le numéro de la commande", "the order’s number")
        case .caseNumber: pick("le numéro du dossier", "the case’s number")
        case .caseKind: pick("ce que le client demande", "what the customer asks for")
        case .resolution: pick("remboursement, échange…", "refund, exchange…")
        case .caseURL: pick("l’adresse de la page du dossier", "the address of the case’s page")
        case .paymentURL: pick("l’adresse où payer", "the address to pay at")
        case .question: pick("la question posée au client", "the question to the customer")
        case .reason: pick("la raison, en toutes lettres", "the reason, in full words")
        case .reserves: pick("les réserves du client", "the customer’s reserves")
        case .message: pick("le message du conseiller", "the agent’s message")
        case .carrier: pick("le transporteur", "the carrier")
        case .tracking: pick("le numéro de suivi", "the tracking number")
        case .replacementNumber: pick("le numéro de la nouvelle commande", "the new order’s number")
        case .code: pick("le code d’accès", "the sign-in code")
        case .codeMinutes: pick("ses minutes de validité", "the minutes that it is valid")
        default: dateOrAmount(field)
        }
    }

    private func dateOrAmount(_ field: MailField) -> String {
        switch field {
        case .requestedAt:
            pick("la date et l’heure de la demande", "the date and time of the request")
        case .deliveredAt: pick("le moment de la livraison", "when the order was delivered")
        case .deadline: pick("la date limite, avec l’heure", "the deadline, with its hour")
        case .deadlineDate: pick("la date limite, sans l’heure", "the deadline’s day alone")
        case .reviewFrom: pick("quand l’étude commence", "when the review begins")
        case .visibleBy: pick("quand l’argent se voit", "when the money shows up")
        case .fee: pick("les frais de retour", "the return fee")
        case .total: pick("le montant total", "the total amount")
        default: list(field)
        }
    }

    private func list(_ field: MailField) -> String {
        switch field {
        case .lines: pick("les articles et leurs quantités", "the products and their quantities")
        case .money: pick("les montants et leurs moyens", "the amounts and their means")
        case .plan: pick("les échéances, avant et après", "the installments, before and after")
        case .clauses: pick("ce que dit la politique", "what the policy says")
        case .packing: pick("comment emballer", "how to pack")
        default: pick("autour d’un titre de liste", "around a list’s heading")
        }
    }

    func meaning(_ wanted: MustSay) -> String {
        // Of several: the deadline, with or without its hour.
        wanted.oneOf.count > 1 ? pick("la date limite", "the deadline") : meaning(wanted.oneOf[0])
    }

    /// What is to be written for it; one of several.
    func tags(_ wanted: MustSay) -> String {
        wanted.oneOf.map { section($0) }.joined(separator: pick(" ou ", " or "))
    }

    /// A field as it is written in a text: a list with the columns that every row has.
    func section(_ field: MailField) -> String {
        let name = field.rawValue
        if name.hasPrefix("has_") { return "{{#\(name)}} … {{/\(name)}}" }
        guard let columns = field.rowFields else { return "{{\(name)}}" }
        let inside = columns.filter { !MailField.optionalRowFields.contains($0) }
            .map { "{{\($0)}}" }.joined(separator: " ")
        return "{{#\(name)}} \(inside) {{/\(name)}}"
    }
}
