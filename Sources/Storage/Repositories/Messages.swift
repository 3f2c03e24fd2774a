import AfterSales

/// A mail that was written, whole, as it went out.
package struct KeptMessage: Hashable, Sendable {
    package var id: Int64
    package var order: String?
    package var caseNumber: String?
    package var recipient: String
    package var template: String
    package var subject: String
    package var sentAt: Instant
    /// Empty in lists.
    package var mime: [UInt8]
}

/// Mails, kept.
package struct Messages {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Keeps a mail.
    ///
    /// - Parameter outboxID: of a mail that is tried again; it is kept once.
    package func keep(
        recipient: String, template: String, subject: String, mime: [UInt8],
        order: String?, caseNumber: String?, outboxID: Int64?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO messages
              (outbox, order_number, case_number, recipient, template, subject, sent_at, mime)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (outbox) DO NOTHING
            """,
            .optional(outboxID), .optional(order), .optional(caseNumber), .text(recipient),
            .text(template), .text(subject), .integer(now.secondsSinceEpoch), .blob(mime))
    }

    /// The latest first, without their content.
    package func latest(_ limit: Int = 200) throws -> [KeptMessage] {
        try messages("''", "ORDER BY id DESC LIMIT $1", .integer(Int64(limit)))
    }

    /// Those about a case, the oldest first, without their content.
    package func about(case number: String) throws -> [KeptMessage] {
        try messages("''", "WHERE case_number = $1 ORDER BY id", .text(number))
    }

    package func find(_ id: Int64) throws -> KeptMessage? {
        try messages("mime", "WHERE id = $1", .integer(id)).first
    }

    /// - Parameter content: a column or literal from this file.
    private func messages(
        _ content: String, _ tail: String, _ arguments: SQLValue...
    ) throws -> [KeptMessage] {
        try transaction.query(
            """
            SELECT id, order_number, case_number, recipient, template, subject, sent_at,
            """ + " \(content) FROM messages " + tail, arguments
        ).map { row in
            KeptMessage(
                id: try row.integer(0), order: try row.optionalText(1),
                caseNumber: try row.optionalText(2), recipient: try row.text(3),
                template: try row.text(4), subject: try row.text(5),
                sentAt: Instant(secondsSinceEpoch: try row.integer(6)), mime: try row.blob(7))
        }
    }
}
