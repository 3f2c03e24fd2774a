import AfterSales

/// Compares a policy with the floors of a country's law: a lint for the shop, not legal advice.
package enum LawCheck {
    /// The countries whose floors are known.
    package static let countries = ["FR"]

    /// Every floor with the policy's standing to it; `nil` for a country that is not known.
    package static func findings(_ policy: Policy, country: String) -> [LawFinding]? {
        guard country == "FR" else { return nil }
        let values = PolicyValue(policy)
        let rules = withdrawalRules + guaranteeRules + informationRules
        return rules.map { $0.finding(policy, values: values) }
    }
}
