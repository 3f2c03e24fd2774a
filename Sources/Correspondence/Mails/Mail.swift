import Mustache
import Wording

/// A mail in words, ready to be addressed and sent.
package struct Mail: Hashable, Sendable {
    package var template: MailTemplate
    package var subject: String
    package var text: String
    package var html: String

    /// The file names of what must be attached.
    package var attachments: [String] { template.attachments }
}

/// Why a mail was not written.
package enum MailError: Error, Hashable, Sendable {
    /// Fields that the template needs and the facts do not give, sorted by name.
    case missing([MailField])
    /// An address that is neither `https` nor on this machine.
    case badURL(MailField)
    /// The template's text cannot be used.
    case template([TemplateProblem])
}

extension MailTemplate {
    /// Writes the mail in the language of its facts.
    ///
    /// - Parameter text: the shop's own words; ours where there are none.
    package func render(
        _ facts: MailFacts, text: MailText? = nil
    ) throws(MailError) -> Mail {
        let words = (text ?? self.text(in: facts.language)).normalized
        let problems = words.problems(for: self)
        guard problems.isEmpty else { throw .template(problems) }
        let values = facts.values
        let missing = required.filter { values[$0] == nil }
        guard missing.isEmpty else { throw .missing(missing.sorted { $0.rawValue < $1.rawValue }) }
        try checkAddresses(values)
        return try write(words, values, in: facts.language)
    }

    private func write(
        _ words: MailText, _ values: [MailField: MailValue], in language: Language
    ) throws(MailError) -> Mail {
        let frame = MailFrame(language: language)
        let body = language.typeset(frame.around(words.body, hasName: values[.customerName] != nil))
        let subject = PrintableText.line(
            try fill(language.typeset(words.subject), with: plain(values)))
        let text = try fill(MailMarkup.plainText(body), with: plain(values))
        let html = try fill(MailHTML.template(body), with: escaped(values))
        return Mail(
            template: self, subject: subject, text: tidied(text),
            html: MailHTML.document(title: subject, language: language.code, body: html))
    }

    /// Values come in escaped, or plain, as the output wants them: the library escapes by
    /// characters, which lets `<` with a combining mark through.
    private func fill(_ template: String, with values: [String: Any]) throws(MailError) -> String {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + template)
                .render(values)
        } catch {
            throw .template([.tagNotAllowed(String(describing: error))])
        }
    }

    private func plain(_ values: [MailField: MailValue]) -> [String: Any] {
        dictionary(values, text: { $0 }, quotation: quoted)
    }

    /// Lines after the first get the mark that the template gives to the first.
    private func quoted(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: "\n> ")
    }

    private func escaped(_ values: [MailField: MailValue]) -> [String: Any] {
        dictionary(values, text: { MailHTML.escape($0) }, quotation: { MailHTML.escape($0) })
    }

    private func dictionary(
        _ values: [MailField: MailValue], text: (String) -> String, quotation: (String) -> String
    ) -> [String: Any] {
        var dictionary: [String: Any] = [:]
        for (field, value) in values {
            switch value {
            case .text(let value): dictionary[field.rawValue] = text(value)
            case .quotation(let value): dictionary[field.rawValue] = quotation(value)
            case .flag: dictionary[field.rawValue] = true
            case .rows(let rows): dictionary[field.rawValue] = rows.map { $0.mapValues(text) }
            }
        }
        return dictionary
    }

    private func checkAddresses(_ values: [MailField: MailValue]) throws(MailError) {
        for field in MailField.allCases where field.isURL {
            guard case .text(let url) = values[field] else { continue }
            guard isSafe(url) else { throw .badURL(field) }
        }
    }

    private func isSafe(_ url: String) -> Bool {
        guard !url.contains(" ") else { return false }
        let own = ["http://localhost", "http://127.0.0.1"]
        return url.hasPrefix("https://")
            || own.contains { url == $0 || url.hasPrefix($0 + ":") || url.hasPrefix($0 + "/") }
    }

    /// At most one empty line in a row, none at the ends.
    private func tidied(_ text: String) -> String {
        let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { line in line.allSatisfy(\.isWhitespace) })
            .map { block in block.joined(separator: "\n") }
        return blocks.joined(separator: "\n\n") + "\n"
    }
}
