extension EnglishMails {
    static let carrierLetter = MailText(
        subject: "Case {{case_number}}: your letter to the carrier, to be sent by "
            + "{{deadline_date}}",
        body: """
            For your reserves to count against {{carrier}}, they must be confirmed by registered \
            letter with acknowledgement of receipt. The letter is attached, ready to be signed.

            Send it by {{deadline_date}}:

            - Read the letter again, date it and sign it.
            - Send it as a registered letter with acknowledgement of receipt.
            - Enter the registered letter’s number on the page of your case.

            {{#reserves}}
            Your reserves:

            > {{reserves}}
            {{/reserves}}

            Your legal guarantee with us does not depend on this letter.

            [Enter the number]({{case_url}})
            """)

    static let carrierLetterReminder = MailText(
        subject: "Case {{case_number}}: last day for the letter to the carrier, {{deadline_date}}",
        body: """
            We do not have the number of your registered letter to {{carrier}} for order \
            {{order_number}} yet.

            It must leave by {{deadline_date}}. The letter is on the page of your case, ready to \
            be signed.

            If you have sent it already, enter its number.

            [Enter the number]({{case_url}})
            """)

    static let message = MailText(
        subject: "Case {{case_number}}: we wrote to you",
        body: """
            Here is our message about your case {{case_number}}, order {{order_number}}:

            > {{message}}

            Please answer on the page of your case, where everything stays together.

            [Read and answer]({{case_url}})
            """)

    static let signInCode = MailText(
        subject: "Your code: {{code}}",
        body: """
            Here is your code to open your order:

            # {{code}}

            It is valid for {{code_minutes}} minutes and only once. Do not give it to anyone: we \
            never ask you for it.

            If you did not ask for it, ignore this e-mail.
            """)

    static let withdrawalStatement = MailText(
        subject: "Your withdrawal is received, order {{order_number}}",
        body: """
            We received this declaration of withdrawal. Keep this e-mail: it holds its content, \
            date and time.

            Received on {{requested_at}}.

            - Name: {{customer_name}}
            - Order: {{order_number}}

            {{^message}}
            The withdrawal is from the whole order.
            {{/message}}
            {{#message}}
            The withdrawal is from:

            > {{message}}
            {{/message}}

            A person looks at your order now and writes to you about what comes next. The date of \
            your declaration is the one that counts.

            If you declared nothing, answer this e-mail: we will drop it.
            """)
}
