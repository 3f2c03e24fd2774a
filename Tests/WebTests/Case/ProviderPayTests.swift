import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Web

/// The way to a provider's own page, and back from it.
@Suite struct ProviderPayTests {
    /// A return of a customer's that waits for its fee of 5.90.
    private func shop(_ payments: WebPorts.Payments) async throws -> Shop {
        let shop = try await Shop(ports: { $0.payments = payments })
        var asked = CaseRequest(kind: .return, channel: .portal)
        asked.lines = [.init(line: "mouse", quantity: 1)]
        let request = asked
        _ = try await shop.site.desk.open(
            request, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
        return shop
    }

    private func state(_ shop: Shop) async throws -> CaseState? {
        try await shop.record("FR-1001").cases.first?.state
    }

    @Test func `the page names the amount and leads to the provider, once`() async throws {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        try await shop.visit { browser in
            try await browser.signIn()
            for _ in 1...2 {
                let page = try await browser.get("/pay/R-000001")
                #expect(page.status == .ok)
                #expect(page.says("Payer 5,90\u{A0}€"))
                #expect(page.says("href=\"https://pay.example/cs_1?a=1&amp;b=2\""))
            }
            #expect(collector.opened == 1)
            #expect(collector.asked.first?.paidURL == Shop.base + "/pay/R-000001/back")
            #expect(collector.asked.first?.backURL == Shop.base + "/pay/R-000001")
            #expect(collector.asked.first?.email == "lea@example.com")
        }
    }

    @Test func `come back having paid, the case has gone on`() async throws {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/pay/R-000001")
            collector.become(.paid(reference: "pi_1", amount: 590, currency: "eur"))
            let back = try await browser.get("/pay/R-000001/back")
            #expect(back.headers[.location] == "/case/R-000001")
            #expect(try await state(shop) == .awaitingReview)
            #expect(
                try await browser.get("/pay/R-000001").headers[.location] == "/case/R-000001")
        }
    }

    @Test(arguments: [true, false])
    func `come back to silence, the page says to wait and not to pay twice`(
        isSilent: Bool
    ) async throws {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/pay/R-000001")
            if isSilent { collector.beSilent() }
            let back = try await browser.get("/pay/R-000001/back")
            #expect(back.status == .ok)
            #expect(back.says("ne paie pas une seconde fois"))
            #expect(!back.says("pay.example"))
            #expect(try await state(shop) == .awaitingFee)
        }
    }

    @Test func `paid when nothing was due any more, the case's page says where the money is`()
        async throws
    {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/pay/R-000001")
            _ = try await shop.site.desk.onCase(
                "R-000001", by: Actor(.customer), at: shop.clock.now
            ) { try $0.withdraw("R-000001") }
            let charge = try await shop.charge()
            try await shop.site.desk.take(
                .paid(reference: "pi_1", amount: 590, currency: "eur"), of: charge,
                at: shop.clock.now)
            var page = try await browser.get("/case/R-000001")
            #expect(page.says("Tu as payé 5,90\u{A0}€ alors que plus rien n’était dû"))
            #expect(page.says("nous te les rendons"))
            let now = shop.clock.now
            try await shop.database.write { transaction in
                try Charges(transaction).markBackTried(charge, again: now, at: now)
                try Charges(transaction).markGivenBack(charge, again: nil, at: now)
            }
            page = try await browser.get("/case/R-000001")
            #expect(page.says("rendus vendredi 20\u{A0}mars 2026"))
        }
    }

    @Test func `a provider that says no, or nothing, is told and can be tried again`()
        async throws
    {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        collector.refuse(true)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/pay/R-000001")
            #expect(page.status == .serviceUnavailable)
            #expect(page.says("Rien n’a été payé"))
            collector.refuse(false)
            #expect(try await browser.get("/pay/R-000001").says("pay.example"))
        }
    }

    @Test func `without a provider the page says so, and takes no money`() async throws {
        let shop = try await shop(.none)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/pay/R-000001")
            #expect(page.says("Le paiement en ligne n’est pas encore possible"))
            let paid = try await browser.post(
                "/pay/R-000001", [("form_token", browser.token), ("card", "accept")])
            #expect(paid.status == .notFound)
            #expect(try await state(shop) == .awaitingFee)
        }
    }

    @Test func `with a provider nothing is paid by our own form`() async throws {
        let shop = try await shop(.provider(PlayedPages()))
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/pay/R-000001")
            let paid = try await browser.post(
                "/pay/R-000001", [("form_token", browser.token), ("card", "accept")])
            #expect(paid.status == .notFound)
            #expect(try await state(shop) == .awaitingFee)
        }
    }

    @Test func `another customer's page is not there`() async throws {
        let collector = PlayedPages()
        let shop = try await shop(.provider(collector))
        try await shop.visit { browser in
            try await browser.signIn("FR-3003", "ines@example.com")
            for path in ["/pay/R-000001", "/pay/R-000001/back"] {
                #expect(try await browser.get(path).status == .notFound)
            }
            #expect(collector.opened == 0)
        }
    }
}

extension Shop {
    fileprivate func charge() async throws -> String {
        try #require(try await database.read { try Charges($0).of(case: "R-000001").first?.id })
    }
}

/// A provider's one page, played.
private final class PlayedPages: PaymentCollector {
    private struct State {
        var asked: [ChargeOrder] = []
        var reading = ChargeReading.open
        var isSilent = false
        var refuses = false
    }
    private let state = Mutex(State())

    var asked: [ChargeOrder] { state.withLock(\.asked) }
    var opened: Int { Set(asked.map(\.id)).count }
    func become(_ reading: ChargeReading) { state.withLock { $0.reading = reading } }
    func beSilent() { state.withLock { $0.isSilent = true } }
    func refuse(_ refuses: Bool) { state.withLock { $0.refuses = refuses } }

    func open(_ order: ChargeOrder) async -> CollectorReply {
        state.withLock { state in
            if state.refuses { return .refused(problem: "no") }
            state.asked.append(order)
            return .opened(session: "cs_1", url: "https://pay.example/cs_1?a=1&b=2")
        }
    }

    func read(_ session: String) async throws(ProviderSilence) -> ChargeReading {
        let (isSilent, reading) = state.withLock { ($0.isSilent, $0.reading) }
        if isSilent { throw ProviderSilence("no answer") }
        return reading
    }

    func close(_ session: String) async throws(ProviderSilence) {
        state.withLock { if $0.reading == .open { $0.reading = .expired } }
    }
}
