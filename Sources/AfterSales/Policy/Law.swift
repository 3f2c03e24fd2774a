/// What the law says whatever a policy promises: constants of the country, not of the shop.
package enum Law {
    /// L221-18 Code de la consommation: the right of withdrawal.
    package static let withdrawalDays = 14
    /// L221-24: the refund after a withdrawal.
    package static let refundDays = 14
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
