import AfterSales
import AfterSalesFixtures
import Desk
import PolicyFiles
import Storage
import StorageSQLite
import Synchronization
import Testing

/// A shop whose customers are paid back by bank transfer.
final class TransferShop: Sendable {
    static let order = "FR-1001"
    static let finance = Actor(.finance, name: "ines")
    let database: SQLiteDatabase
    let desk: Desk
    let sender: RefundSender
    private let seconds = Mutex<Int64>(at("2026-03-06T09:00:00+01:00").secondsSinceEpoch)

    init(paidBy method: PaymentMethod = .bankTransfer) async throws {
        database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        desk = Desk(database: database)
        let transfers = BankTransfers(database: database)
        sender = RefundSender(desk: desk, provider: { _ in transfers })
        let long = Instant(secondsSinceEpoch: 0)
        try await desk.publish(BuiltInPolicy.gamingShop.policy, from: long, at: long)
        let order = Sample.order(payments: [Payment(id: "p1", method: method, amount: 8970)])
        try await desk.place(order, by: Actor(.system), at: order.placedAt)
    }

    var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }
    func pass(hours: Int64) { pass(seconds: hours * 3600) }
    func pass(seconds count: Int64) { seconds.withLock { $0 += count } }

    @discardableResult
    func adjust(_ amount: Minor) async throws -> String {
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = amount
        asked.reason = "goodwill"
        let opened = try await desk.open(asked, on: Self.order, by: Self.finance, at: now)
        return try #require(opened.caseNumber)
    }

    func send() async throws { _ = try await sender.sendAll(concurrency: 2) { self.now } }

    func giveAccount(
        _ iban: String = "FR7630006000011234567890189", proven: Bool = true
    ) async throws {
        let iban = try IBAN(iban)
        try await desk.give(account: iban, of: "Léa Martin", for: Self.order, at: now)
        if proven {
            #expect(try await desk.prove(account: iban, for: Self.order, at: now))
        }
    }

    func makeFile() async throws -> TransferFile? {
        let debtor = Desk.Debtor(
            name: "Comptoir du Jeu", iban: try IBAN("DE89370400440532013000"))
        return try await desk.makeTransferFile(from: debtor, by: Self.finance, at: now)
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

    var waiting: [Transfers.Transfer] {
        get async throws { try await database.read { try Transfers($0).waiting() } }
    }

    func effects() async throws -> [Effect] {
        try await database.read { try Outbox($0).next(99, at: self.now, part: .others) }
            .map(\.effect)
    }

    func problems() async throws -> [String] { try await desk.verify().problems }
}
