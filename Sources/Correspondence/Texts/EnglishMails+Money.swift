extension EnglishMails {
    static let refundConfirmed = MailText(
        subject: "Case {{case_number}}: {{total}} refunded",
        body: """
            Your refund for order {{order_number}} is confirmed. Total: {{total}}.

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}

            {{#has_plan}}
            Your installments:

            {{#plan}}
            - Installment {{number}}, {{due}}: {{before}} before, {{after}} now
            {{/plan}}
            {{/has_plan}}

            {{#visible_by}}
            You see it on your account by {{visible_by}}, depending on your bank.
            {{/visible_by}}

            [See my case]({{case_url}})
            """)

    static let askForAccount = MailText(
        subject: "Case {{case_number}}: which account may we transfer {{total}} to?",
        body: """
            We refund {{total}} for order {{order_number}} by bank transfer, and need your IBAN \
            for it. Give it on your case's page, never by e-mail or by phone; we send a code to \
            this address to be sure that it is you.

            [Give my IBAN]({{case_url}})
            """)

    static let refundDelayed = MailText(
        subject: "Case {{case_number}}: your refund is late",
        body: """
            Your refund for order {{order_number}} is not confirmed yet. It takes longer than we \
            told you, and we are sorry.

            {{#deadline}}
            We follow it to the end. At the latest: {{deadline}}.
            {{/deadline}}

            {{#has_money}}
            In detail:

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}
            {{/has_money}}

            You need not do anything. You get an e-mail as soon as it is confirmed.

            [See my case]({{case_url}})
            """)

    static let exchangeBecameRefund = MailText(
        subject: "Case {{case_number}}: your exchange becomes a refund",
        body: """
            The difference for your exchange on order {{order_number}} was not paid in time. So \
            the exchange becomes a refund.

            {{#has_money}}
            In detail:

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}
            {{/has_money}}

            {{#has_plan}}
            Your installments:

            {{#plan}}
            - Installment {{number}}, {{due}}: {{before}} before, {{after}} now
            {{/plan}}
            {{/has_plan}}

            {{#deadline}}
            It is effective by {{deadline}}.
            {{/deadline}}

            [See my case]({{case_url}})
            """)
}
