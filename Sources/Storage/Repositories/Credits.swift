import AfterSales

/// Gift cards and store credit that somebody gives by hand in the shop's own system.
package struct Credits {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var refund: String
        package var key: String
        package var order: String
        /// `gift_card` or `store_credit`.
        package var kind: String
        package var amount: Minor
        package var currency: String
        /// The gift card that paid, where the shop told.
        package var card: String?
        /// Whom it is for, as the order has it: a row to be added need not say.
        package private(set) var customer = ""
        package private(set) var email = ""
        /// The payment that it stands for is disputed, so it is not given.
        package private(set) var isFrozen = false
        /// `nil`: it waits.
        package var decidedAt: Instant?
        package var decidedBy: String?
        /// Under which number it is found in the shop's system.
        package var note: String?
        /// Why it cannot be given.
        package var problem: String?

        package init(
            refund: String, key: String, order: String, kind: String, amount: Minor,
            currency: String, card: String?
        ) {
            self.refund = refund
            self.key = key
            self.order = order
            self.kind = kind
            self.amount = amount
            self.currency = currency
            self.card = card
        }

        fileprivate init(_ row: SQLRow) throws {
            self.init(
                refund: try row.text(0), key: try row.text(1), order: try row.text(2),
                kind: try row.text(3), amount: try row.integer(4), currency: try row.text(5),
                card: try row.optionalText(6))
            decidedAt = try row.optionalInteger(7).map(Instant.init(secondsSinceEpoch:))
            decidedBy = try row.optionalText(8)
            note = try row.optionalText(9)
            problem = try row.optionalText(10)
            customer = try row.text(11)
            email = try row.text(12)
            let order: DisputedPayments = try JSON.value(try row.text(13))
            isFrozen = order.holds(try row.optionalText(14))
        }
    }

    /// The name of a credit among providers' ids of refunds.
    package static func id(_ key: String) -> String { "credit-" + key }

    /// Keeps a credit to be given; one that is known stays as it is.
    package func add(_ row: Row) throws {
        try transaction.execute(
            """
            INSERT INTO credits
              (refund, key, order_number, kind, amount, currency, card)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (refund) DO NOTHING
            """,
            .text(row.refund), .text(row.key), .text(row.order), .text(row.kind),
            .integer(row.amount), .text(row.currency), .optional(row.card))
    }

    package func waitingCount() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM credits WHERE decided_at IS NULL")
        return Int(try row[0].integer(0))
    }

    /// Those that wait, by their refunds' numbers.
    package func waiting() throws -> [Row] { try rows("decided_at IS NULL ORDER BY c.refund", []) }

    /// Those that were decided, the latest first.
    package func decided(_ limit: Int = 50) throws -> [Row] {
        try rows("decided_at IS NOT NULL ORDER BY decided_at DESC, c.refund LIMIT \(limit)", [])
    }

    package func rows(of order: String) throws -> [Row] {
        try rows("c.order_number = $1 ORDER BY c.refund", [.text(order)])
    }

    package func find(_ refund: String) throws -> Row? {
        try rows("c.refund = $1", [.text(refund)]).first
    }

    /// - Returns: whether it waited until now.
    package func decide(
        _ refund: String, note: String, problem: String?, by name: String, at now: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE credits SET decided_at = $2, decided_by = $3, note = $4, problem = $5
            WHERE refund = $1 AND decided_at IS NULL
            """,
            .text(refund), .integer(now.secondsSinceEpoch), .text(name),
            .optional(note.isEmpty ? nil : note), .optional(problem)) == 1
    }

    private func rows(_ condition: String, _ arguments: [SQLValue]) throws -> [Row] {
        try transaction.query(
            """
            SELECT c.refund, c.key, c.order_number, c.kind, c.amount, c.currency, c.card,
              c.decided_at, c.decided_by, c.note, c.problem, o.customer, o.email, o.detail,
              r.payment
            FROM credits c JOIN orders o ON o.number = c.order_number
              JOIN refunds r ON r.id = c.refund WHERE \(condition)
            """, arguments
        ).map(Row.init)
    }
}
