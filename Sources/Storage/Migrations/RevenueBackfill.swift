import AfterSales

/// Splits what was posted VAT included, before there were accounts by rate.
///
/// Entries are never changed: further ones move the amounts from the old accounts to those that the
/// journal leads to today. It runs once, with the version that brought the rates.
package enum RevenueBackfill {
    package static func run(_ transaction: any Transaction) throws {
        let numbers = try transaction.query(
            """
            SELECT DISTINCT order_number FROM ledger_entries
            WHERE account IN ('sales', 'outbound_shipping', 'return_fees')
            """
        ).map { try $0.text(0) }
        for number in numbers { try split(number, transaction) }
    }

    private static func split(_ number: String, _ transaction: any Transaction) throws {
        let journal = Journal(transaction)
        let entries = try journal.entries(of: number)
        guard let record = OrderRecord(replaying: entries), let last = entries.last else { return }
        try transaction.execute(
            "UPDATE orders SET revenue = $2 WHERE number = $1", .text(number),
            .text(try JSON.text(record.revenue)))
        var missing = balances(of: OrderRecord.ledger(replaying: entries))
        for (account, amount) in balances(of: try journal.ledger(of: number)) {
            missing[account, default: 0] -= amount
        }
        for (account, amount) in missing.sorted(by: { $0.key < $1.key }) where amount != 0 {
            try transaction.execute(
                """
                INSERT INTO ledger_entries (event, order_number, at, account, amount, cause)
                SELECT max(id), $1, $2, $3, $4, $5 FROM events WHERE order_number = $1
                """,
                .text(number), .integer(last.at.secondsSinceEpoch), .text(account),
                .integer(amount), .text(PostingCause.split.rawValue))
        }
    }

    private static func balances(of entries: [LedgerEntry]) -> [String: Minor] {
        var balances: [String: Minor] = [:]
        for entry in entries where Account.isRevenue(entry.account) {
            balances[entry.account, default: 0] += entry.amount
        }
        return balances
    }
}
