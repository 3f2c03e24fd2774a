import AfterSales
import Wording

/// A message as it goes to a mail server: text and HTML of the same words, and documents.
///
/// The same message gives the same bytes: date and id are passed in.
package struct MIMEMessage: Hashable, Sendable {
    package struct Attachment: Hashable, Sendable {
        package var name: String
        /// `application/pdf`.
        package var contentType: String
        package var bytes: [UInt8]

        package init(name: String, contentType: String = "application/pdf", bytes: [UInt8]) {
            self.name = name
            self.contentType = contentType
            self.bytes = bytes
        }
    }

    package var from: MailAddress
    package var to: MailAddress
    package var replyTo: MailAddress?
    package var subject: String
    package var text: String
    package var html: String
    package var language: Language
    package var attachments: [Attachment]
    package var date: Instant
    /// `id@domain`, with or without angle brackets: unique, and the same when a mail is sent again.
    package var messageID: String

    package init(
        from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, mail: Mail,
        language: Language, attachments: [Attachment] = [], date: Instant, messageID: String
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        subject = mail.subject
        text = mail.text
        html = mail.html
        self.language = language
        self.attachments = attachments
        self.date = date
        self.messageID = messageID
    }

    /// The message with lines ending in CR LF, all ASCII, none longer than 998 bytes.
    package func bytes() throws(MIMEError) -> [UInt8] {
        let head = try header().map { $0.name + ": " + $0.value + "\r\n" }.joined()
        return Array((head + (try body())).utf8)
    }

    private func header() throws(MIMEError) -> [(name: String, value: String)] {
        try MIMEHeader.check(subject, field: "subject")
        var fields = [
            ("Date", MIMEHeader.date(date)),
            ("From", from.header),
            ("To", to.header),
            ("Message-ID", try bracketedID()),
            ("Subject", MIMEHeader.text(subject)),
            ("Content-Language", language.code),
            // No vacation notice answers a machine (RFC 3834).
            ("Auto-Submitted", "auto-generated"),
            ("MIME-Version", "1.0"),
        ]
        if let replyTo { fields.insert(("Reply-To", replyTo.header), at: 3) }
        return fields
    }

    private func bracketedID() throws(MIMEError) -> String {
        var id = messageID[...]
        if id.first == "<", id.last == ">" { id = id.dropFirst().dropLast() }
        guard MailAddress.isValid(String(id)) else { throw .badMessageID(messageID) }
        return "<\(id)>"
    }

    private func body() throws(MIMEError) -> String {
        let words = multipart(
            "alternative", [part("text/plain", text), part("text/html", html)])
        guard !attachments.isEmpty else { return words }
        var parts = [words]
        for attachment in attachments { parts.append(try part(attachment)) }
        return multipart("mixed", parts)
    }

    private func part(_ type: String, _ text: String) -> String {
        "Content-Type: \(type); charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + MIMEEncoding.quotedPrintable(text)
    }

    private func part(_ attachment: Attachment) throws(MIMEError) -> String {
        try MIMEHeader.check(attachment.name, field: "attachment")
        let type = attachment.contentType
        let isType =
            type.utf8.split(separator: UInt8(ascii: "/")).count == 2
            && type.utf8.allSatisfy {
                (97...122).contains($0) || "/+-.0123456789".utf8.contains($0)
            }
        guard isType else { throw .badContentType(type) }
        return "Content-Type: \(type)\r\n"
            + "Content-Disposition: attachment;\r\n \(MIMEHeader.fileName(attachment.name))\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + MIMEEncoding.base64Lines(attachment.bytes)
    }

    /// Neither encoding can make `=_`, so that the boundary stands in no part.
    private func multipart(_ kind: String, _ parts: [String]) -> String {
        let boundary = "=_\(kind)"
        let joined = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined()
        return "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
            + joined + "--\(boundary)--\r\n"
    }
}
