import AfterSales
import AfterSalesFixtures
import Desk
import PolicyFiles
import Storage
import StorageSQLite
import Synchronization
import Testing

/// Gift cards and store credit: what goes to whoever keeps them, and what their word does.
@Suite struct CreditTests {
    @Test func `by hand it waits until somebody has given it`() async throws {
        let shop = try await CreditShop()
        let number = try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.requested])
        let row = try #require(try await shop.waiting.first)
        #expect(row.refund == number + "/1")
        #expect(row.kind == "gift_card")
        #expect(row.amount == 1000)
        #expect(row.card == "GC-77")
        #expect(row.email == "lea@example.com")
        shop.pass(hours: 100)
        try await shop.send()
        #expect(try await shop.waiting.count == 1, "asked again, it is the same credit")
        #expect(
            try await shop.desk.confirmCredit(
                row.refund, note: "GC-77", by: CreditShop.finance, at: shop.now))
        #expect(try await shop.states == [.succeeded])
        #expect(try await shop.record.cases.map(\.state) == [.settled])
        #expect(try await shop.waiting.isEmpty)
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `it is decided once, whoever is second`() async throws {
        let shop = try await CreditShop()
        let refund = try await shop.adjust(1000) + "/1"
        try await shop.send()
        #expect(
            try await shop.desk.refuseCredit(
                refund, because: "no such card", by: CreditShop.finance, at: shop.now))
        #expect(
            try await shop.desk.confirmCredit(
                refund, note: "", by: CreditShop.finance, at: shop.now) == false)
        #expect(try await shop.states == [.failed])
        shop.pass(hours: 100)
        try await shop.send()
        #expect(try await shop.states == [.failed])
        let sending = try await shop.database.read { try RefundSendings($0).find(refund) }
        #expect(sending?.problem == "no such card")
    }

    @Test func `two at once decide once`() async throws {
        for _ in 0..<20 {
            let shop = try await CreditShop()
            let refund = try await shop.adjust(1000) + "/1"
            try await shop.send()
            async let given = shop.desk.confirmCredit(
                refund, note: "", by: CreditShop.finance, at: shop.now)
            async let refused = shop.desk.refuseCredit(
                refund, because: "gone", by: Actor(.finance, name: "paul"), at: shop.now)
            let both = try await [given, refused]
            #expect(both.filter(\.self).count == 1)
            #expect(try await shop.states == [both[0] ? .succeeded : .failed])
        }
    }

    @Test func `a reason is needed, and the right`() async throws {
        let shop = try await CreditShop()
        let refund = try await shop.adjust(1000) + "/1"
        try await shop.send()
        await #expect(throws: CaseRefusal.invalid(field: "problem", problem: .required)) {
            _ = try await shop.desk.refuseCredit(
                refund, because: " ", by: CreditShop.finance, at: shop.now)
        }
        await #expect(throws: CaseRefusal.notAllowed(role: .agent, action: .giveCredits)) {
            _ = try await shop.desk.confirmCredit(
                refund, note: "", by: Actor(.agent), at: shop.now)
        }
        #expect(try await shop.states == [.requested])
    }

    @Test func `a keeper is asked under one key, and after silence it is read first`()
        async throws
    {
        let keeper = PlayedKeeper()
        let shop = try await CreditShop(keeper: keeper)
        keeper.answer { .silent(problem: "\($0.key) may be there") }
        try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.unknown])
        shop.pass(hours: 2)
        try await shop.send()
        #expect(keeper.asked.count == 1, "it was found there and not given twice")
        #expect(try await shop.states == [.succeeded])
        #expect(keeper.asked.first?.kind == .giftCard)
        #expect(keeper.asked.first?.reference == "GC-77")
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `what the keeper lacks after silence goes out again, under the same key`()
        async throws
    {
        let keeper = PlayedKeeper()
        keeper.keepsSilent = false
        let shop = try await CreditShop(keeper: keeper)
        keeper.answer { _ in .silent(problem: "lost") }
        try await shop.adjust(1000)
        try await shop.send()
        keeper.answer { .succeeded(id: "c-" + $0.key) }
        shop.pass(hours: 2)
        try await shop.send()
        #expect(keeper.asked.count == 2)
        #expect(Set(keeper.asked.map(\.key)).count == 1)
        #expect(try await shop.states == [.succeeded])
    }

    @Test func `what somebody was asked to give stays theirs when a system is set up`()
        async throws
    {
        let shop = try await CreditShop()
        let refund = try await shop.adjust(1000) + "/1"
        try await shop.send()
        let keeper = PlayedKeeper()
        let later = shop.sender(by: keeper)
        shop.pass(hours: 100)
        _ = try await later.sendAll(concurrency: 2) { shop.now }
        #expect(keeper.asked.isEmpty)
        #expect(
            try await shop.desk.confirmCredit(
                refund, note: "", by: CreditShop.finance, at: shop.now))
        #expect(try await shop.states == [.succeeded])
    }

    @Test func `what a system kept silent about is not given by hand when it is gone`()
        async throws
    {
        let keeper = PlayedKeeper()
        let shop = try await CreditShop(keeper: keeper)
        keeper.answer { _ in .silent(problem: "lost") }
        try await shop.adjust(1000)
        try await shop.send()
        shop.pass(hours: 100)
        _ = try await shop.sender(by: nil).sendAll(concurrency: 2) { shop.now }
        #expect(try await shop.states == [.unknown])
        #expect(try await shop.waiting.isEmpty)
    }

    @Test func `nothing is given while its payment is disputed`() async throws {
        let shop = try await CreditShop()
        let number = try await shop.adjust(1000)
        try await shop.send()
        try await shop.answer(number, .chargeback)
        #expect(try await shop.waiting.map(\.isFrozen) == [true])
        await #expect(
            throws: CaseRefusal.invalidState(action: .giveCredits, state: "requested")
        ) {
            _ = try await shop.desk.confirmCredit(
                number + "/1", note: "", by: CreditShop.finance, at: shop.now)
        }
        #expect(try await shop.waiting.count == 1)
        // That it cannot be given can still be said.
        #expect(
            try await shop.desk.refuseCredit(
                number + "/1", because: "disputed", by: CreditShop.finance, at: shop.now))
    }

    @Test func `a credit whose refund went another way is not given as well`() async throws {
        let shop = try await CreditShop()
        let number = try await shop.adjust(1000)
        try await shop.send()
        try await shop.answer(number, .failed)
        _ = try await shop.desk.onCase(number, by: CreditShop.finance, at: shop.now) {
            try $0.payByTransfer(number)
        }
        await #expect(
            throws: CaseRefusal.invalidState(action: .giveCredits, state: "failed")
        ) {
            _ = try await shop.desk.confirmCredit(
                number + "/1", note: "", by: CreditShop.finance, at: shop.now)
        }
    }

    @Test func `a second payment is not one of another order's`() async throws {
        let shop = try await CreditShop()
        var other = Sample.order(
            payments: [Payment(id: "p1", method: .card, amount: 8970, reference: "pi_other")])
        other.number = "FR-1002"
        try await shop.desk.place(other, by: Actor(.system), at: shop.now)
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = 8970
        asked.reason = "paid again"
        asked.adjustment = .paidTwice(by: .card, reference: "pi_other")
        let request = asked
        let refusal = CaseRefusal.invalid(field: "reference", problem: .twice("pi_other"))
        await #expect(throws: refusal, "the preview says what opening would") {
            _ = try await shop.desk.quote(
                request, on: CreditShop.order, by: CreditShop.finance, at: shop.now)
        }
        await #expect(throws: refusal) {
            _ = try await shop.desk.open(
                request, on: CreditShop.order, by: CreditShop.finance, at: shop.now)
        }
    }

    @Test func `store credit stands for a payment, whose id is not the keeper's business`()
        async throws
    {
        let keeper = PlayedKeeper()
        let card = Payment(id: "p1", method: .card, amount: 8970, reference: "pi_1")
        let shop = try await CreditShop(payments: [card], keeper: keeper)
        keeper.answer { .succeeded(id: "c-" + $0.key) }
        var asked = CaseRequest(kind: .cancellation, channel: .form)
        asked.resolution = .storeCredit
        asked.agreesToCredit = true
        try await shop.open(asked)
        try await shop.send()
        #expect(keeper.asked.map(\.kind) == [.storeCredit])
        #expect(keeper.asked.map(\.reference) == [nil])
        #expect(try await shop.states == [.succeeded])
    }
}

