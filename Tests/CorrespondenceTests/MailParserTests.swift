import AfterSales
import Correspondence
import Testing
import Wording

/// Every mail as a mail program reads it, with pictures off.
@Suite struct MailParserTests {
    static let mails: [(name: String, message: MIMEMessage)] = {
        var mails: [(String, MIMEMessage)] = []
        for template in MailTemplate.all {
            for language in Language.allCases {
                guard let mail = try? Samples.mail(template, language),
                    let from = try? MailAddress("sav@retours.example", name: "Comptoir du Jeu"),
                    let to = try? MailAddress("lea@example.com", name: "Léa Martin")
                else { continue }
                let message = MIMEMessage(
                    from: from, to: to, mail: mail, language: language,
                    attachments: mail.attachments.map { .init(name: $0, bytes: [1, 2, 3]) },
                    date: Samples.moment, messageID: "m-1@retours.example")
                mails.append((template.name + " " + language.code, message))
            }
        }
        return mails
    }()

    @Test func `there is every mail in both languages`() {
        #expect(Self.mails.count == MailTemplate.all.count * 2)
        #expect(MailTemplate.all.count == 30)
    }

    @Test func `every mail reads back without a defect, with both bodies and its documents`()
        throws
    {
        let read = try PythonMail.parse(all: Self.mails.map { try $0.message.bytes() })
        for ((name, message), read) in zip(Self.mails, read) {
            #expect(read.defects == [], "\(name)")
            #expect(read.headers["Subject"] == message.subject, "\(name)")
            let attached = message.attachments.map { $0.name }
            #expect(read.parts.compactMap(\.name) == attached, "\(name)")
            #expect(read.parts.prefix(2).map(\.type) == ["text/plain", "text/html"], "\(name)")
            #expect(read.parts[0].content == message.text, "\(name)")
        }
        #expect(read.count == 60)
    }

    /// Nothing is fetched, and the words are those of the plain text.
    @Test func `every mail says the same without pictures, styles and links`() throws {
        let read = try PythonMail.words(ofHTML: Self.mails.map(\.message.html))
        for ((name, message), read) in zip(Self.mails, read) {
            #expect(read.fetched == [], "\(name)")
            let plain = message.text.split(whereSeparator: \.isWhitespace).map(String.init)
                .filter { $0 != "-" && $0 != ">" && !$0.hasPrefix("https://") }
            let shown = read.words.filter { !$0.hasPrefix("https://") }
            #expect(shown == plain, "\(name)")
        }
        #expect(read.count == 60)
    }
}
