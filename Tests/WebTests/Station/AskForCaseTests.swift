import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// A plain return that came without a request: the rules leave it to the customer and the portal.
@Suite struct AskForCaseTests {
    /// A parcel of a mouse of FR-1001 that nobody asked to return.
    private func keep(_ browser: Browser) async throws {
        try await browser.logIn(as: .warehouse)
        try await browser.get("/desk/station/new-parcel")
        try await browser.submit("/desk/station/new-parcel", [("contents", "Une souris")])
        try await browser.logIn(as: .agent)
    }

    private func effects(_ shop: Shop) async throws -> [Effect] {
        let now = shop.clock.now
        return try await shop.database.read { try Outbox($0).next(9, at: now).map(\.effect) }
            .filter { if case .askForCase = $0 { true } else { false } }
    }

    @Test func `opening it from the desk does nothing, and says what to do`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.get("/desk/station/unknown/1?order=FR-1001")
            let page = try await browser.submit(
                "/desk/station/unknown/1/open",
                [("kind", "return"), ("units-mouse", "1"), ("resolution", "refund")])
            #expect(page.status == .conflict)
            #expect(page.says("lui écrire ci-dessous"))
            #expect(page.says("/desk/station/unknown/1/ask"))
        }
        #expect(try await shop.record("FR-1001").cases.isEmpty)
        #expect(try await shop.parcels().map(\.state) == [.open])
    }

    @Test func `one button writes to the customer, and the parcel waits for them`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.get("/desk/station/unknown/1?order=FR-1001")
            let page = try await browser.submit("/desk/station/unknown/1/ask")
            #expect(page.headers[.location] == "/desk/station/unknown/1?order=FR-1001")
            #expect(try await browser.follow().says("Le colis attend jusqu’au"))
        }
        let parcel = try #require(try await shop.parcels().first)
        #expect(parcel.asked.map(\.order) == ["FR-1001"])
        #expect(parcel.asked.map(\.at) == [shop.clock.now])
        #expect(parcel.state == .open)
        // Fourteen days after Friday 20 March, to the end of the day.
        #expect(parcel.dueAt == Samples.day(4, 4, 0).adding(seconds: -1))
        #expect(try await effects(shop) == [.askForCase(parcel: 1)])
        #expect(try await shop.audit().contains("agent ask_for_case parcel:1"))
    }

    @Test func `what the customer then asks for is matched, not authorized`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.get("/desk/station/unknown/1?order=FR-1001")
            try await browser.submit("/desk/station/unknown/1/ask")
            var request = CaseRequest(kind: .return, channel: .portal)
            request.lines = [.init(line: "mouse", quantity: 1)]
            let opened = try await shop.site.desk.open(
                request, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
            let number = try #require(opened.caseNumber)
            try await shop.act(number) { try $0.payFee(number) }
            #expect(try await shop.state(number) == .awaitingReview)
            #expect(
                try await browser.get("/desk/case/" + number).says("/desk/station/unknown/1"))
            try await browser.get("/desk/station/unknown/1?order=FR-1001")
            try await browser.submit("/desk/station/unknown/1/match")
            #expect(try await shop.state(number) == .received)
            #expect(
                !(try await browser.get("/desk/case/" + number).says("/desk/station/unknown/1")))
        }
        #expect(try await shop.parcels().map(\.state) == [.matched])
    }

    @Test func `two orders in one box are asked about one after the other`() async throws {
        let shop = try await Shop()
        try await shop.site.desk.place(
            try Samples.delivered("FR-6007"), by: Actor(.system), at: shop.clock.now)
        try await shop.visit { browser in
            try await keep(browser)
            for order in ["FR-1001", "FR-6007"] {
                try await browser.get("/desk/station/unknown/1?order=" + order)
                try await browser.submit("/desk/station/unknown/1/ask")
            }
        }
        #expect(try await shop.parcels().first?.asked.map(\.order) == ["FR-1001", "FR-6007"])
        #expect(try await effects(shop).count == 2)
    }

    @Test func `nobody is asked for what the desk can open`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            let page = try await browser.get("/desk/station/unknown/1?order=FR-2002")
            #expect(!page.says("/desk/station/unknown/1/ask"))
            let answer = try await browser.post(
                "/desk/station/unknown/1/ask",
                [("form_token", browser.token), ("seen", "1"), ("order", "FR-2002")])
            #expect(answer.status == .conflict)
        }
        #expect(try await shop.parcels().first?.asked == [])
        #expect(try await effects(shop).isEmpty)
    }

    @Test func `the warehouse does not write to customers`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station")
            let page = try await browser.post(
                "/desk/station/unknown/1/ask",
                [("form_token", browser.token), ("seen", "1"), ("order", "FR-1001")])
            #expect(page.status == .forbidden)
        }
        #expect(try await effects(shop).isEmpty)
    }
}
