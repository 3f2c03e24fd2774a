import AfterSales

/// Events that providers sent, each kept once before it is answered.
package struct Inbox {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Item: Hashable, Sendable {
        /// The provider's name.
        package var source: String
        package var id: String
        package var kind: String
        /// The payment that it is about, in the provider's own id; `nil`: none is named.
        package var reference: String?

        package init(source: String, id: String, kind: String, reference: String?) {
            self.source = source
            self.id = id
            self.kind = kind
            self.reference = reference
        }
    }

    /// - Returns: whether it is new.
    package func add(_ item: Item, at now: Instant) throws -> Bool {
        try transaction.execute(
            """
            INSERT INTO inbox (source, id, received_at, kind, reference)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (source, id) DO NOTHING
            """, .text(item.source), .text(item.id), .integer(now.secondsSinceEpoch),
            .text(item.kind), .optional(item.reference)) == 1
    }
}
