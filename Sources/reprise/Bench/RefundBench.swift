import AfterSales
import Desk
import Foundation
import PolicyFiles
import Storage
import StorageSQLite

/// How fast refunds leave when their provider answers slowly: what holds them up besides it.
struct RefundBench {
    let concurrency: Int
    let latency: Duration
    /// Answers that each of the concurrent calls waits for, one after another.
    let rounds: Int

    /// The part of what the concurrency allows that is reached: the median of five runs.
    func median() async throws -> Double {
        var shares: [Double] = []
        for _ in 0..<5 { shares.append(try await run()) }
        return shares.sorted()[2]
    }

    private func run() async throws -> Double {
        let path = NSTemporaryDirectory() + "reprise-bench-\(UUID().uuidString).db"
        defer {
            for ending in ["", "-wal", "-shm", ".lock"] {
                try? FileManager.default.removeItem(atPath: path + ending)
            }
        }
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let desk = Desk(database: database)
        let now = Instant(secondsSinceEpoch: 1_773_993_600)
        let start = Instant(secondsSinceEpoch: 0)
        try await desk.publish(BuiltInPolicy.gamingShop.policy, from: start, at: start)
        let count = concurrency * rounds
        for index in 0..<count { try await order(index, desk, at: now) }
        let sender = RefundSender(desk: desk, provider: { _ in SlowProvider(latency: latency) })
        let clock = ContinuousClock()
        let begun = clock.now
        let results = try await sender.sendAll(concurrency: concurrency) { now }
        let taken = clock.now - begun
        guard results.count == count else { throw Incomplete(sent: results.count, of: count) }
        return (latency * rounds) / taken
    }

    /// An order that was paid twice, and is given back.
    private func order(_ index: Int, _ desk: Desk, at now: Instant) async throws {
        let placed = now.adding(hours: -240)
        let address = Address(
            name: "Léa Martin", line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
            country: "FR")
        let line = OrderLine(
            id: "mat", sku: "PD-1", title: "Desk mat", quantity: 1, unitPrice: 2490)
        let order = try Order(
            number: "B-\(index)", placedAt: placed, currency: "EUR",
            customer: Customer(email: "lea@example.com", name: "Léa Martin"), shipTo: address,
            lines: [line], shipping: ShippingCharge(paid: 0, standard: 0),
            payments: [Payment(id: "p1", method: .card, amount: 2490)], status: .delivered,
            shipments: [
                Shipment(
                    id: "s1", lines: ["mat"], carrier: "colissimo",
                    shippedAt: placed.adding(hours: 24), deliveredAt: placed.adding(hours: 72))
            ])
        try await desk.place(order, by: Actor(.system), at: placed)
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = 100
        asked.reason = "Goodwill"
        _ = try await desk.open(asked, on: order.number, by: Actor(.finance), at: now)
    }

    struct Incomplete: Error, CustomStringConvertible {
        var sent: Int
        var of: Int
        var description: String { "\(sent) of \(of) refunds left" }
    }
}

/// Says yes to everything, after a while.
private struct SlowProvider: PaymentProvider {
    let latency: Duration
    let settleSeconds: Int64 = 0

    func refund(_ order: RefundOrder) async -> ProviderReply {
        try? await Task.sleep(for: latency)
        return .succeeded(id: "slow-" + order.key)
    }

    func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? { nil }
}
