import AfterSales

/// What a customer has bought and asked for before, by their e-mail.
package struct CustomerHistory: Hashable, Sendable {
    /// An earlier case, of any of the customer's orders.
    package struct Line: Hashable, Sendable {
        package var number: String
        package var order: String
        package var kind: CaseKind
        package var state: CaseState
        package var resolution: Resolution
        package var openedAt: Instant
        /// What went back, or is to: failed and superseded refunds aside.
        package var refunded: Minor
        package var currency: String
    }

    package static let length = 20

    package var orders: Int
    package var cases: Int
    /// The latest first, at most ``length``.
    package var latest: [Line]

    /// - Parameter number: the case that is looked at, which is not earlier than itself.
    package init(
        of email: String, besides number: String, _ transaction: any Transaction
    ) throws {
        let email = email.lowercased()
        let count = try transaction.query(
            """
            SELECT (SELECT count(*) FROM orders WHERE email = $1),
              (SELECT count(*) FROM cases c JOIN orders o ON o.number = c.order_number
               WHERE o.email = $1 AND c.number <> $2)
            """, .text(email), .text(number))[0]
        orders = Int(try count.integer(0))
        cases = Int(try count.integer(1))
        latest = try transaction.query(
            """
            SELECT c.number, c.order_number, c.kind, c.state, c.resolution, c.opened_at,
              (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.case_number = c.number
               AND r.superseded = 0 AND r.state <> 'failed'), o.currency
            FROM cases c JOIN orders o ON o.number = c.order_number
            WHERE o.email = $1 AND c.number <> $2
            ORDER BY c.opened_at DESC, c.number DESC LIMIT \(Self.length)
            """, .text(email), .text(number)
        ).map(Self.line)
    }

    private static func line(_ row: SQLRow) throws -> Line {
        guard let kind = CaseKind(rawValue: try row.text(2)),
            let state = CaseState(rawValue: try row.text(3)),
            let resolution = Resolution(rawValue: try row.text(4))
        else { throw StorageError.unexpected(row.values[3]) }
        return Line(
            number: try row.text(0), order: try row.text(1), kind: kind, state: state,
            resolution: resolution, openedAt: Instant(secondsSinceEpoch: try row.integer(5)),
            refunded: try row.integer(6), currency: try row.text(7))
    }
}
