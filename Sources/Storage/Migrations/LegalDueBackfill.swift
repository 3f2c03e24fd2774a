import AfterSales

/// Gives legal withdrawals that were stored before the date by which the law wants them refunded.
///
/// It runs once, with the version that brought the column.
enum LegalDueBackfill {
    static func run(_ transaction: any Transaction) throws {
        let rows = try transaction.query(
            """
            SELECT c.number, c.order_number FROM cases c
            WHERE c.legal_due IS NULL AND c.detail LIKE '%"legalWithdrawal":true%'
            """)
        for row in rows {
            guard let stored = try OrderRecords(transaction).find(try row.text(1)),
                let found = stored.record.case(try row.text(0)),
                let policy = try Policies(transaction).find(stored.policy)?.policy,
                let rules = Rulebook(policy),
                let due = stored.record.legalDue(of: found, under: rules)
            else { continue }
            try transaction.execute(
                "UPDATE cases SET legal_due = $2 WHERE number = $1", .text(found.number),
                .integer(due.secondsSinceEpoch))
        }
    }
}