/// A keeper that says what it is told to, and remembers.
private final class PlayedKeeper: CreditKeeper {
    private let state = Mutex<(asked: [Credit], say: @Sendable (Credit) -> ProviderReply)>(
        ([], { .succeeded(id: "c-" + $0.key) }))
    private let keeps = Mutex(true)

    var asked: [Credit] { state.withLock { $0.asked } }
    /// Whether it has carried out what it kept silent about.
    var keepsSilent: Bool {
        get { keeps.withLock { $0 } }
        set { keeps.withLock { $0 = newValue } }
    }

    func answer(_ say: @escaping @Sendable (Credit) -> ProviderReply) {
        state.withLock { $0.say = say }
    }

    func give(_ credit: Credit) async -> ProviderReply {
        let say = state.withLock {
            $0.asked.append(credit)
            return $0.say
        }
        return say(credit)
    }

    func credits(
        for order: String, at now: Instant
    ) async throws(ProviderSilence) -> [PaymentReading.Refund] {
        guard keepsSilent else { return [] }
        return asked.map {
            PaymentReading.Refund(
                id: "c-" + $0.key, key: $0.key, amount: $0.amount, state: .succeeded)
        }
    }
}

/// A shop that gives back on gift cards and as store credit.
private final class CreditShop: Sendable {
    static let order = "FR-1001"
    static let finance = Actor(.finance, name: "ines")
    let database: SQLiteDatabase
    let desk: Desk
    private let keeper: (any CreditKeeper)?
    private let seconds = Mutex<Int64>(at("2026-03-02T15:00:00+01:00").secondsSinceEpoch)

