import AfterSales
import HTTPTypes
import Testing

@testable import Web

@Suite struct ExchangeTests {
    private static func toExchange(_ browser: Browser) async throws {
        try await browser.signIn()
        try await browser.begin(.return, line: "mouse")
        try await browser.answer([("quantity-0", "1")])
        try await browser.answer([("reason", "")])
        try await browser.answer([("resolution", "exchange")])
    }

    @Test func `each product stands with its difference to what is sent back`() async throws {
        try await Shop().visit { browser in
            try await Self.toExchange(browser)
            #expect(browser.page.says("\u{2212}10,00\u{A0}€"))
            #expect(browser.page.says("+30,00\u{A0}€"))
            let id = try browser.draft
            try await browser.get("/request/\(id)/exchange?find=PRO")
            #expect(browser.page.says("Souris Pro"))
            #expect(!browser.page.says("Souris filaire"))
            #expect(browser.page.says("value=\"PRO\""))
            try await browser.get("/request/\(id)/exchange?find=zzz")
            #expect(browser.page.says("Aucun produit ne correspond"))
        }
    }

    @Test func `a dearer product is paid by a link, and says so before`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toExchange(browser)
            try await browser.submit("/request/", [("sku", "NO-1"), ("quantity", "1")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#sku\""))
            try await browser.submit("/request/", [("sku", "MS-9"), ("quantity", "0")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#quantity\""))
            try await browser.answer([("sku", "MS-9"), ("quantity", "1")])
            #expect(browser.page.says("1 × Souris Pro, 89,90\u{A0}€"))
            #expect(browser.page.says("30,00\u{A0}€ à payer par carte"))
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases().first)
        #expect(found.request.exchangeFor == .init(sku: "MS-9", quantity: 1))
    }

    @Test func `a cheaper product gives the difference back`() async throws {
        try await Shop().visit { browser in
            try await Self.toExchange(browser)
            try await browser.answer([("sku", "MS-2"), ("quantity", "1")])
            #expect(browser.page.says("10,00\u{A0}€ te reviennent"))
            #expect(browser.page.says("10,00\u{A0}€ sur Carte"))
        }
    }
}
