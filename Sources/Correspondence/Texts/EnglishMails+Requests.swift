extension EnglishMails {
    static let caseReceived = MailText(
        subject: "Case {{case_number}}: your request is recorded",
        body: """
            Your request of {{requested_at}} has arrived. What you ask for: {{case_kind}}. Order: \
            {{order_number}}.

            It is about:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#fee}}
            Return fee: {{fee}}.
            {{/fee}}

            {{#payment_url}}
            We review your request as soon as this fee is paid.{{#deadline}} Pay it by \
            {{deadline}}: without payment the case is closed.{{/deadline}}

            [Pay the return fee]({{payment_url}})
            {{/payment_url}}

            {{#review_from}}
            We answer from {{review_from}} on.
            {{/review_from}}

            {{^payment_url}}
            {{#deadline}}
            You have our answer by {{deadline}}.
            {{/deadline}}
            {{/payment_url}}

            {{#has_clauses}}
            What our policy says:

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            You can follow your request and write to us on the page of your case.

            [See my case]({{case_url}})
            """)

    static let withdrawalAcknowledged = MailText(
        subject: "We have received your withdrawal, case {{case_number}}",
        body: """
            We acknowledge receipt of your withdrawal. Keep this e-mail: it repeats its content, \
            date and time.

            Statement received on {{requested_at}}.

            - Name: {{customer_name}}
            - Order: {{order_number}}
            - Case: {{case_number}}

            You withdraw from the contract for:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#deadline}}
            By law we refund you by {{deadline}}. We may wait until we have the goods or proof \
            that they were sent.
            {{/deadline}}

            [See my case]({{case_url}})
            """)

    static let feeReceipt = MailText(
        subject: "Payment received: {{fee}}, case {{case_number}}",
        body: """
            You have paid the return fee of {{fee}} for case {{case_number}}, order \
            {{order_number}}.

            {{#deadline}}
            You have our answer by {{deadline}}.
            {{/deadline}}

            {{#has_clauses}}
            What our policy says:

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            [See my case]({{case_url}})
            """)

    static let requestRefused = MailText(
        subject: "Case {{case_number}}: we cannot accept your request",
        body: """
            We have looked at your request for order {{order_number}}: {{case_kind}}. We cannot \
            accept it for:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#reason}}
            > {{reason}}
            {{/reason}}

            {{#has_clauses}}
            What our policy says:

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            {{#has_money}}
            In detail:

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}
            {{/has_money}}

            If you think that we are wrong, write to us on the page of your case. A person answers.

            [See my case]({{case_url}})
            """)

    static let question = MailText(
        subject: "Case {{case_number}}: we have a question",
        body: """
            To go on with your order {{order_number}}, we need to know something more.

            > {{question}}

            Answer on the page of your case by {{deadline}}. Without an answer, the case is closed.

            [Answer]({{case_url}})
            """)

    static let caseExpired = MailText(
        subject: "Case {{case_number}}: the deadline has passed",
        body: """
            What we were waiting for in case {{case_number}}, order {{order_number}}, did not come \
            in time. The case is closed.

            {{#reason}}
            > {{reason}}
            {{/reason}}

            {{#has_money}}
            In detail:

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}
            {{/has_money}}

            If you were sent a return label, it is no longer valid: do not use it. You can ask \
            again as long as our time limits allow.

            [Make a request]({{site_url}})
            """)

    static let caseWithdrawn = MailText(
        subject: "Case {{case_number}}: your request is withdrawn",
        body: """
            You have withdrawn your request for order {{order_number}}. Case {{case_number}} is \
            closed.

            {{#has_money}}
            In detail:

            {{#money}}
            - {{what}}{{#installment}} (installment {{installment}}){{/installment}}, {{means}}: \
            {{amount}}
            {{/money}}
            {{/has_money}}

            If you have already handed in the parcel, we send it back to you. If you have a return \
            label, do not use it any more.

            [See my case]({{case_url}})
            """)
}
