extension EnglishMails {
    static let orderCanceledByShop = MailText(
        subject: "Your order {{order_number}} is canceled",
        body: """
            We had to cancel your order {{order_number}}. We are sorry.

            {{#reason}}
            > {{reason}}
            {{/reason}}

            What you paid is refunded, on the order’s means of payment. You need not do anything.

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

            [See my case]({{case_url}})
            """)

    static let cancellationConfirmed = MailText(
        subject: "Your order {{order_number}}: cancellation confirmed",
        body: """
            Your cancellation for order {{order_number}} is accepted.

            {{#has_lines}}
            Canceled items:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

            {{#deadline}}
            Your refund leaves by {{deadline}}, on the order’s means of payment.
            {{/deadline}}

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

            [See my case]({{case_url}})
            """)

    static let modificationConfirmed = MailText(
        subject: "Your order {{order_number}} is changed",
        body: """
            The change to your order {{order_number}} is made.

            {{#has_lines}}
            It now holds:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

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

            [See my case]({{case_url}})
            """)

    static let paymentLink = MailText(
        subject: "Case {{case_number}}: {{total}} to pay",
        body: """
            To complete your request on order {{order_number}}, {{total}} is left to pay, in one \
            card payment, by {{deadline}}.

            [Pay {{total}}]({{payment_url}})

            Your request goes on as soon as the payment is in. We never ask for your card number \
            by e-mail.

            [See my case]({{case_url}})
            """)

    static let replacementConfirmed = MailText(
        subject: "Case {{case_number}}: your order {{replacement_number}} is placed",
        body: """
            Order {{replacement_number}} is placed for your request on order {{order_number}}. We \
            are preparing it.

            {{#has_lines}}
            It holds:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

            [See my case]({{case_url}})
            """)
}
