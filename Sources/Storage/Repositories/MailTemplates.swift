import AfterSales

/// The words of a mail as the shop had them from a moment on.
package struct MailTemplateVersion: Hashable, Sendable {
    package struct Words: Hashable, Sendable {
        package var subject: String
        package var body: String

        package init(subject: String, body: String) {
            self.subject = subject
            self.body = body
        }
    }

    package var template: String
    /// `fr` or `en`.
    package var language: String
    package var version: Int64
    package var at: Instant
    package var author: String
    /// `nil`: back to the built-in ones.
    package var words: Words?
}

/// Mail templates that the shop has changed.
package struct MailTemplates {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The newest version of a mail; `nil`: it was never changed.
    package func newest(_ template: String, _ language: String) throws -> MailTemplateVersion? {
        try versions(of: template, language).first
    }

    /// The newest first.
    package func versions(
        of template: String, _ language: String
    ) throws -> [MailTemplateVersion] {
        try versions(
            "WHERE template = $1 AND language = $2 ORDER BY version DESC", .text(template),
            .text(language))
    }

    /// The newest version of every mail that was ever changed.
    package func allNewest() throws -> [MailTemplateVersion] {
        try versions(
            """
            WHERE version = (SELECT max(m.version) FROM mail_templates m
              WHERE m.template = mail_templates.template
                AND m.language = mail_templates.language)
            ORDER BY template, language
            """)
    }

    /// Adds a version.
    ///
    /// - Parameter words: `nil`: back to the built-in ones.
    /// - Throws: ``StorageError`` where somebody added it first.
    package func add(
        _ words: MailTemplateVersion.Words?, to template: String, _ language: String,
        as version: Int64, by author: String, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO mail_templates (template, language, version, at, actor, subject, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .text(template), .text(language), .integer(version),
            .integer(now.secondsSinceEpoch), .text(author), .optional(words?.subject),
            .optional(words?.body))
    }

    private func versions(
        _ tail: String, _ arguments: SQLValue...
    ) throws -> [MailTemplateVersion] {
        try transaction.query(
            "SELECT template, language, version, at, actor, subject, body FROM mail_templates "
                + tail, arguments
        ).map { row in
            let body = try row.optionalText(6)
            return MailTemplateVersion(
                template: try row.text(0), language: try row.text(1), version: try row.integer(2),
                at: Instant(secondsSinceEpoch: try row.integer(3)), author: try row.text(4),
                words: try row.optionalText(5).flatMap { subject in
                    body.map { .init(subject: subject, body: $0) }
                })
        }
    }
}
