import AfterSales

/// What an order and its cases are found by, beside their numbers and the e-mail: names without
/// accents, tracking numbers, and the products' SKUs and bar codes.
package struct SearchTerms {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    private enum Kind: String { case name, tracking, product }

    /// Adds the terms of an order; those that are there stay, as a customer may still use them.
    package func save(_ order: Order) throws {
        for name in Set([order.customer.name, order.shipTo.name]) {
            try add(.name, SearchText.folded(name), order.number)
        }
        for line in order.lines {
            try add(.product, SearchText.code(line.sku), order.number)
            try add(.product, SearchText.code(line.gtin ?? ""), order.number)
        }
        for shipment in order.shipments {
            try add(.tracking, SearchText.code(shipment.tracking ?? ""), order.number)
        }
    }

    /// Adds the number of a case's registered letter.
    package func save(_ found: Case, of order: String) throws {
        let letter = SearchText.code(found.letter?.tracking ?? "")
        try add(.tracking, letter, order, case: found.number)
    }

    private func add(
        _ kind: Kind, _ term: String, _ order: String, case number: String = ""
    ) throws {
        guard !term.isEmpty else { return }
        try transaction.execute(
            """
            INSERT INTO search_terms (order_number, case_number, kind, term)
            VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
            """, .text(order), .text(number), .text(kind.rawValue), .text(term))
    }
}
