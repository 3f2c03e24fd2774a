extension EnglishMails {
    static let returnAuthorized = MailText(
        subject: "Case {{case_number}}: your return label",
        body: """
            You can send back these items of order {{order_number}}:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            Your prepaid label and your return slip are attached to this e-mail. They are on the \
            page of your case too.

            Hand the parcel to the carrier{{#carrier}} ({{carrier}}){{/carrier}} by \
            {{deadline_date}}. After that day the label is no longer valid.

            {{#has_packing}}
            How to pack:

            {{#packing}}
            - {{sentence}}
            {{/packing}}
            {{/has_packing}}

            {{#tracking}}
            Tracking number: {{tracking}}
            {{/tracking}}

            No printer? The page of your case also has a QR code to show at the carrier’s counter.

            Keep the proof of posting. Our e-mails sometimes end up in the spam folder: look there \
            too.

            [See my case]({{case_url}})
            """)

    static let shipBackReminder = MailText(
        subject: "Case {{case_number}}: your parcel is due by {{deadline_date}}",
        body: """
            We have not yet seen your parcel for order {{order_number}} leave.

            Hand it to the carrier by {{deadline_date}}. After that day the label is no longer \
            valid and the case is closed.

            Your label is on the page of your case. If you have already handed in the parcel, you \
            need not do anything.

            [See my case]({{case_url}})
            """)

    static let parcelReceived = MailText(
        subject: "Case {{case_number}}: your parcel has arrived",
        body: """
            Your parcel for order {{order_number}} has arrived.

            {{#deadline}}
            We inspect what is inside by {{deadline}}.
            {{/deadline}}

            You get an e-mail as soon as this is done.

            [See my case]({{case_url}})
            """)

    static let parcelRefused = MailText(
        subject: "Case {{case_number}}: your parcel is refused",
        body: """
            We had to refuse the parcel that you sent us for order {{order_number}}:

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

            We send it back to you. You can ask again if our time limits still allow.

            [See my case]({{case_url}})
            """)

    static let inspectionAccepted = MailText(
        subject: "Case {{case_number}}: your return is accepted",
        body: """
            We have inspected your return for order {{order_number}}. We accept:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

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
            Your refund is effective by {{deadline}}.
            {{/deadline}}

            {{#has_clauses}}
            What our policy says:

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            [See my case]({{case_url}})
            """)

    static let inspectionRejected = MailText(
        subject: "Case {{case_number}}: we cannot accept these items",
        body: """
            We have inspected your return for order {{order_number}}. We cannot accept:

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

            We send these items back to you. If you think that we are wrong, write to us on the \
            page of your case.

            [See my case]({{case_url}})
            """)
}
