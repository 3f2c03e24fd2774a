extension FrenchMails {
    static let carrierLetter = MailText(
        subject: "Dossier {{case_number}} : ta lettre au transporteur, à envoyer au plus tard "
            + "le {{deadline_date}}",
        body: """
            Pour que tes réserves comptent face à {{carrier}}, elles doivent être confirmées par \
            lettre recommandée avec accusé de réception. La lettre est jointe, prête à signer.

            Envoie-la au plus tard le {{deadline_date}} :

            - Relis la lettre, date-la et signe-la.
            - Envoie-la en recommandé avec accusé de réception.
            - Saisis le numéro du recommandé sur la page de ton dossier.

            {{#reserves}}
            Tes réserves :

            > {{reserves}}
            {{/reserves}}

            Ta garantie légale auprès de nous ne dépend pas de cette lettre.

            [Saisir le numéro]({{case_url}})
            """)

    static let carrierLetterReminder = MailText(
        subject: "Dossier {{case_number}} : dernier jour pour la lettre au "
            + "transporteur, {{deadline_date}}",
        body: """
            Nous n’avons pas encore le numéro de ta lettre recommandée à {{carrier}} pour la \
            commande {{order_number}}.

            Elle doit partir au plus tard le {{deadline_date}}. La lettre est sur la page de ton \
            dossier, prête à signer.

            Si tu l’as déjà envoyée, saisis son numéro.

            [Saisir le numéro]({{case_url}})
            """)

    static let message = MailText(
        subject: "Dossier {{case_number}} : nous t’avons écrit",
        body: """
            Voici notre message sur ton dossier {{case_number}}, commande {{order_number}} :

            > {{message}}

            Réponds-nous sur la page de ton dossier : tout y reste ensemble.

            [Lire et répondre]({{case_url}})
            """)

    static let signInCode = MailText(
        subject: "Ton code : {{code}}",
        body: """
            Voici ton code pour accéder à ta commande :

            # {{code}}

            Il est valable {{code_minutes}} minutes et une seule fois. Ne le donne à personne : \
            nous ne te le demandons jamais.

            Si tu n’as rien demandé, ignore cet e-mail.
            """)

    static let withdrawalStatement = MailText(
        subject: "Accusé de réception de ta rétractation, commande {{order_number}}",
        body: """
            Nous avons reçu cette déclaration de rétractation. Garde cet e-mail : il en reprend le \
            contenu, la date et l’heure.

            Reçue le {{requested_at}}.

            - Nom : {{customer_name}}
            - Commande : {{order_number}}

            {{^message}}
            La rétractation porte sur toute la commande.
            {{/message}}
            {{#message}}
            La rétractation porte sur :

            > {{message}}
            {{/message}}

            Une personne regarde maintenant ta commande et t’écrit pour la suite. La date de ta \
            déclaration est celle qui compte.

            Si tu n’as rien déclaré, réponds à cet e-mail : nous n’en ferons rien.
            """)
}
