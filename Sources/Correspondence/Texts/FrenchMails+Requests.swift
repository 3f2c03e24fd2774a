extension FrenchMails {
    static let caseReceived = MailText(
        subject: "Dossier {{case_number}} : ta demande est enregistrée",
        body: """
            Ta demande du {{requested_at}} est bien arrivée. Type de demande : {{case_kind}}. \
            Commande : {{order_number}}.

            Elle porte sur :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#fee}}
            Frais de retour : {{fee}}.
            {{/fee}}

            {{#payment_url}}
            Ta demande est étudiée dès que ces frais sont payés.{{#deadline}} Paie-les au plus \
            tard le {{deadline}} : sans paiement, le dossier sera clos.{{/deadline}}

            [Payer les frais de retour]({{payment_url}})
            {{/payment_url}}

            {{#review_from}}
            Nous te répondons à partir du {{review_from}}.
            {{/review_from}}

            {{^payment_url}}
            {{#deadline}}
            Tu as notre réponse au plus tard le {{deadline}}.
            {{/deadline}}
            {{/payment_url}}

            {{#has_clauses}}
            Ce que disent nos conditions :

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            Tu peux suivre ta demande et nous écrire sur la page de ton dossier.

            [Voir mon dossier]({{case_url}})
            """)

    static let withdrawalAcknowledged = MailText(
        subject: "Accusé de réception de ta rétractation, dossier {{case_number}}",
        body: """
            Nous accusons réception de ta rétractation. Garde cet e-mail : il en reprend le \
            contenu, la date et l’heure.

            Déclaration reçue le {{requested_at}}.

            - Nom : {{customer_name}}
            - Commande : {{order_number}}
            - Dossier : {{case_number}}

            Tu te rétractes du contrat pour :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#deadline}}
            Au plus tard le {{deadline}}, la loi nous demande de te rembourser. Nous pouvons \
            attendre d’avoir reçu les articles ou la preuve de leur envoi.
            {{/deadline}}

            [Voir mon dossier]({{case_url}})
            """)

    static let feeReceipt = MailText(
        subject: "Paiement reçu : {{fee}}, dossier {{case_number}}",
        body: """
            Tu as payé {{fee}} de frais de retour pour le dossier {{case_number}}, commande \
            {{order_number}}.

            {{#deadline}}
            Tu as notre réponse au plus tard le {{deadline}}.
            {{/deadline}}

            {{#has_clauses}}
            Ce que disent nos conditions :

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            [Voir mon dossier]({{case_url}})
            """)

    static let requestRefused = MailText(
        subject: "Dossier {{case_number}} : nous ne pouvons pas accepter ta demande",
        body: """
            Nous avons étudié ta demande pour la commande {{order_number}} : {{case_kind}}. Nous \
            ne pouvons pas l’accepter pour :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#reason}}
            > {{reason}}
            {{/reason}}

            {{#has_clauses}}
            Ce que disent nos conditions :

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            Si tu penses que nous nous trompons, écris-nous sur la page de ton dossier. Une \
            personne te répond.

            [Voir mon dossier]({{case_url}})
            """)

    static let question = MailText(
        subject: "Dossier {{case_number}} : nous avons une question",
        body: """
            Pour avancer sur ta commande {{order_number}}, il nous manque une information.

            > {{question}}

            Réponds sur la page de ton dossier au plus tard le {{deadline}}. Sans réponse, le \
            dossier sera clos.

            [Répondre]({{case_url}})
            """)

    static let caseExpired = MailText(
        subject: "Dossier {{case_number}} : le délai est passé",
        body: """
            Ce que nous attendions pour le dossier {{case_number}}, commande {{order_number}}, \
            n’est pas arrivé à temps. Le dossier est clos.

            {{#reason}}
            > {{reason}}
            {{/reason}}

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            Si une étiquette de retour t’a été envoyée, elle n’est plus valable : ne l’utilise \
            plus. Tu peux refaire une demande tant que nos délais le permettent.

            [Faire une demande]({{site_url}})
            """)

    static let caseWithdrawn = MailText(
        subject: "Dossier {{case_number}} : ta demande est retirée",
        body: """
            Tu as retiré ta demande pour la commande {{order_number}}. Le dossier {{case_number}} \
            est clos.

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            Si tu as déjà remis le colis, nous te le renvoyons. Si tu as une étiquette de retour, \
            ne l’utilise plus.

            [Voir mon dossier]({{case_url}})
            """)
}
