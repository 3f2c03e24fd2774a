import AfterSales

/// What a shop tells, keeps and forgets.
extension LawCheck {
    static let informationRules: [LawRule] = [
        LawRule(
            "fr.information", "L221-5, L221-20 Code de la consommation", ["shop.name"],
            """
            Le formulaire type de rétractation est donné avant l'achat. La page le porte ; il \
            lui manque le nom, l'adresse et l'e-mail de la boutique tant que shop ne les dit \
            pas.
            """,
            """
            The model withdrawal form is given before buying. The page carries it; it lacks \
            the shop's name, address and e-mail until shop gives them.
            """,
            level: { policy in
                let shop = policy.shop
                return .require(
                    shop?.name != nil && shop?.address != nil && shop?.email != nil,
                    otherwise: .note)
            }),
        LawRule(
            "fr.information.guarantees", "L217-3 Code de la consommation, 1641 Code civil",
            ["defect.guarantee_months"],
            """
            La page parle de la garantie de conformité et des vices cachés. Celle que Reprise \
            publie le fait ; la page d'origine de la boutique peut l'oublier.
            """,
            """
            The page tells of the guarantee of conformity and of hidden defects. The page \
            that Reprise publishes does; a page of the shop's own may forget it.
            """,
            level: { _ in .note }),
        LawRule(
            "fr.mediation", "L612-1, L616-1 Code de la consommation", ["shop.mediator"],
            "Un médiateur de la consommation est nommé sur le site.",
            "A consumer mediator is named on the site.",
            level: { .require($0.shop?.mediator != nil, otherwise: .note) }),
        LawRule(
            "fr.evidence", "L123-22 Code de commerce", ["retention.accounting_years"],
            "Les pièces comptables sont gardées 10 ans.",
            "Accounting documents are kept for 10 years.",
            level: { .compare($0.retention.accountingYears, atLeast: 10) }),
        LawRule(
            "fr.privacy", "GDPR art. 5, 15, 17, 20",
            ["retention.photos_days", "retention.case_years"],
            "Les données ne sont gardées que le temps nécessaire.",
            "Data are kept no longer than needed.",
            level: { policy in
                let isBrief = policy.retention.photosDays <= 730 && policy.retention.caseYears <= 10
                return .require(isBrief, otherwise: .note)
            }),
    ]
}
