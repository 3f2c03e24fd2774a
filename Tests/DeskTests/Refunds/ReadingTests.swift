import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import Storage
import StorageSQLite
import Testing

/// What the provider says of a payment is taken in: once, in any order, any number of times.
@Suite struct ReadingTests {
    private func take(_ shop: RefundShop<PlayedProvider>, _ reading: PaymentReading) async throws {
        _ = try await shop.desk.take(reading, of: .payment("p1"), in: "FR-1001", at: shop.now)
    }

    private func reading(
        _ shop: RefundShop<PlayedProvider>, _ refunds: [PaymentReading.Refund] = [],
        plan: [PaymentReading.PlanRow]? = nil, dispute: PaymentReading.Dispute = .none
    ) -> PaymentReading {
        PaymentReading(readAt: shop.now, refunds: refunds, plan: plan, dispute: dispute)
    }

    @Test func `a refund made in the dashboard becomes a case, once`() async throws {
        let shop = try await RefundShop()
        let found = PaymentReading.Refund(
            id: "re_dash", key: nil, amount: 700, state: .succeeded)
        for _ in 0..<3 { try await take(shop, reading(shop, [found])) }
        let record = try await shop.record
        #expect(record.cases.map(\.kind) == [.adjustment])
        #expect(record.cases[0].state == .settled)
        #expect(record.cases[0].request.reason == "re_dash")
        #expect(record.instructions.map(\.amount) == [700])
        #expect(shop.provider.calls.isEmpty)
        #expect(try await shop.refunded() == 700)
        #expect(record.refundable == 8970 - 700)
    }

    @Test func `a refund made in the dashboard that fails later is not money gone`() async throws {
        let shop = try await RefundShop()
        var found = PaymentReading.Refund(
            id: "re_dash", key: nil, amount: 700, state: .succeeded)
        try await take(shop, reading(shop, [found]))
        found.state = .failed
        try await take(shop, reading(shop, [found]))
        #expect(try await shop.states == [.failed])
        #expect(try await shop.refunded() == 0)
    }

    @Test func `a key of a store that was restored since is somebody else's refund`() async throws {
        let shop = try await RefundShop()
        let found = PaymentReading.Refund(
            id: "re_9", key: "0123456789abcdef-R-000001-1", amount: 700, state: .succeeded)
        try await take(shop, reading(shop, [found]))
        #expect(try await shop.refunded() == 700)
    }

    @Test func `more than is left of a payment is a difference, and books nothing`() async throws {
        let shop = try await RefundShop()
        let found = PaymentReading.Refund(
            id: "re_dash", key: nil, amount: 8971, state: .succeeded)
        for _ in 0..<2 { try await take(shop, reading(shop, [found])) }
        #expect(try await shop.record.cases.isEmpty)
        #expect(
            try await shop.differences == [
                MoneyDifference(.refundBeyondPayment, subject: "re_dash", ours: 0, theirs: 8971)
            ])
    }

    @Test func `another amount than ours is a difference`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await shop.send()
        var held = shop.provider.held
        held[0].amount = 900
        try await take(shop, reading(shop, held))
        #expect(
            try await shop.differences == [
                MoneyDifference(.amountDiffers, subject: "re_1", ours: 1000, theirs: 900)
            ])
    }

    @Test func `a dispute freezes what is not sent, and lets it go when it is won`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await take(shop, reading(shop, dispute: .open))
        try await shop.send()
        #expect(shop.provider.calls.isEmpty)
        #expect(try await shop.record.cases[0].flags == [.chargeback])
        try await take(shop, reading(shop, dispute: .won))
        shop.pass(3600)
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
    }

    @Test func `a dispute that is lost keeps the money, and finance is told`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await take(shop, reading(shop, dispute: .lost))
        shop.pass(86_400)
        try await shop.send()
        #expect(shop.provider.calls.isEmpty)
        #expect(try await shop.differences.map(\.kind) == [.disputeLost])
    }

    @Test func `older news after newer changes nothing`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await shop.send()
        var held = shop.provider.held
        let newest = reading(shop, held)
        held[0].state = .pending
        let older = reading(shop, held)
        for news in [newest, older, newest, older] { try await take(shop, news) }
        #expect(try await shop.states == [.succeeded])
        #expect(try await shop.refunded() == 1000)
    }
}

/// The lender's plan beside ours.
@Suite struct PlanReadingTests {
    private func row(_ number: Int, _ amount: Minor, paid: Bool = false) -> PaymentReading.PlanRow {
        PaymentReading.PlanRow(
            number: number, due: day("2026-0\(number + 2)-02"), amount: amount, paid: paid)
    }

    private func shop() async throws -> RefundShop<PlayedProvider> {
        try await RefundShop(
            Sample.order(
                [Sample.line("pad", 12000), Sample.line("set", 18000)], shipping: 0,
                payments: [Sample.alma(paid: 1)]))
    }

    private func take(_ shop: RefundShop<PlayedProvider>, _ plan: [PaymentReading.PlanRow])
        async throws
    {
        let reading = PaymentReading(
            readAt: shop.now, refunds: shop.provider.held, plan: plan)
        _ = try await shop.desk.take(reading, of: .payment("a1"), in: "FR-1001", at: shop.now)
    }

    @Test func `an installment that the lender took is booked`() async throws {
        let shop = try await shop()
        try await take(shop, [row(1, 10145, paid: true), row(2, 10145, paid: true), row(3, 10145)])
        #expect(
            try await shop.record.order.payments[0].installments.map(\.paid) == [true, true, false])
        #expect(try await shop.differences == [])
    }

    @Test func `a plan as we forecast it is no difference`() async throws {
        let shop = try await shop()
        try await shop.adjust(12000)
        try await shop.send()
        try await take(shop, [row(1, 10145, paid: true), row(2, 8145), row(3, 0)])
        #expect(try await shop.differences == [])
        #expect(try await shop.record.cases[0].flags == [])
    }

    @Test func `a plan priced otherwise is a flag, and is settled when it agrees`() async throws {
        let shop = try await shop()
        try await shop.adjust(12000)
        try await shop.send()
        let spread = [row(1, 10145, paid: true), row(2, 4145), row(3, 4145)]
        for _ in 0..<2 { try await take(shop, spread) }
        #expect(
            try await shop.differences == [
                MoneyDifference(.planDiffers, subject: "a1/2", ours: 8145, theirs: 4145),
                MoneyDifference(.planDiffers, subject: "a1/3", ours: 0, theirs: 4145),
            ])
        #expect(try await shop.record.cases[0].flags == [.planDiffers])
        try await take(shop, [row(1, 10145, paid: true), row(2, 8145), row(3, 0)])
        #expect(try await shop.differences == [])
    }

    @Test func `while a refund is under way, nothing is compared`() async throws {
        let shop = try await shop()
        shop.provider.play(.takeInAndDecideLater)
        try await shop.adjust(12000)
        try await shop.send()
        try await take(shop, [row(1, 10145, paid: true), row(2, 10145), row(3, 10145)])
        #expect(try await shop.differences == [])
    }
}
