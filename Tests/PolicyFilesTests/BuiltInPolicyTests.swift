import AfterSales
import PolicyFiles
import Testing

struct BuiltInPolicyTests {
    @Test func `the shop's page is a sound policy`() throws {
        let policy = BuiltInPolicy.gamingShop.policy
        #expect(policy.return.windowDays == 30)
        #expect(policy.return.feeBands.map(\.fee) == [590, 890, 1490])
        #expect(policy.installments.alma3x.partial == .fromLast)
        #expect(policy.installments.paypal4x.surplus == .recredit)
        #expect(policy.refund.fourEyesAbove == nil)
        #expect(policy.phone.number == "+33 1 00 00 00 00")
    }

    @Test func `the legal minimum stands on the shop's page and lowers it to the floors`() {
        let policy = BuiltInPolicy.franceMinimum.policy
        #expect(policy.policy == "france-minimum")
        #expect(policy.return.windowDays == 14)
        #expect(policy.return.authorization == .organizes)
        #expect(policy.damage.reportHours == nil)
        #expect(policy.phone == BuiltInPolicy.gamingShop.policy.phone)
        #expect(policy.damage.vagueReserves.count == 4)
    }
}
