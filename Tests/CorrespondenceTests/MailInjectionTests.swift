import AfterSales
import Correspondence
import Testing
import Wording

/// Names, titles and sentences that try to be more than words, in every mail.
@Suite struct MailInjectionTests {
    /// What a customer, a platform or a carrier may write; kinds that work anywhere in a line stand
    /// together.
    static let payloads = [
        "<script>alert(1)</script> \"><img src=x onerror=alert(1)> ' onmouseover='alert(1) "
            + "</li></ul></title></body><a href=https://evil.example>Pay</a> "
            + "<\u{301}script>alert(1)</script> <!-- &lt;script&gt; https://evil.example/<b>",
        "{{total}} {{{shop_name}}} {{#lines}}{{title}} {{/lines}}{{>sign_in_code}} {{=<% %>=}} {{!",
        "[Pay](https://evil.example)", "- more", "# large", "> said",
        "a\r\nBcc: x@evil.example\r\n\r\n- b\n\n\n# c\rd\u{2028}e\u{85}f\u{0B}g",
        "\u{202E}moc.elpmaxe\u{202C} \u{2066}a\u{2069}\u{0}",
    ]

    /// The same facts with every word that is not ours replaced.
    static func facts(_ language: Language, saying text: String) -> MailFacts {
        var facts = Samples.facts(language)
        facts.shopName = text
        facts.customerName = text
        facts.orderNumber = text
        facts.caseNumber = text
        facts.question = text
        facts.reason = text
        facts.reserves = text
        facts.message = text
        facts.carrier = text
        facts.tracking = text
        facts.replacementNumber = text
        facts.code = text
        facts.lines = [.init(title: text, quantity: 1), .init(title: text, quantity: 2)]
        facts.clauses = [text]
        facts.packing = [text]
        return facts
    }

    static let mails = MailTemplate.all.flatMap { template in
        Language.allCases.map { (template, $0) }
    }

    private static func write(_ text: String) -> [Mail] {
        mails.compactMap { template, language in
            try? template.render(facts(language, saying: text))
        }
    }

    private static let plain = write("word")
    private static let written = payloads.map(write)

    @Test func `every mail is written with every payload`() {
        #expect(Self.plain.count == 60)
        #expect(Self.written.map(\.count) == Array(repeating: 60, count: 8))
    }

    @Test(arguments: payloads.indices)
    func `no words become elements, attributes or links of the HTML`(payload: Int) throws {
        let mails = Self.plain + Self.written[payload]
        let read = try PythonMail.words(ofHTML: mails.map(\.html))
        for (index, (plain, read)) in zip(read[..<60], read[60...]).enumerated() {
            #expect(read.elements == plain.elements, "\(Self.mails[index])")
            #expect(read.fetched == [], "\(Self.mails[index])")
        }
        #expect(read.count == 120)
    }

    @Test(arguments: payloads.indices)
    func `no words add a line to the text, but to a quotation`(payload: Int) {
        for (index, mail) in Self.written[payload].enumerated() {
            let expected = Self.lines(Self.plain[index].text)
            #expect(Self.lines(mail.text).count <= expected.count, "\(Self.mails[index])")
        }
    }

    /// The lines that are no quotation.
    private static func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("> ") }
    }

    @Test(arguments: payloads.indices)
    func `no words turn the direction around, or end a header`(payload: Int) {
        for mail in Self.written[payload] {
            #expect(!mail.subject.unicodeScalars.contains { $0.value < 0x20 })
            for text in [mail.subject, mail.text, mail.html] {
                let turns = text.unicodeScalars.contains {
                    (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
                        || $0.value == 0
                }
                #expect(!turns, "\(mail.template)")
            }
        }
    }

    @Test func `a tag in a name is read as it was written`() throws {
        let mail = try MailTemplate.notice(.refundConfirmed)
            .render(Self.facts(.english, saying: "{{total}}"))
        #expect(mail.text.hasPrefix("Hello {{total}},\n"))
        #expect(mail.html.contains("Hello {{total}},"))
    }

    /// The shop's own words are no HTML either.
    @Test func `a shop's text stays text`() throws {
        let body = "<script>alert(1)</script>\n\n- <b>x</b>\n\n> <img src=x>\n\n# </p>"
        let text = MailText(subject: "</title><script>", body: body)
        let mail = try MailTemplate.notice(.caseWithdrawn).render(Samples.facts(), text: text)
        let read = try PythonMail.words(ofHTML: [mail.html])[0]
        #expect(read.fetched == [])
        #expect(!read.elements.contains { $0.hasPrefix("script") || $0.hasPrefix("b ") })
        #expect(mail.text.contains("<script>alert(1)</script>"))
    }
}
