import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Gift cards and store credit that somebody gives by hand.
@Suite struct CreditPagesTests {
    /// A credit of 5.00 that waits.
    private func wait(_ shop: Shop) async throws -> String {
        try await shop.placeBulky()
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = 500
        asked.reason = "goodwill"
        let opened = try await shop.site.desk.open(
            asked, on: "FR-5005", by: Actor(.finance), at: shop.clock.now)
        let number = try #require(opened.caseNumber)
        try await shop.database.write { transaction in
            try Credits(transaction).add(
                Credits.Row(
                    refund: number + "/1", key: "store-" + number, order: "FR-5005",
                    kind: "store_credit", amount: 500, currency: "EUR", card: "GC-<1>"))
        }
        return number
    }

    @Test func `it stands on its list, and is confirmed there with its number`() async throws {
        let shop = try await Shop()
        let number = try await wait(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            var page = try await browser.get("/desk/money/credits")
            #expect(page.says("Avoirs (1)"))
            #expect(page.says("GC-&lt;1&gt;"))
            #expect(page.says("5,00\u{A0}€"))
            page = try await browser.submit(
                "/desk/credits/given?refund=\(number)%2F1", [("note", "V-<77>")])
            #expect(page.headers[.location] == "/desk/money/credits")
            page = try await browser.get("/desk/money/credits")
            #expect(page.says("Avoirs (0)"))
            #expect(page.says("V-&lt;77&gt;"))
            let record = try await shop.record("FR-5005")
            #expect(record.instructions.map(\.state) == [.succeeded])
            #expect(try await shop.audit().contains("finance give_credit refund:\(number)/1"))
        }
    }

    @Test func `one that cannot be given fails with its reason, and waits for finance`()
        async throws
    {
        let shop = try await Shop()
        let number = try await wait(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            try await browser.get("/desk/money/credits")
            var page = try await browser.submit(
                "/desk/credits/refused?refund=\(number)%2F1", [("why", " ")])
            #expect(page.status == .badRequest)
            try await browser.get("/desk/money/credits")
            page = try await browser.submit(
                "/desk/credits/refused?refund=\(number)%2F1", [("why", "Compte fermé.")])
            #expect(page.headers[.location] == "/desk/money/failed")
            page = try await browser.get("/desk/money/failed")
            #expect(page.says("Compte fermé."))
        }
    }

    @Test func `without one the list says so`() async throws {
        try await Shop().visit { browser in
            try await browser.logIn(as: .finance)
            #expect(try await browser.get("/desk/money/credits").says("Rien ici."))
        }
    }
}
