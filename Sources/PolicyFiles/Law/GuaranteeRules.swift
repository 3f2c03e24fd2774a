import AfterSales

/// Conformity, delivery and their proofs.
extension LawCheck {
    static let guaranteeRules: [LawRule] = [
        LawRule(
            "fr.conformity", "L217-3 Code de la consommation",
            ["defect.guarantee_months", "defect.paid_by"],
            "La garantie de conformité dure 2 ans, et la mise en conformité est gratuite.",
            "The guarantee of conformity lasts 2 years, and its remedies are free.",
            level: { policy in
                policy.defect.paidBy == .shop
                    ? .compare(policy.defect.guaranteeMonths, atLeast: 24) : .below
            }),
        LawRule(
            "fr.conformity.extension", "L217-13 Code de la consommation",
            ["defect.repair_extension_months"],
            "Une réparation prolonge la garantie de 6 mois.",
            "A repair adds 6 months to the guarantee.",
            level: { .compare($0.defect.repairExtensionMonths, atLeast: 6) }),
        LawRule(
            "fr.delivery.risk", "L216-2 Code de la consommation",
            ["damage.late", "damage.vague_reserves_outcome"],
            """
            Le risque passe au client avec la possession du bien : sa réclamation ne dépend \
            pas des réserves faites au transporteur. Un délai annoncé comme impératif peut \
            tromper.
            """,
            """
            Risk passes with physical possession: the claim does not depend on reserves made \
            to the carrier. A delay announced as imperative could mislead.
            """,
            level: { policy in
                let damage = policy.damage
                guard damage.late == .review, damage.vagueReservesOutcome == .review else {
                    return .below
                }
                return .require(damage.reportHours == nil, otherwise: .note)
            }),
        LawRule(
            "fr.delivery.carrier", "L133-3 Code de commerce", ["damage.letter_days"],
            """
            La protestation motivée part au transporteur dans les 3 jours, par lettre \
            recommandée.
            """,
            "The reasoned protest goes to the carrier within 3 days, by registered letter.",
            level: { .compare($0.damage.letterDays, atMost: 3) }),
        LawRule(
            "fr.nonconforming", "L217-1 Code de la consommation", ["wrong_item.late"],
            """
            Un article faux ou manquant est un défaut de conformité : aucun délai court ne \
            l'exclut.
            """,
            "A wrong or missing item is a lack of conformity: no short delay bars the claim.",
            level: { .require($0.wrongItem.late == .review) }),
        LawRule(
            "fr.conformity.choice", "L217-12 Code de la consommation", ["defect.resolutions"],
            "Le client choisit entre réparation et remplacement.",
            "The customer chooses between repair and replacement.",
            level: { policy in
                let offered = policy.defect.resolutions
                return .require(offered.contains(.repair) && offered.contains(.replacement))
            }),
    ]
}
