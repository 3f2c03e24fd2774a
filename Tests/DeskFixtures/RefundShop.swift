import AfterSales
import AfterSalesFixtures
import Desk
import PolicyFiles
import Storage
import StorageSQLite
import Synchronization

/// A shop in memory with a clock of its own, whose money goes through one provider.
package final class RefundShop<Provider: PaymentProvider>: Sendable {
    package let database: SQLiteDatabase
    package let desk: Desk
    package let provider: Provider
    package let sender: RefundSender
    private let seconds = Mutex<Int64>(0)

    package init(
        _ order: Order = Sample.order(), provider: Provider,
        policy: Policy = BuiltInPolicy.gamingShop.policy
    ) async throws {
        database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        desk = Desk(database: database)
        self.provider = provider
        sender = RefundSender(desk: desk, provider: { _ in provider })
        seconds.withLock { $0 = at("2026-03-06T09:00:00+01:00").secondsSinceEpoch }
        let long = Instant(secondsSinceEpoch: 0)
        try await desk.publish(policy, from: long, at: long)
        try await desk.place(order, by: Actor(.system), at: order.placedAt)
    }

    package var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }
    package func pass(_ count: Int64) { seconds.withLock { $0 += count } }

    /// A case that finance opens, so that money is to go back at once.
    @discardableResult
    package func adjust(_ amount: Minor, on order: String = "FR-1001") async throws -> String {
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = amount
        asked.reason = "goodwill"
        let opened = try await desk.open(
            asked, on: order, by: Actor(.finance, name: "Ines"), at: now)
        return opened.caseNumber ?? ""
    }

    /// Sends what waits, one after another.
    package func send() async throws {
        while let item = try await database.read({
            try Outbox($0).next(1, at: self.now, part: .refunds).first
        }) {
            _ = try await sender.send(item, at: now)
        }
    }

    package func read() async throws { _ = try await sender.readPayments(at: now) }

    package var record: OrderRecord {
        get async throws {
            guard
                let found = try await database.read({ try OrderRecords($0).find("FR-1001") })
            else { preconditionFailure("the shop has one order at least") }
            return found.record
        }
    }

    /// The states of all instructions, in the order in which they were made.
    package var states: [InstructionState] {
        get async throws { try await record.instructions.map(\.state) }
    }

    package var differences: [MoneyDifference] {
        get async throws {
            try await database.read { try MoneyDifferences($0).open(99).map(\.difference) }
        }
    }

    /// What the ledger says was given back, after the whole store was checked.
    package func refunded() async throws -> Minor {
        let verified = try await desk.verify()
        precondition(verified.problems.isEmpty, "\(verified.problems)")
        return try await database.read { LedgerSummary(try Journal($0).ledger()).refunded }
    }
}
