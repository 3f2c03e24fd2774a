import AfterSales

/// The providers' own ids of payments: how a webhook finds its order.
///
/// One payment may have paid several orders (a lender's plan over a whole basket), so an id leads
/// to a list.
package struct PaymentReferences {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    func save(_ record: OrderRecord) throws {
        for (source, method, id) in record.referencedSources {
            try transaction.execute(
                """
                INSERT INTO payment_references (provider, reference, order_number, source)
                VALUES ($1, $2, $3, $4)
                ON CONFLICT (provider, reference, order_number, source) DO NOTHING
                """, .text(method.rawValue), .text(id), .text(record.order.number),
                .text(source.name))
        }
    }

    /// What is known under an id, whatever the means of payment.
    package func find(_ reference: String) throws -> [(order: String, source: MoneySource)] {
        try transaction.query(
            """
            SELECT order_number, source FROM payment_references WHERE reference = $1
            ORDER BY order_number, source
            """, .text(reference)
        ).compactMap { row in
            guard let source = MoneySource(name: try row.text(1)) else { return nil }
            return (try row.text(0), source)
        }
    }
}
