import AfterSales
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct InjectionTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</textarea><script>alert(1)</script>", "<svg/onload=alert(1)>", "javascript:alert(1)",
        "<\u{301}script>alert(1)</script>", "&lt;script&gt;", "{{7*7}}", "<!--<script>",
        "\u{202E}<b>", "<iframe srcdoc='<script>alert(1)</script>'>",
    ]

    /// What would be markup of the payload's own.
    static func expectHarmless(_ page: Browser.Page, _ payload: String) {
        let body = page.body.lowercased()
            .replacing(#/<script src="/(portal|desk)\.js" defer></script>/#, with: "")
        for mark in ["<script", "<img", "<iframe", "<svg/", "' onmouseover='"] {
            #expect(!body.contains(mark), "\(mark) of \(payload)")
        }
        #expect(!body.contains("href=\"javascript:"))
    }

    @Test(arguments: payloads)
    func `what is typed to find an order stays text`(payload: String) async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            let page = try await browser.submit(
                "/", [("order", payload), ("email", payload), ("goal", payload)])
            Self.expectHarmless(page, payload)
            let path = payload.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            Self.expectHarmless(try await browser.get("/code/" + path), payload)
            Self.expectHarmless(try await browser.get("/" + path), payload)
            Self.expectHarmless(try await browser.get("/?lang=" + path), payload)
            Self.expectHarmless(try await browser.get("/returns-policy?version=" + path), payload)
        }
    }

    @Test(arguments: payloads)
    func `names, titles and reasons stay text on every page`(payload: String) async throws {
        let shop = try await Shop()
        let line = OrderLine(
            id: payload, sku: payload, title: payload, quantity: 2, unitPrice: 1000,
            weightGrams: 100)
        try await shop.site.desk.place(
            try Samples.delivered("X-1", email: "x@example.com", name: payload, lines: [line]),
            by: Actor(.system), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.signIn("X-1", "x@example.com")
            Self.expectHarmless(browser.page, payload)
            Self.expectHarmless(try await browser.get("/withdrawal"), payload)
            try await browser.get("/order")
            try await browser.submit("/begin/return")
            try await browser.follow()
            Self.expectHarmless(
                try await browser.submit("/request/", [("quantity-0", payload)]), payload)
            try await browser.submit("/request/", [("quantity-0", "1")])
            try await browser.follow()
            try await browser.submit("/request/", [("reason", payload)])
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "refund")])
            Self.expectHarmless(try await browser.follow(), payload)
            try await browser.submit("/request/")
            try await browser.follow()
            Self.expectHarmless(browser.page, payload)
            Self.expectHarmless(try await browser.get("/case/R-000001"), payload)
        }
    }

    @Test func `staff's words and answers stay text`() async throws {
        let payload = "<script>alert(1)</script>"
        let shop = try await Shop()
        try await shop.visit { browser in
            try await ReturnTests.toCheck(browser)
            try await browser.submit("/request/")
            let desk = shop.site.desk
            _ = try await desk.onCase("R-000001", by: Actor(.customer), at: shop.clock.now) {
                try $0.payFee("R-000001")
            }
            _ = try await desk.onCase("R-000001", by: Actor(.agent), at: shop.clock.now) {
                try $0.ask("R-000001", payload)
            }
            Self.expectHarmless(try await browser.get("/case/R-000001"), payload)
            try await browser.submit(
                "/case/R-000001/answer", [("answer", payload + " 4111 1111 1111 1111")])
            #expect(browser.page.status == .seeOther)
            Self.expectHarmless(try await browser.follow(), payload)
            _ = try await desk.onCase("R-000001", by: Actor(.agent), at: shop.clock.now) {
                try $0.refuse("R-000001", reason: payload)
            }
            Self.expectHarmless(try await browser.get("/case/R-000001"), payload)
            #expect(browser.page.says("&lt;script&gt;"))
        }
        let found = try await shop.record("FR-1001").cases[0]
        #expect(found.answer == payload + " •••• •••• •••• 1111")
    }
}
