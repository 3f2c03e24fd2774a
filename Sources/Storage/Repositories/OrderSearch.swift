import AfterSales

/// Orders as a search shows them.
package struct OrderSearch {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var number: String
        package var customer: String
        package var email: String
        package var placedAt: Instant
        package var status: OrderStatus
        package var total: Minor
        package var currency: String
    }

    /// Orders whose number, e-mail or customer's name contains a text; exact numbers first, then
    /// the latest. An empty text finds the latest orders.
    package func rows(_ text: String, limit: Int = 50) throws -> [Row] {
        let escaped = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_")
        return try transaction.query(
            """
            SELECT number, customer, email, placed_at, status, total, currency FROM orders
            WHERE number LIKE $1 ESCAPE '\\' OR email LIKE $1 ESCAPE '\\'
              OR customer LIKE $1 ESCAPE '\\'
            ORDER BY upper(number) <> upper($2), placed_at DESC, number LIMIT $3
            """, .text("%\(escaped)%"), .text(text), .integer(Int64(limit))
        ).map { row in
            Row(
                number: try row.text(0), customer: try row.text(1), email: try row.text(2),
                placedAt: Instant(secondsSinceEpoch: try row.integer(3)),
                status: OrderStatus(rawValue: try row.text(4)) ?? .awaitingPayment,
                total: try row.integer(5), currency: try row.text(6))
        }
    }
}