    init(
        payments: [Payment] = [
            Payment(id: "g1", method: .giftCard, amount: 8970, reference: "GC-77")
        ], keeper: (any CreditKeeper)? = nil
    ) async throws {
        database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        desk = Desk(database: database)
        self.keeper = keeper
        let long = Instant(secondsSinceEpoch: 0)
        var policy = BuiltInPolicy.gamingShop.policy
        policy.refund.storeCredit = .onRequest
        try await desk.publish(policy, from: long, at: long)
        let order = Sample.order(payments: payments, status: .awaitingPreparation)
        try await desk.place(order, by: Actor(.system), at: order.placedAt)
    }

    var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }
    func pass(hours: Int64) { seconds.withLock { $0 += hours * 3600 } }

    @discardableResult
    func adjust(_ amount: Minor) async throws -> String {
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = amount
        asked.reason = "goodwill"
        let opened = try await desk.open(asked, on: Self.order, by: Self.finance, at: now)
        return try #require(opened.caseNumber)
    }

    func open(_ request: CaseRequest) async throws {
        _ = try await desk.open(request, on: Self.order, by: Actor(.customer), at: now)
    }

    func sender(by keeper: (any CreditKeeper)?) -> RefundSender {
        let credits = CreditRefunds(database: database, keeper: keeper)
        return RefundSender(desk: desk, provider: { _ in credits })
    }

    func send() async throws {
        _ = try await sender(by: keeper).sendAll(concurrency: 2) { self.now }
    }

    func answer(_ number: String, _ answer: CaseWork.ProviderAnswer) async throws {
        _ = try await desk.onCase(number, by: Actor(.provider), at: now) {
            _ = try $0.providerAnswered(number, answer)
        }
    }

    var record: OrderRecord {
        get async throws {
            try #require(
                try await database.read { try OrderRecords($0).find(Self.order)?.record })
        }
    }

    var states: [InstructionState] {
        get async throws { try await record.instructions.map(\.state) }
    }

    var waiting: [Credits.Row] {
        get async throws { try await database.read { try Credits($0).waiting() } }
    }
}
