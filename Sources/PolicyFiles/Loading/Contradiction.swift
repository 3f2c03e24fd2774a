import AfterSales

/// Fields that are each allowed, but not together.
struct Contradiction: Sendable {
    /// Dotted names; the problem is shown at the first that the file writes.
    let fields: [String]
    let message: String
    let holds: @Sendable (Policy) -> Bool

    private init(
        _ fields: String..., message: String, holds: @escaping @Sendable (Policy) -> Bool
    ) {
        self.fields = fields
        self.message = message
        self.holds = holds
    }

    static let all: [Contradiction] =
        [
            Contradiction(
                "phone.opens", "phone.closes", message: "must be earlier than phone.closes",
                holds: { $0.phone.opens >= $0.phone.closes }),
            Contradiction(
                "return.review_working_hours",
                message: "the first number must not exceed the second",
                holds: { $0.return.reviewWorkingHours[0] > $0.return.reviewWorkingHours[1] }),
            Contradiction(
                "return.reminder_days", "return.ship_back_days",
                message: "must be less than return.ship_back_days",
                holds: { $0.return.reminderDays >= $0.return.shipBackDays }),
            Contradiction(
                "return.fee_bands", message: "up_to_grams must rise from band to band",
                holds: { policy in
                    let grams = policy.return.feeBands.map(\.upToGrams)
                    return zip(grams, grams.dropFirst()).contains { $0 >= $1 }
                }),
            Contradiction(
                "refund.effective_hours", "refund.target_hours",
                message: "must not be less than refund.target_hours",
                holds: { $0.refund.effectiveHours < $0.refund.targetHours }),
            Contradiction(
                "refund.latest_days", "refund.effective_hours",
                message: "must not be less than refund.effective_hours (a day is 24 hours)",
                holds: { $0.refund.latestDays * 24 < $0.refund.effectiveHours }),
            Contradiction(
                "damage.late", "damage.report_hours",
                message: "nothing is late to refuse while damage.report_hours is null",
                holds: { $0.damage.late == .refuse && $0.damage.reportHours == nil }),
            Contradiction(
                "wrong_item.late", "wrong_item.report_hours",
                message: "nothing is late to refuse while wrong_item.report_hours is null",
                holds: { $0.wrongItem.late == .refuse && $0.wrongItem.reportHours == nil }),
        ] + storeCredit

    private static let storeCredit: [Contradiction] = [
        storeCredit("return.resolutions") { $0.return.resolutions },
        storeCredit("defect.resolutions") { $0.defect.resolutions },
        storeCredit("damage.resolutions") { $0.damage.resolutions },
        storeCredit("wrong_item.resolutions") { $0.wrongItem.resolutions },
        storeCredit("not_delivered.resolutions") { $0.notDelivered.resolutions },
    ]

    private static func storeCredit(
        _ field: String, _ resolutions: @escaping @Sendable (Policy) -> [Resolution]
    ) -> Contradiction {
        Contradiction(
            field, "refund.store_credit",
            message: "store_credit is not offered while refund.store_credit is never",
            holds: { $0.refund.storeCredit == .never && resolutions($0).contains(.storeCredit) })
    }
}
