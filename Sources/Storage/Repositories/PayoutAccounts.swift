import AfterSales

/// The bank account that a customer of an order wants money on.
package struct PayoutAccounts {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Account: Hashable, Sendable {
        package var holder: String
        package var iban: IBAN
        package var givenAt: Instant
        /// When the customer proved, by a code sent to the order's address, that it was them.
        package var provenAt: Instant?
    }

    /// - Returns: `nil` where none was given.
    package func find(_ order: String) throws -> Account? {
        try transaction.query(
            """
            SELECT holder, iban, given_at, proven_at FROM payout_accounts
            WHERE order_number = $1 AND iban IS NOT NULL
            """, .text(order)
        ).first.map { row in
            let text = try row.text(1)
            guard let iban = try? IBAN(text) else { throw StorageError.unexpected(.text(text)) }
            return Account(
                holder: try row.text(0), iban: iban,
                givenAt: Instant(secondsSinceEpoch: try row.integer(2)),
                provenAt: try row.optionalInteger(3).map(Instant.init(secondsSinceEpoch:)))
        }
    }

    /// Cases whose transfers wait for an account that nobody was asked for yet.
    package func toBeAsked() throws -> [(order: String, caseNumber: String)] {
        try transaction.query(
            """
            SELECT r.order_number, min(r.case_number) FROM refunds r
            WHERE r.method = 'bank_transfer' AND r.state = 'requested' AND r.superseded = 0
              AND NOT EXISTS (SELECT 1 FROM payout_accounts a
                WHERE a.order_number = r.order_number)
            GROUP BY r.order_number ORDER BY r.order_number
            """
        ).map { (try $0.text(0), try $0.text(1)) }
    }

    package func markAsked(_ order: String, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO payout_accounts (order_number, asked_at) VALUES ($1, $2)
            ON CONFLICT (order_number) DO UPDATE SET asked_at = $2
            """, .text(order), .integer(now.secondsSinceEpoch))
    }

    /// Keeps an account that is not proven yet, in the place of the one before.
    package func give(_ order: String, holder: String, iban: IBAN, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO payout_accounts (order_number, holder, iban, given_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (order_number) DO UPDATE SET holder = $2, iban = $3, given_at = $4,
              proven_at = NULL
            """, .text(order), .text(holder), .text(iban.text), .integer(now.secondsSinceEpoch))
    }

    /// - Returns: whether that very account was waiting to be proven.
    package func prove(_ order: String, _ iban: IBAN, at now: Instant) throws -> Bool {
        try transaction.execute(
            """
            UPDATE payout_accounts SET proven_at = $3
            WHERE order_number = $1 AND iban = $2 AND proven_at IS NULL
            """, .text(order), .text(iban.text), .integer(now.secondsSinceEpoch)) == 1
    }
}
