// What goes back to the customer.
extension EnglishMails {
    static let sentBack = MailText(
        subject: "Case {{case_number}}: your parcel is coming back to you",
        body: """
            We have sent back to you, for order {{order_number}}:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#tracking}}
            The parcel left{{#carrier}} with {{carrier}}{{/carrier}}. Tracking number: \
            {{tracking}}.
            {{/tracking}}

            If nobody can take it, the carrier brings it back to us, and we ask you for another \
            address.

            [See my case]({{case_url}})
            """)

    static let sendBackReturned = MailText(
        subject: "Case {{case_number}}: your parcel came back to us",
        body: """
            The parcel that we had sent back to you for order {{order_number}} came back to us: \
            the carrier could not hand it over. It holds:

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            We keep it for you until {{deadline_date}}. Until then write to us, on the page of \
            your case or by answering this e-mail, which address to send it to.

            After that day we decide what becomes of it.

            [See my case]({{case_url}})
            """)

    static let askForCase = MailText(
        subject: "Order {{order_number}}: your parcel is here, your request is missing",
        body: """
            A parcel with products of your order {{order_number}} has come to us without a \
            request. Until there is one we can neither inspect it nor refund you.

            If you changed your mind, ask for the return on our site, with your order number and \
            your e-mail address:

            [Ask for the return]({{site_url}})

            If it is something else, such as a defect or a mistake of ours, choose that in the \
            same place. We keep the parcel for you until {{deadline_date}}.
            """)
}
