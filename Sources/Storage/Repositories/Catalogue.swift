import AfterSales

/// The shop's products, for exchanges and modifications.
package struct Catalogue {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func save(_ product: Product) throws {
        try transaction.execute(
            """
            INSERT INTO products (sku, title, unit_price, detail) VALUES ($1, $2, $3, $4)
            ON CONFLICT (sku) DO UPDATE SET title = $2, unit_price = $3, detail = $4
            """,
            .text(product.sku), .text(product.title), .integer(product.unitPrice),
            .text(try JSON.text(product)))
    }

    package func products(_ skus: some Collection<String>) throws -> [String: Product] {
        var found: [String: Product] = [:]
        for sku in skus {
            let row = try transaction.query(
                "SELECT detail FROM products WHERE sku = $1", .text(sku)
            ).first
            if let row { found[sku] = try JSON.value(try row.text(0)) as Product }
        }
        return found
    }

    package func all(limit: Int = 500) throws -> [Product] {
        try transaction.query(
            "SELECT detail FROM products ORDER BY title LIMIT $1", .integer(Int64(limit))
        ).map { try JSON.value(try $0.text(0)) }
    }
}
