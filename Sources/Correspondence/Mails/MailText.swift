/// The words of a mail, as a shop can edit them: Mustache, of which only fields and sections are
/// allowed, with a few marks for the shape.
///
/// In the body, an empty line separates paragraphs; a line that starts with `- ` is an item of a
/// list, with `> ` a quotation, with `# ` stands large; `[label]({{case_url}})`, alone on its line,
/// is a button. A section's tags stand on lines of their own, or both on one line.
package struct MailText: Hashable, Codable, Sendable {
    package var subject: String
    package var body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// The same with lines that end as ours do: browsers send CR LF, files may have either.
    package var normalized: MailText {
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return MailText(subject: subject, body: lines.joined(separator: "\n"))
    }
}
