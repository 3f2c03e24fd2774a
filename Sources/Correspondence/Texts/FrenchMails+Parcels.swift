extension FrenchMails {
    static let returnAuthorized = MailText(
        subject: "Dossier {{case_number}} : ton étiquette de retour",
        body: """
            Tu peux nous renvoyer ces articles de la commande {{order_number}} :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            Ton étiquette prépayée et ton bon de retour sont joints à cet e-mail. Tu les retrouves \
            aussi sur la page de ton dossier.

            Remets le colis au transporteur{{#carrier}} ({{carrier}}){{/carrier}} au plus tard le \
            {{deadline_date}}. Passé ce jour, l’étiquette ne sera plus valable.

            {{#has_packing}}
            Comment emballer :

            {{#packing}}
            - {{sentence}}
            {{/packing}}
            {{/has_packing}}

            {{#tracking}}
            Numéro de suivi : {{tracking}}
            {{/tracking}}

            Pas d’imprimante ? La page de ton dossier a aussi un QR code, à montrer au guichet du \
            transporteur.

            Garde la preuve de dépôt. Nos e-mails arrivent parfois dans les indésirables : \
            regarde-y aussi.

            [Voir mon dossier]({{case_url}})
            """)

    static let shipBackReminder = MailText(
        subject: "Dossier {{case_number}} : remets ton colis au plus tard le {{deadline_date}}",
        body: """
            Nous n’avons pas encore vu partir ton colis pour la commande {{order_number}}.

            Remets-le au transporteur au plus tard le {{deadline_date}}. Passé ce jour, \
            l’étiquette ne sera plus valable et le dossier sera clos.

            Tu retrouves ton étiquette sur la page de ton dossier. Si tu as déjà déposé le colis, \
            tu n’as rien à faire.

            [Voir mon dossier]({{case_url}})
            """)

    static let parcelReceived = MailText(
        subject: "Dossier {{case_number}} : ton colis est arrivé",
        body: """
            Ton colis pour la commande {{order_number}} est arrivé chez nous.

            {{#deadline}}
            Nous contrôlons son contenu au plus tard le {{deadline}}.
            {{/deadline}}

            Tu reçois un e-mail dès que c’est fait.

            [Voir mon dossier]({{case_url}})
            """)

    static let parcelRefused = MailText(
        subject: "Dossier {{case_number}} : ton colis est refusé",
        body: """
            Nous avons dû refuser le colis que tu nous as envoyé pour la commande {{order_number}} :

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

            Nous te le renvoyons. Tu peux faire une nouvelle demande si nos délais le permettent \
            encore.

            [Voir mon dossier]({{case_url}})
            """)

    static let inspectionAccepted = MailText(
        subject: "Dossier {{case_number}} : ton retour est accepté",
        body: """
            Nous avons contrôlé ton retour pour la commande {{order_number}}. Nous acceptons :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

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

            {{#deadline}}
            Ton remboursement est effectif au plus tard le {{deadline}}.
            {{/deadline}}

            {{#has_clauses}}
            Ce que disent nos conditions :

            {{#clauses}}
            - {{sentence}}
            {{/clauses}}
            {{/has_clauses}}

            [Voir mon dossier]({{case_url}})
            """)

    static let inspectionRejected = MailText(
        subject: "Dossier {{case_number}} : nous ne pouvons pas accepter ces articles",
        body: """
            Nous avons contrôlé ton retour pour la commande {{order_number}}. Nous ne pouvons pas \
            accepter :

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

            Nous te renvoyons ces articles. Si tu penses que nous nous trompons, écris-nous sur la \
            page de ton dossier.

            [Voir mon dossier]({{case_url}})
            """)
}
