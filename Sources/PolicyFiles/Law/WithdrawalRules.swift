import AfterSales

/// The right of withdrawal: articles L221-18 to L221-28 of the Code de la consommation.
extension LawCheck {
    static let withdrawalRules: [LawRule] =
        [
            LawRule(
                "fr.withdrawal.window", "L221-18 Code de la consommation", ["return.window_days"],
                "Le délai de rétractation est d'au moins 14 jours à compter de la réception.",
                "The right of withdrawal lasts at least 14 days from receipt.",
                level: { .compare($0.return.windowDays, atLeast: 14) }),
            LawRule(
                "fr.withdrawal.rollover", "L221-19 Code de la consommation",
                ["return.window_rolls_over"],
                """
                Un délai qui finit un samedi, un dimanche ou un jour férié court jusqu'au premier \
                jour ouvrable suivant.
                """,
                """
                A window that ends on a Saturday, a Sunday or a public holiday runs to the next \
                working day.
                """,
                level: { .require($0.return.windowRollsOver) }),
            LawRule(
                "fr.withdrawal.no_reason", "L221-18 Code de la consommation",
                ["return.reason_required"],
                "Aucun motif ne peut être exigé pour se rétracter.",
                "No reason may be demanded for a withdrawal.",
                level: { .require(!$0.return.reasonRequired) }),
            LawRule(
                "fr.withdrawal.function", "Directive (EU) 2023/2673, art. 11a of 2011/83/EU",
                ["return.withdrawal_function"],
                """
                Depuis le 19 juin 2026, le site offre une fonction de rétractation, sans compte, \
                en deux étapes, avec accusé de réception.
                """,
                """
                Since 19 June 2026 the site has a withdrawal function, without an account, in two \
                steps, with an acknowledgement.
                """,
                level: { .require($0.return.withdrawalFunction) }),
            LawRule(
                "fr.withdrawal.unambiguous", "L221-21 Code de la consommation",
                ["return.authorization"],
                """
                Toute déclaration dénuée d'ambiguïté vaut rétractation : une autorisation peut \
                organiser le retour, pas conditionner le droit.
                """,
                """
                Any unambiguous statement is a withdrawal: an authorization may organize the \
                return, it cannot make the right conditional.
                """,
                level: { .require($0.return.authorization == .organizes) }),
            LawRule(
                "fr.withdrawal.before_delivery", "L221-18 Code de la consommation",
                ["return.before_delivery"],
                "Le droit peut s'exercer dès la conclusion du contrat, avant la livraison aussi.",
                "The right can be used from the contract on, before delivery too.",
                level: { .require($0.return.beforeDelivery == .keep) }),
            LawRule(
                "fr.withdrawal.ship_back", "L221-23 Code de la consommation",
                ["return.ship_back_days"],
                "Le client a 14 jours pour renvoyer le bien après sa rétractation.",
                "The customer has 14 days to send the goods back after the statement.",
                level: { .compare($0.return.shipBackDays, atLeast: 14) }),
        ] + refundRules + goodsRules

    private static let refundRules: [LawRule] = [
        LawRule(
            "fr.withdrawal.refund_all", "L221-24 Code de la consommation",
            ["return.refund_outbound_shipping"],
            """
            La rétractation de toute la commande rembourse aussi la livraison, au tarif \
            standard.
            """,
            "Withdrawing from the whole order refunds standard outbound delivery too.",
            level: { policy in
                switch policy.return.refundOutboundShipping {
                case .never: .below
                case .legalMinimum: .meets
                case .wholeOrder: .above
                }
            }),
        LawRule(
            "fr.withdrawal.refund_time", "L221-24, L242-4 Code de la consommation",
            ["refund.latest_days"],
            "Le remboursement vient sous 14 jours ; en retard, il porte intérêt.",
            "The refund comes within 14 days; late, it bears interest.",
            level: { .compare($0.refund.latestDays, atMost: 14) }),
        LawRule(
            "fr.withdrawal.means", "L221-24 Code de la consommation", ["refund.means"],
            """
            Le remboursement utilise le même moyen de paiement, sauf accord exprès du client, \
            sans frais pour lui.
            """,
            """
            The refund uses the same means of payment, unless the customer expressly agrees \
            and pays nothing for it.
            """,
            level: { .require($0.refund.means == .original) }),
    ]

    private static let goodsRules: [LawRule] = [
        LawRule(
            "fr.withdrawal.depreciation", "L221-23 Code de la consommation",
            ["inspection.worn", "inspection.modified", "inspection.damaged"],
            """
            Le client ne répond que de la perte de valeur due à plus de manipulations qu'il \
            n'en faut : une déduction, pas un refus.
            """,
            """
            The customer answers only for the loss of value from handling beyond what is \
            needed: a deduction, not a refusal.
            """,
            level: { policy in
                let found = [
                    policy.inspection.worn, policy.inspection.modified, policy.inspection.damaged,
                ]
                if found.contains(.reject) { return .below }
                return found.contains(.deduct) ? .meets : .above
            }),
        LawRule(
            "fr.withdrawal.packaging", "L221-23, L221-27 Code de la consommation",
            [
                "inspection.no_shipping_carton", "inspection.label_on_product",
                "inspection.incomplete",
            ],
            """
            Un carton ou un emballage manquant ne fait pas perdre le droit ; seule compte une \
            perte de valeur.
            """,
            """
            A missing carton or packaging does not forfeit the right; only a loss of value \
            counts.
            """,
            level: { policy in
                let inspection = policy.inspection
                return .require(
                    inspection.noShippingCarton == .accept && inspection.labelOnProduct == .accept
                        && inspection.incomplete != .reject)
            }),
        LawRule(
            "fr.withdrawal.exceptions", "L221-28 Code de la consommation",
            ["return.excluded_traits"],
            "Seules les exceptions de la loi peuvent priver du droit de rétractation.",
            "Only the exceptions listed in the law take away the right of withdrawal.",
            level: { .require(lawfulExceptions.isSuperset(of: $0.return.excludedTraits)) }),
        LawRule(
            "fr.withdrawal.return_cost", "L221-23 Code de la consommation",
            ["return.fee_paid_by", "return.fee_bands"],
            "Le client ne paie le retour que si le prix lui a été dit avant l'achat.",
            "The customer pays the return only if told the price before buying.",
            level: { $0.return.feePaidBy == .shop ? .above : .meets }),
    ]

    /// Traits that stand for an exception of L221-28: 3°, 4°, 5°, 6°, 9°, 11°, 13°.
    private static let lawfulExceptions: Set<String> = [
        "personalized", "perishable", "unsealed_hygiene", "inseparably_mixed", "unsealed_media",
        "newspaper", "digital_content",
    ]
}
