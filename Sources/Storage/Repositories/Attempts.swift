import AfterSales

/// What was tried lately, by bucket: an order, an address, a network, a login.
package struct Attempts {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How often something was tried since a moment, and when last.
    package func count(
        _ bucket: String, since moment: Instant
    ) throws -> (count: Int, last: Instant?) {
        let row = try transaction.query(
            "SELECT count(*), max(at) FROM attempts WHERE bucket = $1 AND at > $2",
            .text(bucket), .integer(moment.secondsSinceEpoch))[0]
        return (
            Int(try row.integer(0)),
            try row.optionalInteger(1).map(Instant.init(secondsSinceEpoch:))
        )
    }

    package func add(_ bucket: String, at now: Instant) throws {
        try transaction.execute(
            "INSERT INTO attempts (bucket, at) VALUES ($1, $2)",
            .text(bucket), .integer(now.secondsSinceEpoch))
    }

    package func clear(_ bucket: String) throws {
        try transaction.execute("DELETE FROM attempts WHERE bucket = $1", .text(bucket))
    }

    package func removeAll(before moment: Instant) throws {
        try transaction.execute(
            "DELETE FROM attempts WHERE at < $1", .integer(moment.secondsSinceEpoch))
    }
}
