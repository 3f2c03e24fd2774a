import AfterSales
import Storage

/// New words for a mail, or none for the built-in ones.
package struct MailTemplateChange: Sendable {
    package var template: String
    /// `fr` or `en`.
    package var language: String
    package var words: MailTemplateVersion.Words?
    /// The version that the page showed; 0: the built-in words.
    package var seen: Int64

    package init(
        template: String, language: String, words: MailTemplateVersion.Words?, seen: Int64
    ) {
        self.template = template
        self.language = language
        self.words = words
        self.seen = seen
    }
}

extension Desk {
    /// Keeps a version of a mail's words, whose soundness the caller has checked; mails use it
    /// from now on.
    ///
    /// - Returns: `false` where somebody kept another version since the page was made; nothing is
    ///   stored then.
    /// - Throws: ``CaseRefusal/notAllowed(role:action:)``.
    package func change(
        _ change: MailTemplateChange, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.editTemplates)
        return try await database.write { transaction in
            let templates = MailTemplates(transaction)
            let newest = try templates.newest(change.template, change.language)?.version ?? 0
            guard newest == change.seen else { return false }
            try templates.add(
                change.words, to: change.template, change.language, as: newest + 1,
                by: actor.name, at: now)
            try Audit(transaction).note(
                change.words == nil ? "template_reset" : "template_changed",
                on: "template:\(change.template)/\(change.language)", by: actor.name,
                detail: "version \(newest + 1)", at: now)
            return true
        }
    }
}
