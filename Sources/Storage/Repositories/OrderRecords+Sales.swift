import AfterSales

extension OrderRecords {
    /// Numbers of a customer's orders up to a moment that have a line of a product, the latest
    /// first.
    package func sales(
        of sku: String, to email: String, until moment: Instant
    ) throws -> [String] {
        try transaction.query(
            """
            SELECT DISTINCT o.number, o.placed_at FROM orders o
            JOIN order_lines l ON l.order_number = o.number
            WHERE o.email = $1 AND l.sku = $2 AND o.placed_at <= $3
            ORDER BY o.placed_at DESC, o.number DESC
            """, .text(email.lowercased()), .text(sku), .integer(moment.secondsSinceEpoch)
        ).map { try $0.text(0) }
    }

    package func exists(_ number: String) throws -> Bool {
        try !transaction.query("SELECT 1 FROM orders WHERE number = $1", .text(number)).isEmpty
    }
}
