import AfterSales
import Storage

extension Desk {
    /// What a check of the whole store found.
    package struct Verification: Sendable {
        package var orders = 0
        package var events = 0
        package var ledgerEntries = 0
        package var audit = Audit.ChainReport()
        /// Empty: all is well.
        package var problems: [String] = []
    }

    /// Replays every journal and compares it with the stored state, adds up the ledger, and
    /// follows the audit log from entry to entry.
    package func verify() async throws -> Verification {
        let numbers = try await database.read { try OrderRecords($0).numbers() }
        var result = Verification()
        for number in numbers {
            let found = try await database.read { transaction in
                let stored = try OrderRecords(transaction).find(number)?.record
                let journal = Journal(transaction)
                return (stored, try journal.entries(of: number), try journal.ledger(of: number))
            }
            result.orders += 1
            result.events += found.1.count
            result.ledgerEntries += found.2.count
            if OrderRecord(replaying: found.1) != found.0 {
                result.problems.append("order \(number): the journal tells another state")
            }
            if !LedgerSummary(found.2).balanced {
                result.problems.append("order \(number): the ledger does not balance")
            }
            if found.0.map({ Self.revenue(in: found.2) != $0.revenueAccounts }) ?? false {
                result.problems.append("order \(number): revenue and VAT by rate do not agree")
            }
        }
        result.audit = try await database.read { try Audit($0).verifyChain() }
        if let id = result.audit.brokenAt {
            result.problems.append("audit entry \(id): it does not follow from the one before")
        }
        return result
    }

    private static func revenue(in entries: [LedgerEntry]) -> [String: Minor] {
        var accounts: [String: Minor] = [:]
        for entry in entries where Account.isRevenue(entry.account) {
            accounts[entry.account, default: 0] += entry.amount
        }
        return accounts.filter { $0.value != 0 }
    }
}
