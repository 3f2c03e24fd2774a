import AfterSales

/// Refunds with what is known of them outside, to be compared with a provider's report.
package struct SentRefunds {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Sent: Hashable, Sendable {
        package var id: String
        /// What the provider was told to give back, installments that shrink included.
        package var amount: Minor
        package var currency: String
        package var state: InstructionState
        /// When it was first confirmed; `nil`: not yet.
        package var confirmedAt: Instant?
    }

    private static let columns = """
        SELECT r.id, r.amount, o.currency, r.state,
          (SELECT min(l.at) FROM ledger_entries l
           WHERE l.refund = r.id AND l.cause IN ('refund', 'reduction'))
        FROM refunds r JOIN orders o ON o.number = r.order_number
        """

    /// Those confirmed in a span of time, both ends included, and not returned since.
    package func confirmed(
        by methods: [PaymentMethod], from start: Instant, to end: Instant
    ) throws -> [Sent] {
        let list = methods.indices.map { "$\($0 + 3)" }.joined(separator: ", ")
        return try transaction.query(
            Self.columns + """
                 WHERE r.state = 'succeeded' AND r.method IN (\(list)) AND r.id IN
                (SELECT refund FROM ledger_entries WHERE at BETWEEN $1 AND $2
                 AND cause IN ('refund', 'reduction'))
                ORDER BY r.id
                """,
            [.integer(start.secondsSinceEpoch), .integer(end.secondsSinceEpoch)]
                + methods.map { .text($0.rawValue) }
        ).map(sent)
    }

    /// The refund that a provider knows by its own id, or by our key.
    package func find(providerID: String, key: String?) throws -> Sent? {
        try transaction.query(
            Self.columns + """
                 JOIN refund_sendings s ON s.refund = r.id
                WHERE s.provider_id = $1 OR s.key = $2
                ORDER BY CASE WHEN s.provider_id = $1 THEN 0 ELSE 1 END LIMIT 1
                """, .text(providerID), .optional(key)
        ).first.map(sent)
    }

    private func sent(_ row: SQLRow) throws -> Sent {
        let state = try row.text(3)
        guard let known = InstructionState(rawValue: state) else {
            throw StorageError.unexpected(.text(state))
        }
        return Sent(
            id: try row.text(0), amount: try row.integer(1), currency: try row.text(2),
            state: known,
            confirmedAt: try row.optionalInteger(4).map(Instant.init(secondsSinceEpoch:)))
    }
}
