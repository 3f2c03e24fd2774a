import AfterSales

/// The store's own name, which stands in every key that a provider remembers.
package struct Installation {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func id() throws -> String {
        try transaction.query("SELECT id FROM installation")[0].text(0)
    }

    /// Gives a restored store a new name, and puts in doubt whatever it holds as not answered.
    ///
    /// After the backup was made, numbers may have been given out that come again now, and refunds
    /// may have left that this store still holds as waiting. With another name their keys differ;
    /// and what waits is read up at its provider before it is sent.
    ///
    /// - Parameter id: never used before.
    package func renew(id: String, at now: Instant) throws {
        try transaction.execute(
            "UPDATE installation SET id = $1, since = $2", .text(id),
            .integer(now.secondsSinceEpoch))
        try transaction.execute(
            """
            UPDATE refund_sendings SET attempts = attempts + 1, asked_at = $1,
              first_sent_at = coalesce(first_sent_at, $1)
            WHERE refund IN (SELECT id FROM refunds WHERE state IN
              ('awaiting_approval', 'requested', 'unknown'))
            """, .integer(now.secondsSinceEpoch))
    }
}
