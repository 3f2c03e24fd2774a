import AfterSales

/// Withdrawals under the law that are not refunded yet, by the date the law sets.
package struct LegalDebts {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var found: Case
        package var order: String
        package var customer: String
        package var due: Instant
        /// Accepted and not confirmed by its provider.
        package var promised: Minor
        /// What the units cost: the most that may be due where nothing is accepted yet.
        package var worth: Minor
        package var currency: String
    }

    package func count() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM cases WHERE legal_due IS NOT NULL")
        return Int(try row[0].integer(0))
    }

    /// What is due first stands first.
    package func rows(limit: Int, offset: Int) throws -> [Row] {
        try transaction.query(
            """
            SELECT c.detail, c.order_number, o.customer, c.legal_due, o.currency,
              (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.case_number = c.number
               AND r.superseded = 0 AND r.state <> 'succeeded'),
              (SELECT coalesce(sum(l.net * u.quantity / l.quantity), 0) FROM case_lines u
               JOIN order_lines l ON l.order_number = u.order_number AND l.line = u.line
               WHERE u.case_number = c.number)
            FROM cases c JOIN orders o ON o.number = c.order_number
            WHERE c.legal_due IS NOT NULL ORDER BY c.legal_due, c.number
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            Row(
                found: try JSON.value(try row.text(0)), order: try row.text(1),
                customer: try row.text(2),
                due: Instant(secondsSinceEpoch: try row.integer(3)),
                promised: try row.integer(5), worth: try row.integer(6),
                currency: try row.text(4))
        }
    }
}
