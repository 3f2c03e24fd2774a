import AfterSales

/// What opens the desk where an authenticator is lost: keyed hashes, each good once.
package struct RecoveryCodes {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Takes the place of all that a person had.
    package func replace(_ codes: [String], of login: String) throws {
        try removeAll(of: login)
        for code in codes {
            try transaction.execute(
                "INSERT INTO recovery_codes (login, code) VALUES ($1, $2)",
                .text(login), .text(code))
        }
    }

    package func removeAll(of login: String) throws {
        try transaction.execute("DELETE FROM recovery_codes WHERE login = $1", .text(login))
    }

    /// - Returns: whether it was there and unused; it is used now.
    package func spend(_ code: String, of login: String, at now: Instant) throws -> Bool {
        try transaction.execute(
            """
            UPDATE recovery_codes SET used_at = $3
            WHERE login = $1 AND code = $2 AND used_at IS NULL
            """,
            .text(login), .text(code), .integer(now.secondsSinceEpoch)) == 1
    }

    /// How many are unused.
    package func left(of login: String) throws -> Int {
        Int(
            try transaction.query(
                "SELECT count(*) FROM recovery_codes WHERE login = $1 AND used_at IS NULL",
                .text(login))[0].integer(0))
    }
}
