import AfterSales

/// What customers are asked to pay on a provider's page.
package struct Charges {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Charge: Hashable, Sendable {
        package enum Purpose: String, Sendable { case fee, difference }
        package enum State: String, Sendable {
            /// Asked for, and the answer is not known.
            case opening
            case open, paid, expired, refused
        }

        /// What the provider's page says, as it was asked for first: asked for again under the
        /// same key, it must say the same.
        package struct Page: Codable, Hashable, Sendable {
            package var title: String
            package var email: String
            package var language: String
            /// Where the browser comes back to: paid, or not.
            package var paidURL: String
            package var backURL: String

            package init(
                title: String, email: String, language: String, paidURL: String, backURL: String
            ) {
                self.title = title
                self.email = email
                self.language = language
                self.paidURL = paidURL
                self.backURL = backURL
            }
        }

        /// The idempotency key too.
        package var id: String
        package var order: String
        package var caseNumber: String
        package var purpose: Purpose
        package var amount: Minor
        package var currency: String
        package var page: Page
        package var state: State
        /// The provider's id of the page, and its address.
        package var session: String?
        package var url: String?
        package var createdAt: Instant
        package var expiresAt: Instant
        /// The provider's id of the payment, and what was really paid.
        package var reference: String?
        package var paidAmount: Minor?
        package var paidCurrency: String?
        /// Whether the case took the payment; one that it no longer awaited is given back.
        package var isBooked: Bool
        package var backSentAt: Instant?
        /// How often it was looked after since it was to go back.
        package var backTries: Int
        package var givenBackAt: Instant?
        /// When it was seen not to have gone back: it is not sent again by itself.
        package var backFailedAt: Instant?
    }

    private static let columns = """
        SELECT id, order_number, case_number, purpose, amount, currency, state, session, url,
          created_at, expires_at, reference, is_booked, back_sent_at, given_back_at, page,
          paid_amount, paid_currency, back_tries, back_failed_at FROM charges
        """

    /// The one that can be paid now, or that may be about to be.
    package func live(_ caseNumber: String, _ purpose: Charge.Purpose) throws -> Charge? {
        try charges(
            "WHERE case_number = $1 AND purpose = $2 AND state IN ('opening', 'open')",
            [.text(caseNumber), .text(purpose.rawValue)]
        ).first
    }

    package func find(_ id: String) throws -> Charge? {
        try charges("WHERE id = $1", [.text(id)]).first
    }

    /// Whether a payment on a page has that id at its provider.
    package func knows(reference: String) throws -> Bool {
        try !transaction.query(
            "SELECT 1 FROM charges WHERE reference = $1", .text(reference)
        ).isEmpty
    }

    package func of(case number: String) throws -> [Charge] {
        try charges("WHERE case_number = $1 ORDER BY created_at, id", [.text(number)])
    }

    /// All of them, for what compares the books with a provider.
    package func all() throws -> [Charge] { try charges("ORDER BY created_at, id", []) }

    /// Adds one that is about to be opened, under a key of this store.
    package func open(
        for found: (order: String, caseNumber: String), _ purpose: Charge.Purpose,
        _ amount: Minor, _ currency: String, _ page: Charge.Page, until expiry: Instant,
        at now: Instant
    ) throws -> Charge {
        let count = try transaction.query(
            "SELECT count(*) FROM charges WHERE case_number = $1", .text(found.caseNumber)
        )[0].integer(0)
        let id =
            try Installation(transaction).id() + "-\(found.caseNumber)-charge-\(count + 1)"
        try transaction.execute(
            """
            INSERT INTO charges (id, order_number, case_number, purpose, amount, currency, state,
              created_at, expires_at, next_read_at, page)
            VALUES ($1, $2, $3, $4, $5, $6, 'opening', $7, $8, $8, $9)
            """,
            .text(id), .text(found.order), .text(found.caseNumber), .text(purpose.rawValue),
            .integer(amount), .text(currency), .integer(now.secondsSinceEpoch),
            .integer(expiry.secondsSinceEpoch), .text(try JSON.text(page)))
        guard let charge = try find(id) else { throw StorageError.missing("charge \(id)") }
        return charge
    }

    /// - Returns: whether it was waiting for its page; a page that is not kept must not be shown.
    package func markOpen(
        _ id: String, session: String, url: String, readAt: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE charges SET state = 'open', session = $2, url = $3, next_read_at = $4,
              problem = NULL WHERE id = $1 AND state = 'opening'
            """,
            .text(id), .text(session), .text(url), .integer(readAt.secondsSinceEpoch)) == 1
    }

    /// Ends one that was not paid and cannot be any more.
    package func expire(_ id: String) throws {
        try transaction.execute(
            """
            UPDATE charges SET state = 'expired', next_read_at = NULL
            WHERE id = $1 AND state IN ('opening', 'open')
            """, .text(id))
    }

    /// Ends one that the provider did not open. One that is open by another call stays.
    package func refuse(_ id: String, problem: String) throws {
        try transaction.execute(
            """
            UPDATE charges SET state = 'refused', problem = $2, next_read_at = NULL
            WHERE id = $1 AND state = 'opening'
            """, .text(id), .text(problem))
    }

    /// - Returns: whether it was not known to be paid before.
    package func markPaid(
        _ id: String, reference: String, amount: Minor, currency: String, isBooked: Bool,
        at now: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE charges SET state = 'paid', reference = $2, is_booked = $3, paid_at = $4,
              paid_amount = $5, paid_currency = $6, next_read_at = NULL
            WHERE id = $1 AND state <> 'paid'
            """,
            .text(id), .text(reference), .flag(isBooked), .integer(now.secondsSinceEpoch),
            .integer(amount), .text(currency)) == 1
    }

    package func note(_ id: String, problem: String) throws {
        try transaction.execute(
            "UPDATE charges SET problem = $2 WHERE id = $1", .text(id), .text(problem))
    }

    /// Has the page of that id at its provider read at once.
    package func planReading(session: String, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE charges SET next_read_at = $2
            WHERE session = $1 AND state <> 'paid'
            """, .text(session), .integer(now.secondsSinceEpoch))
    }

    package func postpone(_ id: String, until moment: Instant?) throws {
        try transaction.execute(
            "UPDATE charges SET next_read_at = $2 WHERE id = $1", .text(id),
            .optional(moment?.secondsSinceEpoch))
    }

    package func due(_ limit: Int, by moment: Instant) throws -> [Charge] {
        try charges(
            "WHERE next_read_at <= $1 AND state <> 'paid' ORDER BY next_read_at, id"
                + " LIMIT \(limit)",
            [.integer(moment.secondsSinceEpoch)])
    }

    /// Paid, and not awaited any more: to be given back, or given back and to be looked at again.
    package func toGiveBack(by moment: Instant) throws -> [Charge] {
        try charges(
            """
            WHERE state = 'paid' AND is_booked = 0
              AND (next_read_at <= $1 OR (next_read_at IS NULL AND back_tries = 0))
            ORDER BY id
            """, [.integer(moment.secondsSinceEpoch)])
    }

    /// Whether a refund that a provider reports is one of them going back.
    package func isGivenBack(key: String, amount: Minor, currency: String) throws -> Bool {
        let rows = try transaction.query(
            """
            SELECT 1 FROM charges WHERE id || '-back' = $1 AND paid_amount = $2
              AND paid_currency = $3 AND back_sent_at IS NOT NULL
            """, .text(key), .integer(amount), .text(currency.uppercased()))
        return !rows.isEmpty
    }

    /// Notes that it is looked after now, and when again unless it is done by then.
    package func markBackTried(_ id: String, again: Instant, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE charges SET back_sent_at = coalesce(back_sent_at, $2),
              back_tries = back_tries + 1, next_read_at = $3 WHERE id = $1
            """,
            .text(id), .integer(now.secondsSinceEpoch), .integer(again.secondsSinceEpoch))
    }

    /// - Parameter again: when it is looked at again, because a bank may return it; `nil`: never.
    package func markGivenBack(_ id: String, again: Instant?, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE charges SET given_back_at = coalesce(given_back_at, $2), problem = NULL,
              back_failed_at = NULL, next_read_at = $3 WHERE id = $1
            """,
            .text(id), .integer(now.secondsSinceEpoch), .optional(again?.secondsSinceEpoch))
    }

    /// It did not go back, or came back from the customer's bank.
    ///
    /// - Parameter again: when it is looked at again, because somebody may give it back at the
    ///   provider; `nil`: never.
    package func markBackFailed(
        _ id: String, problem: String, again: Instant?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            UPDATE charges SET given_back_at = NULL, problem = $2, next_read_at = $3,
              back_failed_at = coalesce(back_failed_at, $4) WHERE id = $1
            """,
            .text(id), .text(problem), .optional(again?.secondsSinceEpoch),
            .integer(now.secondsSinceEpoch))
    }

    private func charges(_ tail: String, _ arguments: [SQLValue]) throws -> [Charge] {
        try transaction.query(Self.columns + " " + tail, arguments).map { row in
            guard let purpose = Charge.Purpose(rawValue: try row.text(3)),
                let state = Charge.State(rawValue: try row.text(6))
            else { throw StorageError.unexpected(.text(try row.text(6))) }
            func instant(_ column: Int) throws -> Instant? {
                try row.optionalInteger(column).map(Instant.init(secondsSinceEpoch:))
            }
            return Charge(
                id: try row.text(0), order: try row.text(1), caseNumber: try row.text(2),
                purpose: purpose, amount: try row.integer(4), currency: try row.text(5),
                page: try JSON.value(try row.text(15)), state: state,
                session: try row.optionalText(7), url: try row.optionalText(8),
                createdAt: Instant(secondsSinceEpoch: try row.integer(9)),
                expiresAt: Instant(secondsSinceEpoch: try row.integer(10)),
                reference: try row.optionalText(11), paidAmount: try row.optionalInteger(16),
                paidCurrency: try row.optionalText(17), isBooked: try row.integer(12) == 1,
                backSentAt: try instant(13), backTries: Int(try row.integer(18)),
                givenBackAt: try instant(14), backFailedAt: try instant(19))
        }
    }
}
