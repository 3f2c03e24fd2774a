// What goes back to the customer.
extension FrenchMails {
    static let sentBack = MailText(
        subject: "Dossier {{case_number}} : ton colis te revient",
        body: """
            Nous t’avons renvoyé, pour la commande {{order_number}} :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            {{#tracking}}
            Le colis est parti{{#carrier}} avec {{carrier}}{{/carrier}}. Numéro de suivi : \
            {{tracking}}.
            {{/tracking}}

            Si personne ne peut le prendre, le transporteur nous le rapporte, et nous te demandons \
            une autre adresse.

            [Voir mon dossier]({{case_url}})
            """)

    static let sendBackReturned = MailText(
        subject: "Dossier {{case_number}} : ton colis nous est revenu",
        body: """
            Le colis que nous t’avions renvoyé pour la commande {{order_number}} nous est revenu : \
            le transporteur n’a pas pu te le remettre. Il contient :

            {{#lines}}
            - {{quantity}} × {{title}}
            {{/lines}}

            Nous le gardons pour toi jusqu’au {{deadline_date}}. Écris-nous d’ici là, sur la page \
            de ton dossier ou en répondant à cet e-mail, à quelle adresse te l’envoyer.

            Passé ce jour, nous décidons de ce qu’il devient.

            [Voir mon dossier]({{case_url}})
            """)

    static let askForCase = MailText(
        subject: "Commande {{order_number}} : ton colis est là, il manque ta demande",
        body: """
            Un colis avec des articles de ta commande {{order_number}} est arrivé chez nous sans \
            demande. Tant qu’il n’y en a pas, nous ne pouvons ni le contrôler ni te rembourser.

            Si tu as changé d’avis, demande le retour sur notre site, avec ton numéro de commande \
            et ton adresse e-mail :

            [Demander le retour]({{site_url}})

            Si c’est autre chose, par exemple un défaut ou une erreur de notre part, choisis-le au \
            même endroit. Nous gardons le colis pour toi jusqu’au {{deadline_date}}.
            """)
}
