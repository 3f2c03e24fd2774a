import AfterSales

/// Gives refunds that had failed before the dates that run from their failure: the journal knows
/// when it was.
///
/// It runs once, with the version that brought them.
package enum RefundDatesBackfill {
    package static func run(_ transaction: any Transaction) throws {
        let rows = try transaction.query(
            """
            SELECT order_number FROM refunds WHERE state = 'failed'
            UNION SELECT order_number FROM cases WHERE flags LIKE '%refund_bounced%'
            """)
        for row in rows {
            let number = try row.text(0)
            guard let stored = try OrderRecords(transaction).find(number),
                let record = OrderRecord(
                    replaying: try Journal(transaction).entries(of: number)),
                record != stored.record,
                let policy = try Policies(transaction).find(stored.policy)?.policy,
                let rules = Rulebook(policy)
            else { continue }
            try OrderRecords(transaction).update(record, from: stored, rules: rules)
        }
    }
}
