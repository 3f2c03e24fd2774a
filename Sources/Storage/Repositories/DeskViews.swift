import AfterSales

/// A queue with a filter that a member of the staff keeps under a name.
package struct DeskView: Hashable, Sendable {
    package static let nameLength = 60

    package var id: Int64
    package var name: String
    package var queue: DeskQueue
    package var filter: QueueFilter
}

/// The views that members of the staff keep, each their own.
package struct DeskViews {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Keeps a view; one of the same name takes on the new filter.
    package func save(
        _ name: String, _ queue: DeskQueue, _ filter: QueueFilter, of member: String,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO desk_views (member, name, queue, filter, created_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (member, name) DO UPDATE SET queue = $3, filter = $4
            """,
            .text(member), .text(name), .text(queue.rawValue), .text(filter.text),
            .integer(now.secondsSinceEpoch))
    }

    /// - Returns: whether there was such a view of this member's.
    package func remove(_ id: Int64, of member: String) throws -> Bool {
        try transaction.execute(
            "DELETE FROM desk_views WHERE id = $1 AND member = $2", .integer(id), .text(member))
            > 0
    }

    /// By name; one whose queue is no more is left out.
    package func all(of member: String) throws -> [DeskView] {
        try transaction.query(
            "SELECT id, name, queue, filter FROM desk_views WHERE member = $1 ORDER BY name, id",
            .text(member)
        ).compactMap { row in
            guard let queue = DeskQueue(rawValue: try row.text(2)) else { return nil }
            return DeskView(
                id: try row.integer(0), name: try row.text(1), queue: queue,
                filter: QueueFilter(text: try row.text(3)))
        }
    }
}
