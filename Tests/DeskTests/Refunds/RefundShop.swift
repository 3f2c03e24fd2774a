import AfterSales
import AfterSalesFixtures
import Desk
import PolicyFiles
import Storage
import StorageSQLite
import Synchronization

/// A shop in memory whose money goes through a played provider.
final class RefundShop: Sendable {
    let database: SQLiteDatabase
    let desk: Desk
    let provider: PlayedProvider
    let sender: RefundSender
    private let seconds = Mutex<Int64>(0)

    init(
        _ order: Order = Sample.order(), provider: PlayedProvider = PlayedProvider(),
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

    var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }
    func pass(_ count: Int64) { seconds.withLock { $0 += count } }

    /// A case that finance opens, so that money is to go back at once.
    @discardableResult
    func adjust(_ amount: Minor) async throws -> String {
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = amount
        asked.reason = "goodwill"
        let opened = try await desk.open(
            asked, on: "FR-1001", by: Actor(.finance, name: "Ines"), at: now)
        return opened.caseNumber ?? ""
    }

    /// Sends what waits, one after another.
    func send() async throws {
        while let item = try await database.read({
            try Outbox($0).next(1, at: self.now, part: .refunds).first
        }) {
            _ = try await sender.send(item, at: now)
        }
    }

    func read() async throws { _ = try await sender.readPayments(at: now) }

    var record: OrderRecord {
        get async throws {
            try await database.read { try OrderRecords($0).find("FR-1001")!.record }
        }
    }

    /// The states of all instructions, in the order in which they were made.
    var states: [InstructionState] {
        get async throws { try await record.instructions.map(\.state) }
    }

    var differences: [MoneyDifference] {
        get async throws {
            try await database.read { try MoneyDifferences($0).open(99).map(\.difference) }
        }
    }

    /// What the ledger says was given back, after the whole store was checked.
    func refunded() async throws -> Minor {
        let verified = try await desk.verify()
        precondition(verified.problems.isEmpty, "\(verified.problems)")
        return try await database.read { LedgerSummary(try Journal($0).ledger()).refunded }
    }
}
