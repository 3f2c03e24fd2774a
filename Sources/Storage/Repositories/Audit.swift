import AfterSales

/// Who did what to what: append only.
package struct Audit {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Entry: Hashable, Sendable {
        package var id: Int64
        package var at: Instant
        package var actor: String
        package var action: String
        package var object: String
        package var detail: String
    }

    package func note(
        _ action: String, on object: String, by actor: String, detail: String = "",
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO audit (at, actor, action, object, detail) VALUES ($1, $2, $3, $4, $5)
            """,
            .integer(now.secondsSinceEpoch), .text(actor), .text(action), .text(object),
            .text(detail))
    }

    /// The latest first, before an entry where there are more than fit.
    package func latest(_ limit: Int = 200, before id: Int64 = .max) throws -> [Entry] {
        try transaction.query(
            """
            SELECT id, at, actor, action, object, detail FROM audit WHERE id < $1
            ORDER BY id DESC LIMIT $2
            """, .integer(id), .integer(Int64(limit))
        ).map { row in
            Entry(
                id: try row.integer(0), at: Instant(secondsSinceEpoch: try row.integer(1)),
                actor: try row.text(2), action: try row.text(3), object: try row.text(4),
                detail: try row.text(5))
        }
    }
}
