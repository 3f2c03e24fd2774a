import AfterSales

/// Cases, a line each.
package struct CaseList {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var number: String
        package var order: String
        package var kind: String
        package var state: String
        package var dueAt: Instant?
    }

    /// What is due first comes first; what is not due, last.
    ///
    /// - Parameter state: `nil`: cases in every state.
    package func rows(in state: CaseState?) throws -> [Row] {
        try transaction.query(
            """
            SELECT number, order_number, kind, state, due_at FROM cases
            WHERE $1 IS NULL OR state = $1
            ORDER BY due_at IS NULL, due_at, number
            """, .optional(state?.rawValue)
        ).map { row in
            Row(
                number: try row.text(0), order: try row.text(1), kind: try row.text(2),
                state: try row.text(3),
                dueAt: try row.optionalInteger(4).map { Instant(secondsSinceEpoch: $0) })
        }
    }
}
