import AfterSales

/// What is known of an instruction outside this store: the key under which it goes out, and what
/// its provider calls it.
package struct RefundSendings {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Sending: Hashable, Sendable {
        package var refund: String
        /// The idempotency key, the same for every attempt.
        package var key: String
        package var providerID: String?
        package var attempts: Int
        package var firstSentAt: Instant?
        /// When the last attempt left; `nil`: none did.
        package var askedAt: Instant?
        package var answeredAt: Instant?
        /// What the provider said against it, or why there was no answer.
        package var problem: String?
    }

    /// Gives a new instruction its key: the installation's name and its own id.
    package func add(_ refund: String) throws {
        try transaction.execute(
            """
            INSERT INTO refund_sendings (refund, key)
            SELECT $1, id || '-' || replace($1, '/', '-') FROM installation
            """, .text(refund))
    }

    package func find(_ refund: String) throws -> Sending? {
        try rows("refund = $1", refund).first
    }

    /// The instructions behind what a provider holds, by the provider's own id.
    ///
    /// - Parameter refunds: the provider's ids, with our keys where they carry one.
    package func instructions(
        behind refunds: [(id: String, key: String?)]
    ) throws -> [String: String] {
        var found: [String: String] = [:]
        for refund in refunds {
            let known = try rows("provider_id = $1", refund.id).first
            let byKey = try refund.key.flatMap { try rows("key = $1", $0).first }
            found[refund.id] =
                (PlantedBug.readingInserts.isPlanted ? known : known ?? byKey)?.refund
        }
        return found
    }

    /// All of them, for what compares the books with a provider.
    package func all() throws -> [Sending] { try rows("refund <> $1", "") }

    private func rows(_ condition: String, _ value: String) throws -> [Sending] {
        try transaction.query(
            """
            SELECT refund, key, provider_id, attempts, first_sent_at, asked_at,
              answered_at, problem
            FROM refund_sendings WHERE \(condition)
            """, .text(value)
        ).map { row in
            Sending(
                refund: try row.text(0), key: try row.text(1),
                providerID: try row.optionalText(2), attempts: Int(try row.integer(3)),
                firstSentAt: try row.optionalInteger(4).map(Instant.init(secondsSinceEpoch:)),
                askedAt: try row.optionalInteger(5).map(Instant.init(secondsSinceEpoch:)),
                answeredAt: try row.optionalInteger(6).map(Instant.init(secondsSinceEpoch:)),
                problem: try row.optionalText(7))
        }
    }

    /// Notes that it leaves now: after this, it may have gone out.
    package func markSent(_ refund: String, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE refund_sendings SET attempts = attempts + 1,
              first_sent_at = coalesce(first_sent_at, $2), asked_at = $2 WHERE refund = $1
            """, .text(refund), .integer(now.secondsSinceEpoch))
    }

    /// Notes that what was marked did not leave after all: the connection was never made.
    package func markKept(_ refund: String, problem: String) throws {
        try transaction.execute(
            """
            UPDATE refund_sendings SET attempts = attempts - 1, problem = $2,
              first_sent_at = CASE WHEN attempts = 1 THEN NULL ELSE first_sent_at END,
              asked_at = CASE WHEN attempts = 1 THEN NULL ELSE asked_at END
            WHERE refund = $1 AND attempts > 0
            """, .text(refund), .text(problem))
    }

    /// Notes what the provider said.
    package func note(
        _ refund: String, providerID: String?, problem: String?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            UPDATE refund_sendings SET provider_id = coalesce($2, provider_id), problem = $3,
              answered_at = $4 WHERE refund = $1
            """, .text(refund), .optional(providerID), .optional(problem),
            .integer(now.secondsSinceEpoch))
    }
}
