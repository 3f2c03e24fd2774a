import AfterSales
import Correspondence
import Testing
import Wording

@Suite struct MustSayTests {
    @Test(arguments: MailTemplate.all, Language.allCases)
    func `our own words say all that must be said`(template: MailTemplate, language: Language) {
        #expect(template.text(in: language).leavesOut(of: template) == [])
        #expect(!template.mustSay.isEmpty)
    }

    /// The mail, and words that leave something out; what that is.
    static let holes: [(Notice, String, [[MailField]])] = [
        (.withdrawalAcknowledged, "{{order_number}}, {{requested_at}}", [[.lines]]),
        (
            .withdrawalAcknowledged,
            "{{order_number}} {{#lines}}{{quantity}} × {{title}}{{/lines}}",
            [[.requestedAt]]
        ),
        (.refundConfirmed, "{{total}}", [[.money]]),
        (
            .refundConfirmed, "{{#money}}{{what}}: {{amount}}, {{means}}{{/money}}", [[.total]]
        ),
        (.refundConfirmed, "{{total}} {{#money}}{{what}}: {{amount}}{{/money}}", [[.money]]),
        (
            .refundConfirmed,
            "{{total}} {{#money}}{{#installment}}{{what}}: {{amount}}, {{means}}{{/installment}}"
                + "{{/money}}", [[.money]]
        ),
        (.refundConfirmed, "{{total}} {{#money}}{{/money}}", [[.money]]),
        (.requestRefused, "{{#reason}}{{reason}}{{/reason}}", [[.clauses]]),
        (
            .requestRefused,
            "{{#has_clauses}}{{#clauses}}{{sentence}}{{/clauses}}{{/has_clauses}}", [[.reason]]
        ),
        (
            .returnAuthorized, "{{#lines}}{{quantity}} × {{title}}{{/lines}}",
            [[.deadline, .deadlineDate]]
        ),
        (
            .returnAuthorized, "{{#lines}}{{quantity}} × {{title}}{{/lines}} {{deadline_date}}", []
        ),
        // Another field's section may drop it.
        (.feeReceipt, "{{#tracking}}{{fee}}{{/tracking}}", [[.fee]]),
        (.feeReceipt, "{{^tracking}}{{fee}}{{/tracking}}", [[.fee]]),
        (.feeReceipt, "{{#fee}}{{fee}}{{/fee}}", []),
    ]

    @Test(arguments: holes.indices)
    func `what is left out is named`(_ index: Int) {
        let (notice, body, missing) = Self.holes[index]
        let text = MailText(subject: "x", body: body)
        #expect(text.leavesOut(of: .notice(notice)).map(\.oneOf) == missing)
    }

    @Test func `what the subject says is said`() {
        let text = MailText(subject: "{{fee}}", body: "x")
        #expect(text.leavesOut(of: .notice(.feeReceipt)) == [])
    }

    @Test(arguments: MailTemplate.all, Language.allCases)
    func `every mail can be tried with the sample`(
        template: MailTemplate, language: Language
    ) throws {
        let facts = MailFacts.sample(
            language, shopName: "Comptoir du Jeu", siteURL: "https://retours.example",
            at: Samples.moment, in: Zone(identifier: "Europe/Paris")!)
        let mail = try template.render(facts)
        #expect(mail.text.contains("Léa Martin"))
    }
}
