import AfterSales
import AfterSalesFixtures
import Connections
import Desk
import DeskFixtures
import Providers
import StorageSQLite
import Synchronization
import Testing

/// Loses calls on their way and answers on their way back.
private final class LosingWire: Wire {
    private let wire: any Wire
    private let posts = Mutex(0)

    init(_ wire: any Wire) { self.wire = wire }

    func send(_ request: ProviderRequest) async throws(WireFailure) -> ProviderResponse {
        guard request.method == .post else { return try await wire.send(request) }
        let number = posts.withLock { count in
            count += 1
            return count
        }
        if number % 3 == 1 { throw .silent("lost on the way") }
        let response = try await wire.send(request)
        if number % 3 == 2 { throw .silent("lost on the way back") }
        return response
    }
}

/// Never sent twice, on a server of somebody else that would not notice.
@Suite(.serialized) struct LocalStripeTests {
    @Test func `whatever is lost on the way, each refund happens once`() async throws {
        guard let stripe = try await LocalStripe.start() else { return }
        let intent = try await stripe.pay(8970)
        let order = Sample.order(payments: [
            Payment(id: "p1", method: .card, amount: 8970, reference: intent)
        ])
        let shop = try await RefundShop(
            order,
            provider: StripeProvider(
                wire: LosingWire(stripe.wire), key: Hidden("sk_test_12345")))
        for _ in 0..<9 { try await shop.adjust(300) }
        for _ in 0..<60 {
            try await shop.send()
            shop.pass(60)
        }
        #expect(try await shop.states == Array(repeating: .succeeded, count: 9))
        let refunds = try await stripe.refunds()
        #expect(refunds.map(\.amount) == Array(repeating: 300, count: 9))
        #expect(Set(refunds.map { $0.metadata["reprise_refund"] }).count == 9)
        #expect(try await shop.refunded() == 2700)
        try await stripe.stop()
    }

    @Test func `a refund made in the dashboard is found and booked`() async throws {
        guard let stripe = try await LocalStripe.start() else { return }
        let intent = try await stripe.pay(8970)
        let order = Sample.order(payments: [
            Payment(id: "p1", method: .card, amount: 8970, reference: intent)
        ])
        let provider = StripeProvider(wire: stripe.wire, key: Hidden("sk_test_12345"))
        let shop = try await RefundShop(order, provider: provider)
        var headers = stripe.headers
        headers["content-type"] = "application/x-www-form-urlencoded"
        _ = try await stripe.wire.send(
            ProviderRequest(
                .post, "/v1/refunds", headers: headers,
                body: Array("payment_intent=\(intent)&amount=700".utf8)))
        for _ in 0..<2 {
            _ = try await shop.sender.read(.payment("p1"), of: "FR-1001", at: shop.now)
        }
        #expect(try await shop.record.cases.map(\.kind) == [.adjustment])
        #expect(try await shop.refunded() == 700)
        try await stripe.stop()
    }
}
