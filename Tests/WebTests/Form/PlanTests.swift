import AfterSales
import Testing

@testable import Web

/// The plan before and after, as the rules' worked examples have it.
@Suite struct PlanTests {
    private static func toCheck(
        _ browser: Browser, _ quantities: [(String, String)]
    ) async throws {
        try await browser.signIn("FR-3003", "ines@example.com")
        try await browser.begin(.return, line: "headset")
        try await browser.answer(quantities)
        try await browser.answer([("reason", "")])
        try await browser.answer([("resolution", "refund")])
    }

    @Test func `one of two products cancels the last installment and reduces the one before`()
        async throws
    {
        try await Shop().visit { browser in
            try await Self.toCheck(browser, [("quantity-0", "1"), ("quantity-1", "0")])
            let page = browser.page
            #expect(page.says("Annulée\u{A0}: 101,45\u{A0}€ en moins, dont 1,45\u{A0}€ de frais"))
            #expect(page.says("Réduite de 20,00\u{A0}€."))
            #expect(
                page.says("Reste à payer\u{A0}: 81,45\u{A0}€, au lieu de 202,90\u{A0}€."))
        }
    }

    @Test func `each line of a request has its own answer`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            try await browser.answer([("quantity-0", "1"), ("quantity-2", "1")])
            try await browser.answer([("reason", "")])
            try await browser.answer([("resolution", "refund")])
            let page = browser.page
            #expect(page.says("<strong>1 × Souris sans fil</strong>: une personne l’examine"))
            #expect(page.says("<strong>1 × Maillot floqué</strong>: pas possible"))
            #expect(page.says("Cet article reste chez toi"))
            try await browser.submit("/request/")
        }
        #expect(try await shop.cases().map { $0.units.map(\.line) } == [["mouse"]])
    }

    @Test func `all products cancel what follows and pay back what was paid, fees included`()
        async throws
    {
        try await Shop().visit { browser in
            try await Self.toCheck(browser, [("quantity-0", "1"), ("quantity-1", "1")])
            let page = browser.page
            #expect(page.says("101,45\u{A0}€ te sont remboursés, dont 1,45\u{A0}€ de frais"))
            #expect(page.says("Reste à payer\u{A0}: 0,00\u{A0}€, au lieu de 202,90\u{A0}€."))
            #expect(page.says("dont 4,35\u{A0}€ de frais du crédit"))
        }
    }
}
