import AfterSales
import Testing

@Suite struct ClauseTests {
    @Test func `a clause's position is its place in the declaration`() {
        #expect(Clause.allCases.map(\.position) == Array(0..<Clause.allCases.count))
        #expect(Clause.allCases.count <= 64, "a clause set has 64 bits")
    }

    @Test func `a set tells its clauses in the order of the rules, whatever order they came in`() {
        let set: ClauseSet = [.paypalSpread, .returnWindow, .refundPartial, .returnAuthorization]
        #expect(
            set.ids == [
                "return.authorization", "return.window", "refund.partial",
                "paypal4x.spread",
            ])
    }
}
