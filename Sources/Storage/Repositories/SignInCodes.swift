import AfterSales

/// A one-time code, as it is kept: nothing here opens anything.
package struct SignInCode: Hashable, Sendable {
    /// The hash of the number that the page of the code carries.
    package var lookup: String
    /// `nil` for an order that does not exist, or not with this address.
    package var order: String?
    package var codeHash: String
    package var linkHash: String
    package var tries = 0
    package var createdAt: Instant
    package var expiresAt: Instant
    package var isUsed = false

    package init(
        lookup: String, order: String?, codeHash: String, linkHash: String, createdAt: Instant,
        expiresAt: Instant
    ) {
        self.lookup = lookup
        self.order = order
        self.codeHash = codeHash
        self.linkHash = linkHash
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

/// One-time codes of customers.
package struct SignInCodes {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func insert(_ code: SignInCode) throws {
        try transaction.execute(
            """
            INSERT INTO sign_in_codes (lookup, order_number, code, link, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            .text(code.lookup), .optional(code.order), .text(code.codeHash),
            .text(code.linkHash), .integer(code.createdAt.secondsSinceEpoch),
            .integer(code.expiresAt.secondsSinceEpoch))
    }

    package func find(lookup: String) throws -> SignInCode? {
        try codes("lookup", lookup)
    }

    package func find(link: String) throws -> SignInCode? { try codes("link", link) }

    /// A new code voids the old ones of its order.
    package func voidAll(of order: String) throws {
        try transaction.execute(
            "UPDATE sign_in_codes SET used = 1 WHERE order_number = $1 AND used = 0",
            .text(order))
    }

    package func countTry(_ lookup: String) throws {
        try transaction.execute(
            "UPDATE sign_in_codes SET tries = tries + 1 WHERE lookup = $1", .text(lookup))
    }

    package func markUsed(_ lookup: String) throws {
        try transaction.execute(
            "UPDATE sign_in_codes SET used = 1 WHERE lookup = $1", .text(lookup))
    }

    package func removeExpired(before moment: Instant) throws {
        try transaction.execute(
            "DELETE FROM sign_in_codes WHERE expires_at < $1",
            .integer(moment.secondsSinceEpoch))
    }

    /// - Parameter column: a name from this file.
    private func codes(_ column: String, _ value: String) throws -> SignInCode? {
        try transaction.query(
            """
            SELECT lookup, order_number, code, link, created_at, expires_at, tries, used
            FROM sign_in_codes WHERE
            """ + " \(column) = $1", .text(value)
        ).first.map { row in
            var code = SignInCode(
                lookup: try row.text(0), order: try row.optionalText(1),
                codeHash: try row.text(2), linkHash: try row.text(3),
                createdAt: Instant(secondsSinceEpoch: try row.integer(4)),
                expiresAt: Instant(secondsSinceEpoch: try row.integer(5)))
            code.tries = Int(try row.integer(6))
            code.isUsed = try row.flag(7)
            return code
        }
    }
}
