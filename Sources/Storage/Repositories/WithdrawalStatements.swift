import AfterSales

/// A withdrawal that somebody declared without signing in: their words, and when they were given
/// (Directive 2011/83/EU, article 11a).
package struct WithdrawalStatement: Hashable, Sendable {
    /// The hash of what the page of the statement carries.
    package var id: String
    package var at: Instant
    package var name: String
    /// As it was typed; there may be no such order.
    package var order: String
    /// Where the acknowledgment goes.
    package var email: String
    /// What the person withdraws from; empty: from all of it.
    package var goods: String
    /// `fr` or `en`.
    package var language: String
    package var acknowledgedAt: Instant?
    package var tries: Int = 0
    /// The case that it became.
    package var caseNumber: String?
    package var settledAt: Instant?
    package var settledBy: String?

    package init(
        id: String, at: Instant, name: String, order: String, email: String, goods: String,
        language: String
    ) {
        self.id = id
        self.at = at
        self.name = name
        self.order = order
        self.email = email
        self.goods = goods
        self.language = language
    }
}

/// Withdrawals that were declared without signing in.
package struct WithdrawalStatements {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func add(_ statement: WithdrawalStatement) throws {
        try transaction.execute(
            """
            INSERT INTO withdrawal_statements
              (id, at, name, order_typed, email, goods, language, next_try_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $2)
            """,
            .text(statement.id), .integer(statement.at.secondsSinceEpoch), .text(statement.name),
            .text(statement.order), .text(statement.email), .text(statement.goods),
            .text(statement.language))
    }

    package func find(_ id: String) throws -> WithdrawalStatement? {
        try statements("WHERE id = $1", .text(id)).first
    }

    /// Those that nobody took care of yet, the oldest first.
    package func open() throws -> [WithdrawalStatement] {
        try statements("WHERE settled_at IS NULL ORDER BY at, id LIMIT 200")
    }

    package func openCount() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM withdrawal_statements WHERE settled_at IS NULL")
        return Int(try row[0].integer(0))
    }

    /// Those whose acknowledgment is to be sent by now.
    package func toAcknowledge(by now: Instant) throws -> [WithdrawalStatement] {
        try statements(
            "WHERE acknowledged_at IS NULL AND next_try_at <= $1 ORDER BY at, id LIMIT 50",
            .integer(now.secondsSinceEpoch))
    }

    package func markAcknowledged(_ id: String, at now: Instant) throws {
        try transaction.execute(
            "UPDATE withdrawal_statements SET acknowledged_at = $1 WHERE id = $2",
            .integer(now.secondsSinceEpoch), .text(id))
    }

    /// The acknowledgment could not be sent: it is tried again, later each time.
    package func postpone(_ id: String, until moment: Instant) throws {
        try transaction.execute(
            """
            UPDATE withdrawal_statements SET tries = tries + 1, next_try_at = $1 WHERE id = $2
            """,
            .integer(moment.secondsSinceEpoch), .text(id))
    }

    /// - Returns: whether it was still open.
    package func settle(
        _ id: String, by actor: String, as caseNumber: String?, at now: Instant
    ) throws -> Bool {
        guard let found = try find(id), found.settledAt == nil else { return false }
        try transaction.execute(
            """
            UPDATE withdrawal_statements SET settled_at = $1, settled_by = $2, case_number = $3
            WHERE id = $4
            """,
            .integer(now.secondsSinceEpoch), .text(actor), .optional(caseNumber), .text(id))
        return true
    }

    /// - Parameter condition: SQL from this file.
    private func statements(
        _ condition: String, _ values: SQLValue...
    ) throws -> [WithdrawalStatement] {
        try transaction.query(
            """
            SELECT id, at, name, order_typed, email, goods, language, acknowledged_at, tries,
              case_number, settled_at, settled_by
            FROM withdrawal_statements
            """ + " " + condition, values
        ).map { row in
            var statement = WithdrawalStatement(
                id: try row.text(0), at: Instant(secondsSinceEpoch: try row.integer(1)),
                name: try row.text(2), order: try row.text(3), email: try row.text(4),
                goods: try row.text(5), language: try row.text(6))
            statement.acknowledgedAt = try row.optionalInteger(7).map(Self.instant)
            statement.tries = Int(try row.integer(8))
            statement.caseNumber = try row.optionalText(9)
            statement.settledAt = try row.optionalInteger(10).map(Self.instant)
            statement.settledBy = try row.optionalText(11)
            return statement
        }
    }

    private static func instant(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: seconds)
    }
}
