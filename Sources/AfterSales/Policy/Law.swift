/// What the law says whatever a policy promises: constants of the country, not of the shop.
package enum Law {
    /// L221-18 Code de la consommation: the right of withdrawal.
    package static let withdrawalDays = 14
    /// L221-24: the refund after a withdrawal.
    package static let refundDays = 14
    /// L242-4: by how many percent a withdrawal's refund grows once it is late, at most the price
    /// of the goods; `nil` up to ten days, where the statutory rate of interest alone is added.
    ///
    /// - Parameter days: whole days since the last day on which it was in time.
    package static func lateRefundPercent(days: Int) -> Int? {
        switch days {
        case ...10: nil
        case ...20: 5
        case ...30: 10
        case ...60: 20
        case ...90: 50
        default: min(100, 50 + (days - 90 + 29) / 30 * 5)
        }
    }
    /// L217-3: the guarantee of conformity.
    package static let conformityMonths = 24
    /// L217-13: what a repair adds to it.
    package static let repairExtensionMonths = 6
    /// L217-10: conformity is brought about within 30 days.
    package static let conformityDays = 30
    /// The traits of goods that L221-28 excepts from withdrawal.
    package static let exceptedTraits: Set<String> = [
        "personalized", "perishable", "unsealed_hygiene", "inseparably_mixed", "unsealed_media",
        "newspaper", "digital_content",
    ]
}
