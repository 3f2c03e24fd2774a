import AfterSales

/// The timers of all cases.
package struct Timers {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Due: Hashable, Sendable {
        package var caseNumber: String
        package var order: String
        package var kind: TimerKind
        package var deadline: Instant

        /// A timer fires when the second of its deadline is over.
        package var firesAt: Instant { deadline.adding(seconds: 1) }
    }

    /// The earliest timer that fires at or before a moment; `nil`: none does.
    package func next(by moment: Instant) throws -> Due? {
        let rows = try transaction.query(
            """
            SELECT case_number, order_number, kind, deadline FROM timers WHERE deadline < $1
            ORDER BY deadline, case_number, kind LIMIT 1
            """, .integer(moment.secondsSinceEpoch))
        guard let row = rows.first, let kind = TimerKind(rawValue: try row.text(2)) else {
            return nil
        }
        return Due(
            caseNumber: try row.text(0), order: try row.text(1), kind: kind,
            deadline: Instant(secondsSinceEpoch: try row.integer(3)))
    }
}
