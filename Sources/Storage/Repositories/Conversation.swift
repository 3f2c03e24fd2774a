import AfterSales

/// A message of a customer's or of the staff's on a case.
package struct ConversationMessage: Hashable, Sendable {
    package var id: Int64
    package var caseNumber: String
    package var at: Instant
    package var author: Actor
    package var text: String
    /// When the other side saw it.
    package var readAt: Instant?
    /// When the desk answered a customer's message, or found that it needs no answer.
    package var answeredAt: Instant?
}

/// What customers and staff write to each other.
package struct Conversation {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package static let longest = 4000

    /// A case whose customer waits for an answer.
    package struct Unanswered: Hashable, Sendable {
        package var caseNumber: String
        /// When the oldest message without an answer was written.
        package var since: Instant
        package var count: Int
    }

    /// Adds a message.
    ///
    /// - Parameter once: the same for each attempt at one message.
    /// - Parameter outboxID: of the mail that brings it to the customer; `nil` for the customer's.
    package func add(
        _ text: String, to caseNumber: String, by author: Actor, once: String, outboxID: Int64?,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO conversation (case_number, once, at, role, actor, text, outbox)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .text(caseNumber), .text(once), .integer(now.secondsSinceEpoch),
            .text(author.role.rawValue), .text(author.name), .text(text), .optional(outboxID))
    }

    package func holds(_ once: String, of caseNumber: String) throws -> Bool {
        try !transaction.query(
            "SELECT 1 FROM conversation WHERE case_number = $1 AND once = $2",
            .text(caseNumber), .text(once)
        ).isEmpty
    }

    /// The oldest first.
    package func messages(of caseNumber: String) throws -> [ConversationMessage] {
        try messages("WHERE case_number = $1 ORDER BY id", .text(caseNumber))
    }

    /// The message that a mail brings.
    package func message(mailedBy outboxID: Int64) throws -> ConversationMessage? {
        try messages("WHERE outbox = $1", .integer(outboxID)).first
    }

    /// The number of a case's last message; 0: there is none.
    package func last(of caseNumber: String) throws -> Int64 {
        try transaction.query(
            "SELECT coalesce(max(id), 0) FROM conversation WHERE case_number = $1",
            .text(caseNumber))[0].integer(0)
    }

    /// Notes that one side has seen what the other wrote.
    package func markRead(_ caseNumber: String, byCustomer: Bool, at now: Instant) throws {
        try transaction.execute(
            "UPDATE conversation SET read_at = $2 WHERE case_number = $1 AND read_at IS NULL AND "
                + (byCustomer ? "role <> 'customer'" : "role = 'customer'"),
            .text(caseNumber), .integer(now.secondsSinceEpoch))
    }

    /// Nothing that the customer wrote waits for an answer any more.
    package func markAnswered(_ caseNumber: String, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE conversation SET answered_at = $2, read_at = coalesce(read_at, $2)
            WHERE case_number = $1 AND role = 'customer' AND answered_at IS NULL
            """, .text(caseNumber), .integer(now.secondsSinceEpoch))
    }

    /// The cases whose customers wait for an answer, the longest waiting first.
    package func unanswered(limit: Int = 200, offset: Int = 0) throws -> [Unanswered] {
        try transaction.query(
            """
            SELECT case_number, min(at), count(*) FROM conversation
            WHERE role = 'customer' AND answered_at IS NULL
            GROUP BY case_number ORDER BY min(at), case_number LIMIT $1 OFFSET $2
            """, .integer(Int64(limit)), .integer(Int64(offset))
        ).map { row in
            Unanswered(
                caseNumber: try row.text(0), since: Instant(secondsSinceEpoch: try row.integer(1)),
                count: Int(try row.integer(2)))
        }
    }

    /// The same as a condition on a case `c`, for queues.
    package static let isUnanswered = """
        EXISTS (SELECT 1 FROM conversation m WHERE m.case_number = c.number
          AND m.role = 'customer' AND m.answered_at IS NULL)
        """

    private func messages(
        _ tail: String, _ argument: SQLValue
    ) throws -> [ConversationMessage] {
        try transaction.query(
            """
            SELECT id, case_number, at, role, actor, text, read_at, answered_at FROM conversation
            """ + " " + tail, argument
        ).map { row in
            ConversationMessage(
                id: try row.integer(0), caseNumber: try row.text(1),
                at: Instant(secondsSinceEpoch: try row.integer(2)),
                author: Actor(
                    Role(rawValue: try row.text(3)) ?? .system, name: try row.text(4)),
                text: try row.text(5),
                readAt: try row.optionalInteger(6).map(Instant.init(secondsSinceEpoch:)),
                answeredAt: try row.optionalInteger(7).map(Instant.init(secondsSinceEpoch:)))
        }
    }
}
