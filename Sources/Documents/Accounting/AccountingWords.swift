import AfterSales
import Wording

/// The words of an ``AccountingPaper``.
struct AccountingWords {
    let document: AccountingDocument
    let language: Language

    init(_ document: AccountingDocument) {
        self.document = document
        language = Language(locale: document.locale) ?? .french
    }

    private func pick(_ french: String, _ english: String) -> String {
        language.typeset(language.pick(french, english))
    }

    private var isCredit: Bool { document.kind == .creditNote }

    var title: String {
        isCredit ? pick("Avoir", "Credit note") : pick("Facture", "Invoice")
    }
    var number: String { pick("n° ", "No. ") + document.number }
    var date: String { pick("du ", "of ") + language.shortDate(document.issuedOn) }
    var addressee: String { pick("Client", "Customer") }

    /// The shop before the law, without what is not known.
    var identity: [String] {
        let shop = document.shop
        var lines: [String] = []
        if !shop.form.isEmpty {
            lines.append(
                shop.form
                    + (shop.capital.isEmpty
                        ? "" : pick(" au capital de ", ", share capital ") + shop.capital))
        }
        lines += shop.address
        if shop.hasSIREN {
            let register = shop.register.isEmpty ? "SIREN" : shop.register
            lines.append(register + " " + groups(shop.siren))
        }
        if !shop.vatNumber.isEmpty {
            lines.append(
                pick("N° de TVA intracommunautaire ", "VAT number ") + shop.vatNumber)
        }
        return lines
    }

    private func groups(_ siren: String) -> String {
        let digits = Array(siren)
        return stride(from: 0, to: digits.count, by: 3)
            .map { String(digits[$0..<min($0 + 3, digits.count)]) }
            .joined(separator: "\u{A0}")
    }

    var references: [String] {
        var lines: [String] = []
        if isCredit { lines.append(original) }
        lines.append(
            pick("Commande ", "Order ") + PrintableText.line(document.order.number)
                + pick(" du ", " of ") + language.shortDate(document.order.date))
        lines.append(pick("Dossier ", "Case ") + document.caseNumber)
        return lines
    }

    private var original: String {
        guard let invoice = document.corrects else {
            return pick(
                "Rectifie la facture de la commande",
                "Corrects the order’s invoice")
        }
        return pick("Facture d’origine : ", "Original invoice: ")
            + PrintableText.line(invoice.number) + pick(" du ", " of ")
            + language.shortDate(invoice.date)
    }

    var columns: [String] {
        [
            pick("Désignation", "Item"), pick("Qté", "Qty"), pick("TVA", "VAT"),
            pick("Montant HT", "Net"), pick("Montant TVA", "VAT amount"),
            pick("Montant TTC", "Gross"),
        ]
    }

    func item(_ line: AccountingDocument.Line) -> String {
        let title = PrintableText.line(line.title)
        switch line.what {
        case .goods:
            let sku = PrintableText.line(line.sku)
            return title + (sku.isEmpty ? "" : " (\(sku))")
        case .shipping: return pick("Frais de livraison", "Outbound shipping")
        case .difference: return pick("Différence de prix", "Difference in price")
        case .adjustment:
            return pick("Remise accordée", "Allowance") + (title.isEmpty ? "" : " – " + title)
        case .returnFee: return pick("Frais de retour", "Return postage")
        }
    }

    func amount(_ minor: Minor) -> String {
        language.amount(minor, currency: document.currency)
    }

    func net(_ rate: AccountingDocument.RateTotal) -> String {
        pick("Base HT à ", "Net at ") + percentage(rate)
    }
    func vat(_ rate: AccountingDocument.RateTotal) -> String {
        pick("TVA ", "VAT ") + percentage(rate)
    }
    private func percentage(_ rate: AccountingDocument.RateTotal) -> String {
        language.percentage(basisPoints: rate.vatRateBasisPoints)
    }
    var netTotal: String { pick("Total HT", "Total net") }
    var vatTotal: String { pick("Total TVA", "Total VAT") }
    var grossTotal: String {
        isCredit
            ? pick("Total TTC en ta faveur", "Total in your favor") : pick("Total TTC", "Total")
    }

    var settlements: String {
        isCredit ? pick("Ce qui te revient", "What goes back to you") : pick("Règlement", "Payment")
    }

    func sentences(_ settlement: AccountingDocument.Settlement) -> [String] {
        let method = name(of: settlement.method)
        var sentences: [String] = []
        if settlement.money > 0 {
            let sum = amount(settlement.money)
            sentences.append(
                isCredit
                    ? pick("\(method) : \(sum).", "\(method): \(sum).")
                    : pick("\(method) : \(sum), payés.", "\(method): \(sum), paid."))
        }
        if settlement.offInstallments > 0 {
            let sum = amount(settlement.offInstallments)
            sentences.append(
                pick(
                    "\(method) : \(sum) en moins sur les échéances à venir.",
                    "\(method): \(sum) off the installments still due."))
        }
        if settlement.lenderFees > 0 {
            let sum = amount(settlement.lenderFees)
            sentences.append(
                pick(
                    "S’y ajoutent \(sum) de frais du prêteur, qu’il te rend : ils ne sont pas à la "
                        + "boutique, et sans TVA.",
                    "On top of it, \(sum) of the lender’s fees, which the lender gives back: they "
                        + "are not the shop’s, and bear no VAT."))
        }
        return sentences
    }

    private func name(of method: PaymentMethod) -> String {
        switch method {
        case .card: pick("Carte bancaire", "Card")
        case .paypal: "PayPal"
        case .bankTransfer: pick("Virement", "Bank transfer")
        case .giftCard: pick("Carte cadeau", "Gift card")
        case .storeCredit: pick("Crédit boutique", "Store credit")
        case .alma3x: "Alma 3X"
        case .paypal4x: "PayPal 4X"
        }
    }

    var grounds: String {
        let kind =
            switch document.caseKind {
            case .return: pick("retour", "return")
            case .cancellation: pick("annulation", "cancellation")
            case .modification: pick("modification", "modification")
            case .defect: pick("produit défectueux", "defective product")
            case .transitDamage: pick("dommage de transport", "damage in transit")
            case .wrongItem: pick("erreur de produit", "wrong item")
            case .missingItem: pick("produit manquant", "missing item")
            case .notDelivered: pick("colis non reçu", "parcel not received")
            case .adjustment: pick("remise accordée", "allowance")
            }
        return pick("Motif : \(kind), dossier ", "Ground: \(kind), case ") + document.caseNumber
            + "."
    }

    var clauses: String {
        pick("Règles appliquées : ", "Rules applied: ")
            + document.clauses.ids.joined(separator: ", ") + "."
    }

    var kept: String {
        isCredit
            ? pick(
                "La TVA de cet avoir vient en déduction de celle de la facture d’origine.",
                "The VAT of this credit note is deducted from that of the original invoice.")
            : pick(
                "Prestation : transport du colis de retour.",
                "Service: carriage of the return parcel.")
    }
}
