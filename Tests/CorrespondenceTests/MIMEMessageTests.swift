import AfterSales
import Correspondence
import Testing
import Wording

@Suite struct MIMEMessageTests {
    private func message(
        subject: String = "Dossier R-000001", text: String = "Bonjour,\n\n.\nFrom here \n",
        attachments: [MIMEMessage.Attachment] = [], name: String? = "Léa Martin"
    ) throws -> MIMEMessage {
        var mail = try Samples.mail(.signInCode)
        mail.subject = subject
        mail.text = text
        return try MIMEMessage(
            from: MailAddress("sav@retours.example", name: "Comptoir du Jeu"),
            to: MailAddress("lea@example.com", name: name), mail: mail, language: .french,
            attachments: attachments, date: Samples.moment, messageID: "m-1@retours.example")
    }

    @Test func `a mail reads back as it was written`() throws {
        let message = try message()
        let read = try PythonMail.parse(message.bytes())
        #expect(read.defects == [])
        #expect(read.types == ["multipart/alternative", "text/plain", "text/html"])
        #expect(read.parts.map(\.content) == [message.text, message.html])
        #expect(read.headers["From"] == "Comptoir du Jeu <sav@retours.example>")
        #expect(read.headers["To"] == "Léa Martin <lea@example.com>")
        #expect(read.headers["Date"] == "Thu, 05 Mar 2026 13:20:00 +0000")
        #expect(read.headers["Message-ID"] == "<m-1@retours.example>")
        #expect(read.headers["Auto-Submitted"] == "auto-generated")
        #expect(read.headers["Reply-To"] == nil)
    }

    @Test func `documents come along whole`() throws {
        let bytes: [UInt8] = Array("%PDF-1.5\n".utf8) + (0...255)
        let read = try PythonMail.parse(
            message(attachments: [
                MIMEMessage.Attachment(name: "return_label.pdf", bytes: bytes),
                MIMEMessage.Attachment(name: "étiquette n° 1.pdf", bytes: []),
            ]).bytes())
        #expect(read.defects == [])
        #expect(read.types.prefix(2) == ["multipart/mixed", "multipart/alternative"])
        #expect(read.parts.count == 4)
        #expect(read.parts[2].type == "application/pdf")
        #expect(read.parts[2].name == "return_label.pdf")
        #expect(read.parts[2].content.hasPrefix("JVBERi0xLjUKAAECAwQF"))
        #expect(read.parts[2].content.hasSuffix("/P3+/w=="))
        #expect(read.parts[3].name == "étiquette n° 1.pdf")
    }

    @Test(arguments: [
        "Ton code : K7QX2MPA", "Dossier R-1 : ton étiquette de retour, 李小龍 👩‍👩‍👧‍👦",
        String(repeating: "Très long sujet ", count: 12) + "fin", "=?utf-8?B?QQ==?=",
        String(repeating: "plain ", count: 20) + "end",
    ])
    func `any subject reads back`(subject: String) throws {
        let read = try PythonMail.parse(message(subject: subject).bytes())
        #expect(read.headers["Subject"] == subject)
        #expect(read.defects == [])
    }

    @Test(arguments: ["O'Neil \"Bob\" \\ Jr.", "Nguyễn, Văn", "a@b", "محمد"])
    func `any name reads back`(name: String) throws {
        let read = try PythonMail.parse(message(name: name).bytes())
        #expect(read.headers["To"]?.hasSuffix(" <lea@example.com>") == true)
        #expect(
            read.headers["To"]?.filter { $0 != "\"" && $0 != "\\" }
                .hasPrefix(name.filter { $0 != "\"" && $0 != "\\" }) == true)
        #expect(read.defects == [])
    }

    @Test(arguments: [
        "a\r\nBcc: x@example.com", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b",
    ])
    func `a line end in a header is an error`(text: String) throws {
        let injected = try message(subject: text)
        #expect(throws: MIMEError.controlCharacter(field: "subject")) { try injected.bytes() }
        #expect(throws: MIMEError.controlCharacter(field: "name")) {
            try MailAddress("lea@example.com", name: text)
        }
        let attached = try message(attachments: [MIMEMessage.Attachment(name: text, bytes: [])])
        #expect(throws: MIMEError.controlCharacter(field: "attachment")) {
            try attached.bytes()
        }
    }

    @Test func `an id or a type that is none is an error`() throws {
        var message = try message(attachments: [
            MIMEMessage.Attachment(name: "a", contentType: "pdf; x=\"y\"", bytes: [])
        ])
        #expect(throws: MIMEError.badContentType("pdf; x=\"y\"")) { try message.bytes() }
        message.attachments = []
        message.messageID = "a b@c.example>"
        #expect(throws: MIMEError.badMessageID("a b@c.example>")) { try message.bytes() }
    }

    @Test(arguments: [
        "lea@example.com", "lea.martin+retours@sub.example.co", "o'neil@example.fr", "a@localhost",
    ])
    func `an address in common form is taken`(address: String) throws {
        #expect(try MailAddress(address).address == address)
    }

    @Test(arguments: [
        "", "lea", "@example.com", "lea@", "lea@example", "a..b@example.com", ".a@example.com",
        "a@b@example.com", "a b@example.com", "léa@example.com", "a@exämple.com", "a@-b.com",
        "a@b..com", "\"a\"@example.com", "a@[127.0.0.1]", "a@example.com\r\nRCPT TO:<x@y.z>",
        "<a@example.com>", "a@example.com,b@example.com",
    ])
    func `another address is an error`(address: String) {
        #expect(throws: MIMEError.badAddress(address)) { try MailAddress(address) }
    }
}
