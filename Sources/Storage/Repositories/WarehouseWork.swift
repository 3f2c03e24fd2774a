import AfterSales

/// Cases as the warehouse sees them: what comes, what lies on the bench.
package struct WarehouseWork {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var number: String
        package var order: String
        package var kind: CaseKind
        package var state: CaseState
        package var customer: String
        package var dueAt: Instant?

        /// Whether a parcel of it can be received, or its goods inspected.
        package var isExpected: Bool { [.authorized, .inTransit, .received].contains(state) }
    }

    /// Kinds that bring no goods back.
    private static let withoutGoods = "c.kind NOT IN ('cancellation', 'modification', 'adjustment')"
    /// The carrier says that it delivered them, and nobody has taken them in.
    private static let delivered =
        "c.state = 'in_transit' AND c.detail LIKE '%\"deliveredScanAt\":%'"
    private static let onTheBench = "c.state = 'received'"

    package func toReceive(limit: Int = 50) throws -> [Row] {
        try rows("WHERE \(Self.delivered) \(Self.dueFirst) LIMIT \(limit)")
    }

    package func toInspect(limit: Int = 50) throws -> [Row] {
        try rows("WHERE \(Self.onTheBench) \(Self.dueFirst) LIMIT \(limit)")
    }

    /// How many there are to receive, and to inspect.
    package func counts() throws -> (toReceive: Int, toInspect: Int) {
        func count(_ condition: String) throws -> Int {
            Int(
                try transaction.query("SELECT count(*) FROM cases c WHERE " + condition)[0]
                    .integer(0))
        }
        return (try count(Self.delivered), try count(Self.onTheBench))
    }

    package func rows(ofCase number: String) throws -> [Row] {
        try rows("WHERE upper(c.number) = upper($1)", .text(number))
    }

    /// Those of an order that bring goods back; what is expected comes first.
    package func rows(ofOrder number: String) throws -> [Row] {
        try rows(
            "WHERE c.order_number = $1 AND \(Self.withoutGoods) \(Self.dueFirst)", .text(number))
    }

    private static let dueFirst = """
        ORDER BY c.state NOT IN ('authorized', 'in_transit', 'received'), c.due_at IS NULL,
          c.due_at, c.number
        """

    private func rows(_ tail: String, _ arguments: SQLValue...) throws -> [Row] {
        try transaction.query(
            """
            SELECT c.number, c.order_number, c.kind, c.state, o.customer, c.due_at
            FROM cases c JOIN orders o ON o.number = c.order_number
            """ + " " + tail, arguments
        ).map { row in
            guard let kind = CaseKind(rawValue: try row.text(2)),
                let state = CaseState(rawValue: try row.text(3))
            else { throw StorageError.unexpected(row.values[3]) }
            return Row(
                number: try row.text(0), order: try row.text(1), kind: kind, state: state,
                customer: try row.text(4),
                dueAt: try row.optionalInteger(5).map { Instant(secondsSinceEpoch: $0) })
        }
    }
}
