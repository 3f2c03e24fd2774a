import AfterSales
import AfterSalesFixtures
import Documents
import Testing

@Suite struct AccountingPaperTests {
    private static let shop = LegalIdentity(
        name: "Comptoir du Jeu", form: "SAS", capital: "10 000 €",
        address: ["8 rue de l’Atelier", "59000 Lille"], siren: "123 456 789",
        register: "RCS Lille Métropole", vatNumber: "FR32123456789")

    /// The documents of a story's step, numbered as they come.
    private func documents(
        _ order: Order, shop: LegalIdentity = shop, _ step: (inout CaseWork) throws -> Void,
        after prepare: (inout Story) throws -> Void
    ) throws -> [AccountingDocument] {
        var story = Story(order)
        try prepare(&story)
        return try story.by(.admin) { work in
            try step(&work)
            return DocumentToIssue.all(in: work).enumerated().map { index, draft in
                draft.issued(
                    as: "\(draft.kind.series)-2026-00000\(index + 1)", for: work, by: shop,
                    feeInvoice: nil)
            }
        }
    }

    private func returned(
        _ order: Order, _ lines: [String], shop: LegalIdentity = shop
    ) throws -> AccountingDocument {
        let documents = try documents(order, shop: shop) { work in
            try work.inspect(
                "R-1", lines.map { InspectedItem(line: $0, quantity: 1, condition: .asSold) })
        } after: { story in
            try story.open(request(.return, lines))
            try story.by(.customer) { try $0.payFee("R-1") }
            try story.by(.agent) { try $0.authorize("R-1") }
            try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        }
        #expect(documents.count == 1)
        return try #require(documents.first)
    }

    private var twoRates: Order {
        var order = Sample.order([
            Sample.line("mouse", 5990), Sample.line("book", 2490, grams: 700, vat: 550),
        ])
        order.invoice = Invoice(number: "F-2026-88", date: day("2026-03-02"))
        return order
    }

    @Test func `a credit note says what the law wants of it`() throws {
        let note = try returned(twoRates, ["mouse", "book"])
        let text = try Tool.text(of: AccountingPaper(note).pdf())
        for words in [
            "Avoir", "n° AV-2026-000001", "du 6 mars 2026", "Comptoir du Jeu",
            "SAS au capital de 10 000 €", "RCS Lille Métropole 123 456 789",
            "N° de TVA intracommunautaire FR32123456789",
            "Facture d’origine : F-2026-88 du 2 mars 2026", "Commande FR-1001 du 2 mars 2026",
            "Dossier R-1", "Léa Martin", "69003 Lyon", "mouse (MOUSE)", "5,5 %", "20 %",
            "49,92 €", "9,98 €", "59,90 €", "23,60 €", "1,30 €", "24,90 €", "73,52 €",
            "11,28 €", "84,80 €", "Carte bancaire : 84,80 €.", "refund.original_payment_method",
        ] {
            #expect(text.contains(words), "“\(words)” is missing in:\n\(text)")
        }
    }

    @Test func `it speaks the customer's language`() throws {
        var order = twoRates
        order.customer.locale = "en"
        order.invoice = nil
        let text = try Tool.text(of: AccountingPaper(try returned(order, ["book"])).pdf())
        for words in [
            "Credit note", "No. AV-2026-000001", "of 6 March 2026", "Corrects the order’s invoice",
            "Net at 5.5%", "€23.60", "Card: €24.90.",
        ] {
            #expect(text.contains(words), "“\(words)” is missing in:\n\(text)")
        }
    }

    @Test func `what is not known of the shop is left out`() throws {
        let note = try returned(twoRates, ["book"], shop: LegalIdentity(siren: "12"))
        #expect(note.shop.missing == LegalIdentity.Part.allCases)
        let text = try Tool.text(of: AccountingPaper(note).pdf())
        #expect(!text.contains("SIREN") && !text.contains("capital"))
    }

    @Test func `the return fee has its invoice`() throws {
        let documents = try documents(Sample.order()) {
            try $0.payFee("R-1")
        } after: { story in
            try story.open(request(.return, ["mat"]))
        }
        #expect(documents.map(\.kind) == [.feeInvoice])
        #expect(documents.map { [$0.net, $0.vat, $0.gross] } == [[492, 98, 590]])
        let text = try Tool.text(of: AccountingPaper(documents[0]).pdf())
        for words in ["Facture", "n° FR-2026-000001", "Frais de retour", "Carte bancaire : 5,90 €"]
        {
            #expect(text.contains(words), "“\(words)” is missing in:\n\(text)")
        }
    }

    @Test func `an installment plan has one note for all its rows, the lender's fees apart`() throws
    {
        let order = Sample.order(
            [Sample.line("pad", 30000)], shipping: 0, payments: [Sample.alma(paid: 1)])
        let note = try returned(order, ["pad"])
        #expect(note.gross == 30000)
        #expect(note.settlements.count == 1)
        #expect(note.settlements[0].money == 10000)
        #expect(note.settlements[0].offInstallments == 20000)
        #expect(note.settlements[0].lenderFees == 435)
    }

    @Test func `several means of payment share one note`() throws {
        let order = Sample.order(payments: [
            Payment(id: "p1", method: .card, amount: 5000),
            Payment(id: "p2", method: .giftCard, amount: 3970),
        ])
        let note = try returned(order, ["mat"])
        #expect(note.settlements.map(\.method) == [.card, .giftCard])
        #expect(note.settlements.reduce(0) { $0 + $1.money } == 2490)
        #expect(note.gross == 2490)
    }

    @Test func `goodwill is a line a rate, with finance's reason`() throws {
        let documents = try documents(twoRates) { work in
            _ = try work.open(
                request(.adjustment, by: nil) {
                    $0.reason = "Livraison en retard"
                    $0.amount = 1000
                }, as: "R-1")
        } after: { _ in
        }
        let note = try #require(documents.first)
        #expect(note.lines.map(\.gross) == [294, 706])
        #expect(note.rates.map(\.vat) == [16, 117])
        let text = try Tool.text(of: AccountingPaper(note).pdf())
        #expect(text.contains("Livraison en retard"))
    }
}
