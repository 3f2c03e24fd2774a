extension FrenchMails {
    static let refundConfirmed = MailText(
        subject: "Dossier {{case_number}} : {{total}} remboursés",
        body: """
            Ton remboursement pour la commande {{order_number}} est confirmé. Total : {{total}}.

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}

            {{#has_plan}}
            Tes échéances :

            {{#plan}}
            - Échéance {{number}}, {{due}} : {{before}} avant, {{after}} maintenant
            {{/plan}}
            {{/has_plan}}

            {{#visible_by}}
            Tu le vois sur ton compte au plus tard le {{visible_by}}, selon ta banque.
            {{/visible_by}}

            [Voir mon dossier]({{case_url}})
            """)

    static let askForAccount = MailText(
        subject: "Dossier {{case_number}} : sur quel compte te virer {{total}} ?",
        body: """
            Nous te remboursons {{total}} pour la commande {{order_number}} par virement, et il \
            nous faut ton IBAN. Donne-le sur la page de ton dossier, jamais par e-mail ni par \
            téléphone ; nous envoyons un code à cette adresse pour être sûrs que c’est toi.

            [Donner mon IBAN]({{case_url}})
            """)

    static let refundDelayed = MailText(
        subject: "Dossier {{case_number}} : ton remboursement a du retard",
        body: """
            Ton remboursement pour la commande {{order_number}} n’est pas encore confirmé. Nous \
            t’avions annoncé moins de temps, et nous en sommes désolés.

            {{#deadline}}
            Nous le suivons jusqu’au bout. Au plus tard : {{deadline}}.
            {{/deadline}}

            {{#has_money}}
            Voici le détail :

            {{#money}}
            - {{what}}{{#installment}} (échéance {{installment}}){{/installment}}, {{means}} : \
            {{amount}}
            {{/money}}
            {{/has_money}}

            Tu n’as rien à faire. Tu reçois un e-mail dès que c’est confirmé.

            [Voir mon dossier]({{case_url}})
            """)

    static let exchangeBecameRefund = MailText(
        subject: "Dossier {{case_number}} : ton échange devient un remboursement",
        body: """
            Le complément de ton échange sur la commande {{order_number}} n’a pas été payé à \
            temps. L’échange devient donc un remboursement.

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
            Il est effectif au plus tard le {{deadline}}.
            {{/deadline}}

            [Voir mon dossier]({{case_url}})
            """)
}
