import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import Storage
import StorageSQLite
import Testing

/// A return fee is paid on a provider's page: once, whatever is clicked, lost or late.
@Suite struct ChargeTests {
    private static let number = "R-000001"

    private func shop() async throws -> (RefundShop<PlayedProvider>, PlayedCollector) {
        let shop = try await RefundShop()
        var asked = CaseRequest(kind: .return, channel: .portal)
        asked.lines = [.init(line: "mouse", quantity: 1)]
        let request = asked
        _ = try await shop.desk.open(
            request, on: "FR-1001", by: Actor(.customer), at: shop.now)
        return (shop, PlayedCollector())
    }

    private func start(
        _ shop: RefundShop<PlayedProvider>, _ collector: PlayedCollector,
        in language: String = "en"
    ) async throws -> Desk.ChargeStart {
        try await shop.desk.startCharge(
            Self.number,
            saying: ChargePage(
                title: "Return label in \(language)", language: language, paidURL: "https://s/back",
                backURL: "https://s"),
            by: collector, at: shop.now)
    }

    private func readUp(
        _ shop: RefundShop<PlayedProvider>, _ collector: PlayedCollector
    ) async throws {
        try await shop.desk.readCharges(
            by: collector, givingBackBy: shop.provider, at: shop.now)
    }

    private func charges(_ shop: RefundShop<PlayedProvider>) async throws -> [Charges.Charge] {
        try await shop.database.read { try Charges($0).of(case: Self.number) }
    }

    private func fee(_ shop: RefundShop<PlayedProvider>) async throws -> Case.Fee? {
        try await shop.record.case(Self.number)?.fee
    }

