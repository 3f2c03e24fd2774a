import AfterSales

/// What can be scanned on a parcel or a product, and the orders that it belongs to.
package struct OrderCodes {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// As scanners and people write it: without spaces, in capitals.
    package static func normalized(_ code: String) -> String {
        code.filter { !$0.isWhitespace }.uppercased()
    }

    /// Keeps the codes of an order; one that is known already stays.
    func save(_ order: Order) throws {
        for shipment in order.shipments {
            if let tracking = shipment.tracking { try save(tracking, of: order.number, line: "") }
        }
        for line in order.lines {
            for code in [line.gtin, line.sku].compactMap({ $0 }) {
                try save(code, of: order.number, line: line.id)
            }
        }
    }

    private func save(_ code: String, of order: String, line: String) throws {
        let code = Self.normalized(code)
        guard !code.isEmpty else { return }
        try transaction.execute(
            """
            INSERT INTO order_codes (code, order_number, line) VALUES ($1, $2, $3)
            ON CONFLICT (code, order_number, line) DO NOTHING
            """, .text(code), .text(order), .text(line))
    }

    /// The order of this number, or whose parcel has this tracking number, the latest first.
    package func orders(named code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT number FROM orders WHERE number IN
              (SELECT order_number FROM order_codes WHERE code = $1 AND line = '')
              OR number = $1 OR number = $2
            ORDER BY placed_at DESC LIMIT $3
            """, .text(Self.normalized(code)), .text(code.filter { !$0.isWhitespace }),
            .integer(Int64(limit))
        ).map { try $0.text(0) }
    }

    /// Cases that expect a product of this number back, the first due first.
    package func cases(expecting code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT DISTINCT c.number, c.due_at FROM order_codes k
            JOIN case_lines u ON u.order_number = k.order_number AND u.line = k.line
            JOIN cases c ON c.number = u.case_number
            WHERE k.code = $1 AND k.line <> ''
              AND c.state IN ('authorized', 'in_transit', 'received')
            ORDER BY c.due_at IS NULL, c.due_at, c.number LIMIT $2
            """, .text(Self.normalized(code)), .integer(Int64(limit))
        ).map { try $0.text(0) }
    }

    /// Orders with a product of this number, the latest first.
    package func orders(with code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT DISTINCT o.number, o.placed_at FROM order_codes k
            JOIN orders o ON o.number = k.order_number WHERE k.code = $1 AND k.line <> ''
            ORDER BY o.placed_at DESC, o.number LIMIT $2
            """, .text(Self.normalized(code)), .integer(Int64(limit))
        ).map { try $0.text(0) }
    }
}
