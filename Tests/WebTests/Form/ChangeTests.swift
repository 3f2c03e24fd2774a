import AfterSales
import Desk
import HTTPTypes
import Testing

@testable import Web

/// Canceling and changing an order that has not left.
@Suite struct ChangeTests {
    private static let address = [
        ("ship-name", "Léa Martin"), ("ship-line1", "12 rue des Lilas"), ("ship-line2", ""),
        ("ship-postcode", "69003"), ("ship-city", "Lyon"), ("ship-country", "FR"),
    ]

    @Test func `a part is canceled, and what comes back is said before`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.begin(.cancellation)
            try await browser.answer([("quantity-0", "1")])
            try await browser.answer([("reason", "")])
            #expect(browser.page.says("1 × Tapis de souris"))
            #expect(browser.page.says("€24.90 on Card"))
            // 48 working hours from Friday 20 March, 9:00.
            #expect(browser.page.says("so by Tuesday 24\u{A0}March 2026, 09:00"))
            try await browser.submit("/request/")
        }
        let record = try await shop.record("FR-2002")
        #expect(record.cases.map(\.request.lines) == [[.init(line: "mat", quantity: 1)]])
        #expect(record.instructions.map(\.amount) == [2490])
    }

    @Test func `a change that costs more says how much, and what happens if the order leaves`()
        async throws
    {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.begin(.modification)
            try await browser.submit(
                "/request/",
                [("quantity-0", "2"), ("add", "NO-1"), ("add-quantity", "1")] + Self.address)
            #expect(browser.page.status == .unprocessableContent)
            try await browser.submit(
                "/request/",
                [("quantity-0", "2"), ("add", "MS-9"), ("add-quantity", "0")] + Self.address)
            #expect(browser.page.says("href=\"#add-quantity\""))
            try await browser.answer(
                [("quantity-0", "2"), ("add", "MS-9"), ("add-quantity", "1")] + Self.address)
            #expect(browser.page.says("1 × Souris Pro added"))
            #expect(browser.page.says("€89.90 to pay by card"))
            #expect(browser.page.says("If the order leaves before we answer"))
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases("FR-2002").first)
        #expect(found.request.changes?.add == [.init(sku: "MS-9", quantity: 1)])
        #expect(found.state == .awaitingReview)
    }

    @Test func `an order that left meanwhile is not canceled unseen`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.begin(.cancellation)
            try await browser.answer([("quantity-0", "2")])
            try await browser.answer([("reason", "")])
            let now = shop.clock.now
            _ = try await shop.site.desk.orderEvent(
                .shipped, on: "FR-2002",
                shipment: Shipment(
                    id: "s1", lines: ["mat"], carrier: "colissimo", shippedAt: now,
                    deliveredAt: nil),
                by: Actor(.agent), at: now)
            try await browser.submit("/request/")
            #expect(browser.page.status == .conflict)
            #expect(browser.page.says("Something changed since you opened this page"))
            #expect(browser.page.says("#cancellation.shipped"))
            // The order's page says what remains.
            #expect(try await browser.get("/order").says("action=\"/begin/not_delivered\""))
            #expect(browser.page.says("On its way"))
        }
        #expect(try await shop.cases("FR-2002").isEmpty)
    }
}
