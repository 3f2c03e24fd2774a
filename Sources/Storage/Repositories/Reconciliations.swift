import AfterSales

/// Comparisons of providers' reports with the ledger, and what they found.
package struct Reconciliations {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Difference: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case missingThere = "missing_there"
            case unknownHere = "unknown_here"
            case otherAmount = "other_amount"
            case otherDay = "other_day"
            /// The provider says that it gave back what is not confirmed here, or the reverse.
            case otherState = "other_state"
        }

        package var kind: Kind
        /// Ours; `nil`: unknown here.
        package var refund: String?
        /// The provider's id; `nil`: missing there.
        package var reported: String?
        package var ours: Minor?
        package var theirs: Minor?
        package var currency: String
        package var ourDay: CivilDay?
        package var theirDay: CivilDay?

        package init(
            _ kind: Kind, refund: String?, reported: String?, ours: Minor?, theirs: Minor?,
            currency: String, ourDay: CivilDay?, theirDay: CivilDay?
        ) {
            self.kind = kind
            self.refund = refund
            self.reported = reported
            self.ours = ours
            self.theirs = theirs
            self.currency = currency
            self.ourDay = ourDay
            self.theirDay = theirDay
        }
    }

    /// A run as it is stored.
    package struct Run: Sendable {
        package var provider: String
        package var file: String
        package var first: CivilDay
        package var last: CivilDay
        /// Refunds in the report.
        package var reported: Int
        package var matched: Int
        package var differences: [Difference]

        package init(
            provider: String, file: String, first: CivilDay, last: CivilDay, reported: Int,
            matched: Int, differences: [Difference]
        ) {
            self.provider = provider
            self.file = file
            self.first = first
            self.last = last
            self.reported = reported
            self.matched = matched
            self.differences = differences
        }
    }

    package struct Open: Sendable {
        package var id: Int64
        package var provider: String
        package var difference: Difference
    }

    package func save(_ run: Run, by actor: String, at now: Instant) throws {
        let id = try transaction.query(
            """
            INSERT INTO reconciliations (at, actor, provider, file, first_day, last_day, reported,
              matched) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
            """,
            .integer(now.secondsSinceEpoch), .text(actor), .text(run.provider), .text(run.file),
            .text(run.first.description), .text(run.last.description),
            .integer(Int64(run.reported)), .integer(Int64(run.matched))
        )[0].integer(0)
        for found in run.differences {
            try transaction.execute(
                """
                INSERT INTO reconciliation_differences (reconciliation, kind, refund, reported,
                  ours, theirs, currency, our_day, their_day)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                .integer(id), .text(found.kind.rawValue), .optional(found.refund),
                .optional(found.reported), .optional(found.ours), .optional(found.theirs),
                .text(found.currency), .optional(found.ourDay?.description),
                .optional(found.theirDay?.description))
        }
    }

    /// Those that wait for somebody, the oldest first.
    package func open() throws -> [Open] {
        try transaction.query(
            """
            SELECT d.id, r.provider, d.kind, d.refund, d.reported, d.ours, d.theirs, d.currency,
              d.our_day, d.their_day
            FROM reconciliation_differences d JOIN reconciliations r ON r.id = d.reconciliation
            WHERE d.settled_at IS NULL ORDER BY d.id
            """
        ).map { row in
            let kind = try row.text(2)
            guard let known = Difference.Kind(rawValue: kind) else {
                throw StorageError.unexpected(.text(kind))
            }
            return Open(
                id: try row.integer(0), provider: try row.text(1),
                difference: Difference(
                    known, refund: try row.optionalText(3), reported: try row.optionalText(4),
                    ours: try row.optionalInteger(5), theirs: try row.optionalInteger(6),
                    currency: try row.text(7),
                    ourDay: try row.optionalText(8).flatMap { CivilDay(iso: $0) },
                    theirDay: try row.optionalText(9).flatMap { CivilDay(iso: $0) }))
        }
    }

    package func openCount() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM reconciliation_differences WHERE settled_at IS NULL")
        return Int(try row[0].integer(0))
    }

    /// - Returns: whether it was open.
    package func settle(
        _ id: Int64, by actor: String, note: String, at now: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE reconciliation_differences SET settled_at = $2, settled_by = $3, note = $4
            WHERE id = $1 AND settled_at IS NULL
            """, .integer(id), .integer(now.secondsSinceEpoch), .text(actor), .text(note)) == 1
    }
}
