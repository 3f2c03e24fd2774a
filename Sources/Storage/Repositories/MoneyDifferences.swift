import AfterSales

/// Where a provider's word and ours do not agree: told once, open until somebody settles it.
package struct MoneyDifferences {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Stored: Hashable, Sendable {
        package var id: Int64
        package var order: String
        package var currency: String
        package var source: MoneySource
        package var difference: MoneyDifference
        package var foundAt: Instant
        package var settledAt: Instant?
        package var settledBy: String?
        package var note: String?
    }

    /// Stores those that are not open already, and settles open ones of a plan that agrees again.
    package func save(
        _ found: [MoneyDifference], of source: MoneySource, in order: String, at now: Instant
    ) throws {
        for difference in found {
            try transaction.execute(
                """
                INSERT INTO money_differences
                  (order_number, source, kind, subject, ours, theirs, found_at)
                SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (
                  SELECT 1 FROM money_differences WHERE order_number = $1 AND source = $2
                  AND kind = $3 AND subject = $4
                  AND (settled_at IS NULL OR (ours = $5 AND theirs = $6)))
                """, .text(order), .text(source.name), .text(difference.kind.rawValue),
                .text(difference.subject), .integer(difference.ours),
                .integer(difference.theirs), .integer(now.secondsSinceEpoch))
        }
        let differing = Set(found.filter { $0.kind == .planDiffers }.map(\.subject))
        for stored in try open(of: order)
        where stored.source == source && stored.difference.kind == .planDiffers
            && !differing.contains(stored.difference.subject)
        {
            try settle(stored.id, by: "provider", note: nil, at: now)
        }
    }

    package func open(of order: String) throws -> [Stored] {
        try rows("settled_at IS NULL AND order_number = $1 ORDER BY d.id", [.text(order)])
    }

    /// Those that wait for somebody, the oldest first.
    package func open(_ limit: Int) throws -> [Stored] {
        try rows("settled_at IS NULL ORDER BY found_at, d.id LIMIT $1", [.integer(Int64(limit))])
    }

    /// Settled ones too, the oldest first.
    package func all() throws -> [Stored] { try rows("d.id > $1 ORDER BY d.id", [.integer(0)]) }

    package func openCount() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM money_differences WHERE settled_at IS NULL")
        return Int(try row[0].integer(0))
    }

    /// - Returns: whether it was open.
    @discardableResult
    package func settle(
        _ id: Int64, by name: String, note: String?, at now: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE money_differences SET settled_at = $2, settled_by = $3, note = $4
            WHERE id = $1 AND settled_at IS NULL
            """, .integer(id), .integer(now.secondsSinceEpoch), .text(name), .optional(note)) == 1
    }

    private func rows(_ tail: String, _ arguments: [SQLValue]) throws -> [Stored] {
        try transaction.query(
            """
            SELECT d.id, order_number, source, kind, subject, ours, theirs, found_at, settled_at,
              settled_by, note, o.currency
            FROM money_differences d JOIN orders o ON o.number = d.order_number WHERE \(tail)
            """, arguments
        ).compactMap { row in
            guard let source = MoneySource(name: try row.text(2)),
                let kind = MoneyDifference.Kind(rawValue: try row.text(3))
            else { return nil }
            return Stored(
                id: try row.integer(0), order: try row.text(1), currency: try row.text(11),
                source: source,
                difference: MoneyDifference(
                    kind, subject: try row.text(4), ours: try row.integer(5),
                    theirs: try row.integer(6)),
                foundAt: Instant(secondsSinceEpoch: try row.integer(7)),
                settledAt: try row.optionalInteger(8).map(Instant.init(secondsSinceEpoch:)),
                settledBy: try row.optionalText(9), note: try row.optionalText(10))
        }
    }
}
