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
