import AfterSales
import PolicyFiles
import Testing

struct LawCheckTests {
    private func ids(_ policy: Policy, _ level: LawLevel) throws -> [String] {
        let findings = try #require(LawCheck.findings(policy, country: "FR"))
        return findings.filter { $0.level == level }.map(\.id)
    }

    @Test func `the shop's page promises less than the law in five places`() throws {
        let policy = BuiltInPolicy.gamingShop.policy
        #expect(
            try ids(policy, .below) == [
                "fr.withdrawal.unambiguous", "fr.withdrawal.before_delivery",
                "fr.withdrawal.refund_all", "fr.withdrawal.depreciation",
                "fr.withdrawal.packaging",
            ])
        #expect(
            try ids(policy, .note) == [
                "fr.delivery.risk", "fr.information", "fr.information.guarantees", "fr.mediation",
            ])
        #expect(try ids(policy, .above) == ["fr.withdrawal.window", "fr.withdrawal.refund_time"])
    }

    @Test func `the legal minimum is nowhere below`() throws {
        #expect(try ids(BuiltInPolicy.franceMinimum.policy, .below) == [])
        #expect(try ids(BuiltInPolicy.franceMinimum.policy, .above) == [])
    }

    @Test func `every floor is looked at, with what the policy says`() throws {
        let findings = try #require(
            LawCheck.findings(BuiltInPolicy.gamingShop.policy, country: "FR"))
        #expect(findings.count == 25)
        #expect(Set(findings.map(\.id)).count == 25)
        #expect(findings[0].says == "return.window_days: 30")
        #expect(findings[0].article == "L221-18 Code de la consommation")
        #expect(findings[12].says.hasSuffix("excluded_traits: [personalized]"))
    }

    /// A change to the legal minimum, and the floor that it goes below.
    static let lowered: [(yaml: String, id: String)] = [
        ("return: {window_days: 13}", "fr.withdrawal.window"),
        ("return: {window_rolls_over: false}", "fr.withdrawal.rollover"),
        ("return: {reason_required: true}", "fr.withdrawal.no_reason"),
        ("return: {withdrawal_function: false}", "fr.withdrawal.function"),
        ("return: {authorization: required}", "fr.withdrawal.unambiguous"),
        ("return: {before_delivery: refuse}", "fr.withdrawal.before_delivery"),
        ("return: {ship_back_days: 13}", "fr.withdrawal.ship_back"),
        ("return: {refund_outbound_shipping: never}", "fr.withdrawal.refund_all"),
        ("refund: {latest_days: 15}", "fr.withdrawal.refund_time"),
        ("inspection: {worn: reject}", "fr.withdrawal.depreciation"),
        ("inspection: {no_shipping_carton: refuse}", "fr.withdrawal.packaging"),
        ("inspection: {label_on_product: refuse}", "fr.withdrawal.packaging"),
        ("inspection: {incomplete: reject}", "fr.withdrawal.packaging"),
        ("return: {excluded_traits: [opened]}", "fr.withdrawal.exceptions"),
        ("defect: {guarantee_months: 23}", "fr.conformity"),
        ("defect: {paid_by: customer}", "fr.conformity"),
        ("defect: {repair_extension_months: 5}", "fr.conformity.extension"),
        ("damage: {late: refuse, report_hours: 48}", "fr.delivery.risk"),
        ("damage: {vague_reserves_outcome: refuse}", "fr.delivery.risk"),
        ("damage: {letter_days: 4}", "fr.delivery.carrier"),
        ("wrong_item: {late: refuse, report_hours: 72}", "fr.nonconforming"),
        ("defect: {resolutions: [repair, refund]}", "fr.conformity.choice"),
        ("retention: {accounting_years: 9}", "fr.evidence"),
    ]

    @Test(arguments: lowered) func `going below a floor is found`(yaml: String, id: String) throws {
        let policy = try PolicyLoader.load("extends: france-minimum\n\(yaml)\n", file: "x.yaml")
        #expect(try ids(policy, .below) == [id])
    }

    @Test func `a country without floors is not guessed`() {
        #expect(LawCheck.findings(BuiltInPolicy.gamingShop.policy, country: "DE") == nil)
    }
}
