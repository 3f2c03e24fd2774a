import AfterSales

/// Who did what to what: append only, each entry chained to the one before by its hash.
package struct Audit {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Entry: Hashable, Sendable {
        package var id: Int64
        package var at: Instant
        /// The login, or `console` for the command line.
        package var actor: String
        package var action: String
        /// `case:R-000001`, `order:FR-1001`, `staff:ana`, …
        package var object: String
        package var detail: String
        /// The value that was changed, before and after; empty where nothing was.
        package var before: String
        package var after: String
    }

    package func note(
        _ action: String, on object: String, by actor: String, detail: String = "",
        before: String = "", after: String = "", at now: Instant
    ) throws {
        let last = try transaction.query("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
            .first
        let entry = Entry(
            id: (try last?.integer(0) ?? 0) + 1, at: now, actor: actor, action: action,
            object: object, detail: detail, before: before, after: after)
        try transaction.execute(
            """
            INSERT INTO audit (id, at, actor, action, object, detail, value_before, value_after,
              hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            .integer(entry.id), .integer(now.secondsSinceEpoch), .text(actor), .text(action),
            .text(object), .text(detail), .text(before), .text(after),
            .text(entry.hash(after: try last?.text(1) ?? "")))
    }

    /// The latest first, before an entry where there are more than fit.
    package func latest(
        _ limit: Int = 200, before id: Int64 = .max, where filter: AuditFilter = AuditFilter()
    ) throws -> [Entry] {
        let (condition, arguments) = filter.sql
        return try transaction.query(
            Self.columns + " WHERE id < $1" + condition + " ORDER BY id DESC LIMIT \(limit)",
            [.integer(id)] + arguments
        ).map(Self.entry)
    }

    /// The oldest first, with their stored hashes: for the check of the chain.
    package func chain(_ limit: Int, after id: Int64) throws -> [(entry: Entry, hash: String)] {
        try transaction.query(
            Self.columns + " WHERE id > $1 ORDER BY id LIMIT $2",
            .integer(id), .integer(Int64(limit))
        ).map { (try Self.entry($0), try $0.text(8)) }
    }

    /// Every kind of act that stands in the log, by name.
    package func actions() throws -> [String] {
        try transaction.query("SELECT DISTINCT action FROM audit ORDER BY action").map {
            try $0.text(0)
        }
    }

    private static let columns = """
        SELECT id, at, actor, action, object, detail, value_before, value_after, hash FROM audit
        """

    private static func entry(_ row: SQLRow) throws -> Entry {
        Entry(
            id: try row.integer(0), at: Instant(secondsSinceEpoch: try row.integer(1)),
            actor: try row.text(2), action: try row.text(3), object: try row.text(4),
            detail: try row.text(5), before: try row.text(6), after: try row.text(7))
    }
}
