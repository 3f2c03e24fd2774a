extension FrenchMails {
    static let orderCanceledByShop = MailText(
        subject: "Ta commande {{order_number}} est annulée",
        body: """
            Nous avons dû annuler ta commande {{order_number}}. Nous en sommes désolés.

            {{#reason}}
            > {{reason}}
            {{/reason}}

            Ce que tu as payé t’est remboursé, sur le moyen de paiement de la commande. Tu n’as \
            rien à faire.

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            {{#has_plan}}
            Tes échéances :

            {{#plan}}
            - Échéance {{number}}, {{due}} : {{before}} avant, {{after}} maintenant
            {{/plan}}
            {{/has_plan}}

            [Voir mon dossier]({{case_url}})
            """)

    static let cancellationConfirmed = MailText(
        subject: "Ta commande {{order_number}} : annulation confirmée",
        body: """
            Ta demande d’annulation pour la commande {{order_number}} est acceptée.

            {{#has_lines}}
            Articles annulés :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

            {{#deadline}}
            Ton remboursement part au plus tard le {{deadline}}, sur le moyen de paiement de la \
            commande.
            {{/deadline}}

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            {{#has_plan}}
            Tes échéances :

            {{#plan}}
            - Échéance {{number}}, {{due}} : {{before}} avant, {{after}} maintenant
            {{/plan}}
            {{/has_plan}}

            [Voir mon dossier]({{case_url}})
            """)

    static let modificationConfirmed = MailText(
        subject: "Ta commande {{order_number}} est modifiée",
        body: """
            La modification de ta commande {{order_number}} est faite.

            {{#has_lines}}
            Elle contient maintenant :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            {{#has_plan}}
            Tes échéances :

            {{#plan}}
            - Échéance {{number}}, {{due}} : {{before}} avant, {{after}} maintenant
            {{/plan}}
            {{/has_plan}}

            [Voir mon dossier]({{case_url}})
            """)

    static let paymentLink = MailText(
        subject: "Dossier {{case_number}} : {{total}} à payer",
        body: """
            Pour terminer ta demande sur la commande {{order_number}}, il reste {{total}} à payer, \
            en une fois et par carte, au plus tard le {{deadline}}.

            [Payer {{total}}]({{payment_url}})

            Ta demande avance dès que le paiement est reçu. Nous ne demandons jamais ton numéro de \
            carte par e-mail.

            [Voir mon dossier]({{case_url}})
            """)

    static let replacementConfirmed = MailText(
        subject: "Dossier {{case_number}} : ta commande {{replacement_number}} est créée",
        body: """
            La commande {{replacement_number}} est créée pour ta demande sur la commande \
            {{order_number}}. Nous la préparons.

            {{#has_lines}}
            Elle contient :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}
            {{/has_lines}}

            [Voir mon dossier]({{case_url}})
            """)
}
