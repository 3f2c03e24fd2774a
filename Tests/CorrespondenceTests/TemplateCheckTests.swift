import AfterSales
import Correspondence
import Testing
import Wording

@Suite struct TemplateCheckTests {
    @Test(arguments: MailTemplate.all, Language.allCases)
    func `our own words pass the check`(template: MailTemplate, language: Language) {
        #expect(template.text(in: language).problems(for: template) == [])
    }

    @Test(arguments: [
        ("{{case_nubmer}}", [TemplateProblem.unknownField("case_nubmer")]),
        ("{{#lines}}{{amount}}{{/lines}}", [.unknownField("amount")]),
        ("{{title}}", [.unknownField("title")]),
        ("{{#refunds}}x{{/refunds}}", [.unknownField("refunds")]),
        ("{{tracking}}", [.maybeMissing("tracking")]),
        ("{{^tracking}}{{tracking}}{{/tracking}}", [.maybeMissing("tracking")]),
        ("{{#money}}{{installment}}{{/money}}", [.maybeMissing("installment")]),
        ("{{lines}}", [.notAText("lines")]),
        ("{{has_plan}}", [.notAText("has_plan")]),
        ("{{#lines}}{{title}}", [.unbalanced("lines")]),
        ("{{/lines}}", [.unbalanced("lines")]),
        ("{{{case_number}}}", [.tagNotAllowed("{{{case_number}}")]),
        ("{{&case_number}}", [.tagNotAllowed("{{&case_number}}")]),
        ("{{>other}}", [.tagNotAllowed("{{>other}}")]),
        ("{{=<% %>=}}", [.tagNotAllowed("{{=<% %>=}}")]),
        ("{{case_number", [.unfinishedTag("{{case_number")]),
        ("[x](https://example.com)", [.linkNotAllowed("https://example.com")]),
        ("[x]({{case_number}})", [.linkNotAllowed("{{case_number}}")]),
    ])
    func `a fault is found before a mail is sent`(body: String, problems: [TemplateProblem]) {
        let text = MailText(subject: "Dossier {{case_number}}", body: body)
        let template = MailTemplate.notice(.caseWithdrawn)
        #expect(text.problems(for: template) == problems)
        #expect(throws: MailError.template(problems)) {
            try template.render(Samples.facts(), text: text)
        }
    }

    @Test(arguments: ["", "  ", "Two\nlines"])
    func `a subject is one line`(subject: String) {
        let text = MailText(subject: subject, body: "x")
        #expect(text.problems(for: .notice(.caseWithdrawn)) == [.badSubject])
    }

    @Test func `a shop's own words are used`() throws {
        let text = MailText(
            subject: "{{case_number}}",
            body: """
                R&D {{#tracking}}has {{tracking}}{{/tracking}}{{^tracking}}has none{{/tracking}}

                {{^reason}}
                No reason
                {{/reason}}
                """)
        var facts = Samples.facts(.english)
        facts.tracking = "6A1"
        let mail = try MailTemplate.notice(.caseWithdrawn).render(facts, text: text)
        #expect(mail.subject == "R-000001")
        #expect(mail.text.contains("R&D has 6A1\n\nNo reason\n"))
        #expect(mail.html.contains("<p>R&amp;D has 6A1</p>"))
        #expect(mail.html.contains("<p>No reason</p>"))
    }

    @Test func `words from a form's text field have other line ends`() throws {
        let text = MailText(
            subject: "x", body: "One\r\n\r\n{{#lines}}\r\n- {{title}}\r\n{{/lines}}\r\n")
        let mail = try MailTemplate.notice(.caseWithdrawn).render(Samples.facts(), text: text)
        #expect(mail.html.contains("<p>One</p>"))
        #expect(mail.html.contains("<li>Tapis de bureau</li></ul>"))
        #expect(mail.text.contains("\n\nOne\n\n- Tapis de bureau\n\n"))
        let link = MailText(subject: "x", body: "a\r\n[x](https://example.com)\r\n")
        #expect(
            link.problems(for: .signInCode) == [.linkNotAllowed("https://example.com")])
    }

    @Test func `every template has a name of its own`() {
        #expect(MailTemplate.all.count == 30)
        #expect(Set(MailTemplate.all.map(\.name)).count == 30)
        for template in MailTemplate.all { #expect(MailTemplate(name: template.name) == template) }
        #expect(MailTemplate(name: "unknown") == nil)
    }
}
