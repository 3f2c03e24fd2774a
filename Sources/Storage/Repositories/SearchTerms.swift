import AfterSales

/// What an order and its cases are found by, beside their numbers and the e-mail, whether somebody
/// types it or a scanner reads it: names without accents, tracking numbers, and the products' SKUs
/// and bar codes with their lines.
package struct SearchTerms {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    private enum Kind: String { case name, tracking, product }

    /// Adds the terms of an order; those that are there stay, as a customer may still use them.
    func save(_ order: Order) throws {
        for name in Set([order.customer.name, order.shipTo.name]) {
            try add(.name, SearchText.folded(name), order.number)
        }
        for line in order.lines {
            for code in [line.sku, line.gtin ?? ""] {
                try add(.product, SearchText.code(code), order.number, line: line.id)
            }
        }
        for shipment in order.shipments {
            try add(.tracking, SearchText.code(shipment.tracking ?? ""), order.number)
        }
    }

    /// Adds the number of a case's registered letter, where it has one.
    func save(_ found: Case, of order: String) throws {
        let letter = SearchText.code(found.letter?.tracking ?? "")
        try add(.tracking, letter, order, case: found.number)
    }

    private func add(
        _ kind: Kind, _ term: String, _ order: String, case number: String = "",
        line: String = ""
    ) throws {
        guard !term.isEmpty else { return }
        try transaction.execute(
            """
            INSERT INTO search_terms (order_number, case_number, line, kind, term)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
            """, .text(order), .text(number), .text(line), .text(kind.rawValue), .text(term))
    }
}

extension SearchTerms {
    /// The order of this number, or whose parcel has this tracking number, the latest first.
    package func orders(named code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT number FROM orders WHERE number IN
              (SELECT order_number FROM search_terms
               WHERE kind = 'tracking' AND term = $1 AND case_number = '')
              OR number = $2 OR number = $3
            ORDER BY placed_at DESC LIMIT $4
            """, .text(SearchText.code(code)), .text(SearchText.scanned(code)),
            .text(code.filter { !$0.isWhitespace }), .integer(Int64(limit))
        ).map { try $0.text(0) }
    }

    /// Orders with a product of this number, the latest first.
    package func orders(with code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT DISTINCT o.number, o.placed_at FROM search_terms t
            JOIN orders o ON o.number = t.order_number WHERE t.kind = 'product' AND t.term = $1
            ORDER BY o.placed_at DESC, o.number LIMIT $2
            """, .text(SearchText.code(code)), .integer(Int64(limit))
        ).map { try $0.text(0) }
    }

    /// Cases that expect a product of this number back, the first due first.
    package func cases(expecting code: String, limit: Int = 20) throws -> [String] {
        try transaction.query(
            """
            SELECT DISTINCT c.number, c.due_at FROM search_terms t
            JOIN case_lines u ON u.order_number = t.order_number AND u.line = t.line
            JOIN cases c ON c.number = u.case_number
            WHERE t.kind = 'product' AND t.term = $1
              AND c.state IN ('authorized', 'in_transit', 'received')
            ORDER BY c.due_at IS NULL, c.due_at, c.number LIMIT $2
            """, .text(SearchText.code(code)), .integer(Int64(limit))
        ).map { try $0.text(0) }
    }

    /// The cases whose registered letter carries a number.
    package func cases(letter code: String) throws -> [String] {
        try transaction.query(
            """
            SELECT case_number FROM search_terms
            WHERE kind = 'tracking' AND term = $1 AND case_number <> '' ORDER BY case_number
            """, .text(SearchText.code(code))
        ).map { try $0.text(0) }
    }
}