    @Test func `the page is opened once, however often it is asked for`() async throws {
        let (shop, collector) = try await shop()
        async let one = start(shop, collector)
        async let other = start(shop, collector)
        let pages = try await [one, other]
        #expect(
            pages == [
                .page(url: "https://pay.example/cs_1"), .page(url: "https://pay.example/cs_1"),
            ])
        shop.pass(3600)
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_1"))
        #expect(collector.pages.count == 1)
        #expect(try await charges(shop).map(\.state) == [.open])
    }

    @Test func `paid there, the fee is booked once, with the provider's own id`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        collector.pay("cs_1")
        try await shop.database.write { transaction in
            try Charges(transaction).planReading(session: "cs_1", at: shop.now)
        }
        try await readUp(shop, collector)
        try await readUp(shop, collector)
        #expect(try await fee(shop)?.state == .paid)
        #expect(try await fee(shop)?.reference == "pi_cs_1")
        #expect(try await charges(shop).map(\.isBooked) == [true])
        #expect(try await start(shop, collector) == .nothingDue)
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `the fee goes back on the payment that it came from`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        collector.pay("cs_1")
        let charge = try await charges(shop)[0]
        try await shop.desk.readCharge(charge, by: collector, at: shop.now)
        _ = try await shop.desk.onCase(Self.number, by: Actor(.customer), at: shop.now) {
            try $0.withdraw(Self.number)
        }
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
        #expect(shop.provider.calls.map(\.amount) == [charge.amount])
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `an answer that was lost is asked for again: it is the same page`() async throws {
        let (shop, collector) = try await shop()
        collector.play(.loseAnswer)
        #expect(try await start(shop, collector) == .notNow(problem: "timed out"))
        #expect(try await charges(shop).map(\.state) == [.opening])
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_1"))
        #expect(collector.pages.count == 1)
    }

    @Test func `what the provider refuses is told, and can be tried again`() async throws {
        let (shop, collector) = try await shop()
        collector.play(.refuse)
        #expect(try await start(shop, collector) == .notNow(problem: "no"))
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_1"))
        #expect(try await charges(shop).map(\.state) == [.refused, .open])
    }

    @Test func `a page that is about to close is closed before another is opened`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        shop.pass(23 * 3600 - 200)
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_2"))
        #expect(collector.pages.map(\.reading) == [.expired, .open])
        #expect(try await charges(shop).map(\.state) == [.expired, .open])
    }

    @Test func `nothing new is opened while the page before may be open`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        shop.pass(23 * 3600 - 200)
        collector.beSilent(true)
        #expect(try await start(shop, collector) == .notNow(problem: "no answer"))
        #expect(collector.pages.count == 1)
    }

    @Test func `paid in the moment before it is closed, it is booked and not asked for again`()
        async throws
    {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        shop.pass(23 * 3600 - 200)
        collector.pay("cs_1")
        #expect(try await start(shop, collector) == .nothingDue)
        #expect(try await fee(shop)?.state == .paid)
        #expect(collector.pages.count == 1)
    }

    @Test func `paid after the case was withdrawn, it is given back once`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        _ = try await shop.desk.onCase(Self.number, by: Actor(.customer), at: shop.now) {
            try $0.withdraw(Self.number)
        }
        collector.pay("cs_1")
        shop.pass(700)
        shop.provider.play(.payAndBeSilent)
        try await readUp(shop, collector)
        #expect(try await charges(shop).map(\.isBooked) == [false])
        #expect(try await shop.differences.map(\.kind) == [.paymentNotAwaited])
        for _ in 0..<4 {
            shop.pass(600)
            try await readUp(shop, collector)
        }
        let charge = try await charges(shop)[0]
        #expect(charge.givenBackAt != nil)
        #expect(shop.provider.calls.map(\.key) == [charge.id + "-back"])
        #expect(shop.provider.paidOut == charge.amount)
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `a message only has the page looked at`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let event = ProviderEvent(
            id: "evt_1", kind: "checkout.session.completed", references: ["cs_1"])
        try await shop.desk.receive(event, from: "stripe", at: shop.now)
        try await readUp(shop, collector)
        #expect(try await fee(shop)?.state == .due)
        collector.pay("cs_1")
        let next = ProviderEvent(
            id: "evt_2", kind: "checkout.session.completed", references: ["cs_1"])
        try await shop.desk.receive(next, from: "stripe", at: shop.now)
        try await readUp(shop, collector)
        #expect(try await fee(shop)?.state == .paid)
    }

    @Test func `asked for again in another language, the page says what it said`() async throws {
        let (shop, collector) = try await shop()
        collector.play(.loseAnswer)
        _ = try await start(shop, collector, in: "fr")
        #expect(
            try await start(shop, collector, in: "en") == .page(url: "https://pay.example/cs_1"))
        #expect(Set(collector.asked.map(\.title)) == ["Return label in fr"])
    }

    @Test func `a call that is refused ends no page that another call opened`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let charge = try await charges(shop)[0]
        try await shop.database.write { transaction in
            try Charges(transaction).refuse(charge.id, problem: "no")
        }
        #expect(try await charges(shop).map(\.state) == [.open])
    }

    @Test func `the page of a case that was withdrawn is closed`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        _ = try await shop.desk.onCase(Self.number, by: Actor(.customer), at: shop.now) {
            try $0.withdraw(Self.number)
        }
        shop.pass(700)
        try await readUp(shop, collector)
        #expect(collector.pages.map(\.reading) == [.expired])
        #expect(try await charges(shop).map(\.state) == [.expired])
    }

    @Test func `pages of another account are left behind once they would have closed`()
        async throws
    {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        collector.forgetPages()
        shop.pass(23 * 3600 - 200)
        #expect(
            try await start(shop, collector)
                == .notNow(problem: "the page before is not known to be closed"))
        shop.pass(300)
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_2"))
        #expect(try await charges(shop).map(\.state) == [.expired, .open])
    }

    @Test func `what was really paid goes back, where it is not what was asked`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 9999, currency: "eur"), of: id, at: shop.now)
        try await readUp(shop, collector)
        #expect(shop.provider.calls.map(\.amount) == [9999])
        #expect(try await shop.differences.map(\.theirs) == [9999])
        #expect(try await fee(shop)?.state == .due)
    }

    @Test func `a give-back that its bank returns weeks later is told, and not sent again`()
        async throws
    {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 1, currency: "eur"), of: id, at: shop.now)
        try await readUp(shop, collector)
        #expect(try await charges(shop)[0].givenBackAt != nil)
        shop.pass(20 * 86_400)
        shop.provider.decide("re_1", .failed)
        for _ in 0..<40 {
            try await readUp(shop, collector)
            shop.pass(86_400)
        }
        #expect(try await charges(shop)[0].givenBackAt == nil)
        #expect(
            try await shop.differences.map(\.kind) == [.paymentNotAwaited, .giveBackFailed])
        #expect(shop.provider.calls.count == 1)
    }

    @Test func `a give-back that is refused is told, and left to somebody`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 77, currency: "eur"), of: id, at: shop.now)
        shop.provider.play(.refuse("charge_disputed"))
        for _ in 0..<60 {
            try await readUp(shop, collector)
            shop.pass(86_400)
        }
        #expect(shop.provider.calls.count == 1)
        #expect(try await charges(shop)[0].backFailedAt != nil)
        #expect(
            try await shop.differences.map(\.kind) == [.paymentNotAwaited, .giveBackFailed])
    }

    @Test func `somebody gives it back at the provider: that is found`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 77, currency: "eur"), of: id, at: shop.now)
        shop.provider.play(.refuse("charge_disputed"))
        try await readUp(shop, collector)
        shop.provider.hold(.init(id: "re_9", key: nil, amount: 77, state: .succeeded))
        shop.pass(8 * 86_400)
        try await readUp(shop, collector)
        let charge = try await charges(shop)[0]
        #expect(charge.givenBackAt != nil)
        #expect(charge.backFailedAt == nil)
        #expect(shop.provider.calls.count == 1)
    }

    @Test func `what went back is watched for six weeks, and then left alone`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 1, currency: "eur"), of: id, at: shop.now)
        for _ in 0..<100 {
            try await readUp(shop, collector)
            shop.pass(86_400)
        }
        #expect(shop.provider.calls.count == 1)
        #expect(shop.provider.reads == 6)
    }

    @Test func `a give-back in the provider's report is known`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 77, currency: "eur"), of: id, at: shop.now)
        try await readUp(shop, collector)
        let moment = shop.now
        func reported(_ amount: Minor, _ key: String?) -> ReportedRefund {
            ReportedRefund(id: "re_1", key: key, amount: amount, currency: "EUR", at: moment)
        }
        let known = reported(77, id + "-back")
        for (refund, differs) in [
            (known, 0), (reported(78, id + "-back"), 1), (reported(77, nil), 1),
        ] {
            let run = try await shop.desk.reconcile(
                .init(provider: .stripe, file: "r.csv", refunds: [refund]),
                by: Actor(.finance), at: moment)
            #expect(run.differences.count == differs)
        }
    }

    /// An exchange for something dearer, up to the link for the difference.
    private func exchange() async throws -> (RefundShop<PlayedProvider>, PlayedCollector) {
        let shop = try await RefundShop()
        try await shop.database.write { transaction in
            try Catalogue(transaction).save(
                Product(sku: "KB-2", title: "Compact keyboard", unitPrice: 8990))
        }
        var asked = CaseRequest(kind: .wrongItem, channel: .form)
        asked.lines = [.init(line: "mouse", quantity: 1)]
        asked.resolution = .exchange
        asked.exchangeFor = .init(sku: "KB-2", quantity: 1)
        let request = asked
        _ = try await shop.desk.open(request, on: "FR-1001", by: Actor(.customer), at: shop.now)
        _ = try await shop.desk.onCase(Self.number, by: Actor(.agent), at: shop.now) {
            try $0.authorize(Self.number, returnRequired: false)
        }
        return (shop, PlayedCollector())
    }

    @Test func `a difference is paid there too, and its goods leave once`() async throws {
        let (shop, collector) = try await exchange()
        #expect(try await shop.record.case(Self.number)?.state == .awaitingDifference)
        _ = try await start(shop, collector)
        #expect(try await charges(shop).map(\.purpose) == [.difference])
        #expect(try await charges(shop).map(\.amount) == [3000])
        collector.pay("cs_1")
        shop.pass(700)
        try await readUp(shop, collector)
        try await readUp(shop, collector)
        let record = try await shop.record
        let made = try #require(try await shop.desk.find(order: "FR-1001-R1")).record.order
        #expect(made.payment("link-1")?.reference == "pi_cs_1")
        #expect(record.replacements == 1)
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `a difference paid after the exchange became a refund goes back`() async throws {
        let (shop, collector) = try await exchange()
        _ = try await start(shop, collector)
        shop.pass(8 * 86_400)
        _ = try await shop.desk.onCase(Self.number, by: Actor(.system), at: shop.now) {
            try $0.fire(.differenceUnpaid, of: Self.number)
        }
        collector.pay("cs_1")
        try await readUp(shop, collector)
        #expect(try await charges(shop).map(\.isBooked) == [false])
        #expect(shop.provider.calls.map(\.amount) == [3000])
        #expect(try await shop.record.order.payment("link-1") == nil)
        #expect(try await shop.desk.verify().problems == [])
    }

    @Test func `an amount that changes closes the page of before`() async throws {
        let (shop, collector) = try await exchange()
        _ = try await start(shop, collector)
        // As an agent who changes what is still to be paid would leave it.
        try await shop.database.write { transaction in
            _ = try transaction.execute("UPDATE charges SET amount = 2999")
        }
        #expect(try await start(shop, collector) == .page(url: "https://pay.example/cs_2"))
        #expect(collector.pages.map(\.reading) == [.expired, .open])
        #expect(try await charges(shop).map(\.state) == [.expired, .open])
    }

    @Test func `a give-back that waits is looked at later each time`() async throws {
        let (shop, collector) = try await shop()
        _ = try await start(shop, collector)
        let id = try await charges(shop)[0].id
        try await shop.desk.take(
            .paid(reference: "pi_1", amount: 1, currency: "eur"), of: id, at: shop.now)
        shop.provider.play(.takeInAndDecideLater)
        for _ in 0..<600 {
            try await readUp(shop, collector)
            shop.pass(1)
        }
        #expect(shop.provider.calls.count == 1)
        #expect(shop.provider.reads < 5)
        shop.provider.decide("re_1", .succeeded)
        shop.pass(86_400)
        try await readUp(shop, collector)
        #expect(try await charges(shop)[0].givenBackAt != nil)
    }
}
