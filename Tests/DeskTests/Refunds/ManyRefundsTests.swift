import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import Storage
import StorageSQLite
import Testing

/// Many refunds at once, on many orders.
@Suite struct ManyRefundsTests {
    private func orders(_ count: Int, on shop: RefundShop<PlayedProvider>) async throws {
        for index in 0..<count {
            let sample = Sample.order()
            let order = try Order(
                number: "FR-\(2000 + index)", placedAt: sample.placedAt, currency: "EUR",
                customer: sample.customer, shipTo: sample.shipTo, lines: sample.lines,
                shipping: sample.shipping, payments: sample.payments, status: .delivered,
                shipments: sample.shipments)
            try await shop.desk.place(order, by: Actor(.system), at: order.placedAt)
            var asked = CaseRequest(kind: .adjustment, channel: nil)
            asked.amount = 100
            asked.reason = "goodwill"
            _ = try await shop.desk.open(
                asked, on: order.number, by: Actor(.finance), at: shop.now)
        }
    }

    @Test func `so many calls are under way as is allowed, and no more`() async throws {
        let provider = PlayedProvider(wait: .milliseconds(40), gathered: 6)
        let shop = try await RefundShop(provider: provider)
        try await orders(24, on: shop)
        let results = try await shop.sender.sendAll(concurrency: 6) { shop.now }
        #expect(results.count == 24)
        #expect(provider.calls.count == 24)
        #expect(Set(provider.calls.map(\.key)).count == 24)
        #expect(provider.mostAtOnce == 6)
    }

    @Test func `several of one payment go one after another`() async throws {
        let provider = PlayedProvider(wait: .milliseconds(20))
        let shop = try await RefundShop(provider: provider)
        for _ in 0..<4 { try await shop.adjust(100) }
        for _ in 0..<4 {
            _ = try await shop.sender.sendAll(concurrency: 4) { shop.now }
            shop.pass(2)
        }
        #expect(provider.mostAtOnce == 1)
        #expect(provider.paidOut == 400)
    }

    @Test func `two senders on one store send each refund once`() async throws {
        let provider = PlayedProvider(wait: .milliseconds(5))
        let shop = try await RefundShop(provider: provider)
        try await orders(30, on: shop)
        async let one = shop.sender.sendAll(concurrency: 5) { shop.now }
        async let other = shop.sender.sendAll(concurrency: 5) { shop.now }
        let results = try await one + other
        #expect(results.count == 30)
        #expect(Set(provider.calls.map(\.key)).count == 30)
        #expect(provider.calls.count == 30)
    }
}
