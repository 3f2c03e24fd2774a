import AfterSales
import AfterSalesFixtures
import Testing

/// When a lender's customer fees go back (`rules.md`, section 5, “fees included”).
@Suite struct LenderFeesTests {
    private static let two = [Sample.line("pad", 12000), Sample.line("set", 18000)]
    private let order = Sample.order(two, shipping: 0, payments: [Sample.alma(paid: 3)])

    private func fees(_ story: Story, _ number: String) -> Minor {
        story.record.liveInstructions(of: number).flatMap(\.movements)
            .reduce(0) { $0 + $1.covers.customerFee }
    }

    @Test func `the last product takes all fees with it, across cases`() throws {
        var story = Story(order)
        try story.open(request(.return, ["pad"]))
        try story.accept()
        try story.open(request(.return, ["set"]), as: "R-2")
        try story.accept("R-2")
        #expect(fees(story, "R-1") + fees(story, "R-2") == 435)
        #expect(story.record.refundable == 0)
    }

    @Test func `a product exchanged is still with the customer, confirmed or not`() throws {
        var story = Story(order)
        try story.open(
            request(.return, by: .form, ["pad"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "KB-2", quantity: 1)
            })
        try story.accept()
        #expect(story.state() == .accepted, "its refund of 30.10 is not confirmed")
        try story.open(request(.return, ["set"]), as: "R-2")
        try story.accept("R-2")
        // 3010 off the third; 6990 of the third (its fee too), 10000 and 1010 of the others.
        #expect(story.money("R-2") == ["refund 3 7135", "refund 2 10145", "refund 1 1010"])
    }

    @Test func `a fee whose installment has no row gets one of its own`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("pad", 10000)], shipping: 20000, payments: [Sample.alma(paid: 1)]))
        try story.open(request(.return))
        try story.accept()
        #expect(
            story.money()
                == ["cancel_installment 3 10145", "reduce_installment 2 145", "refund 1 145"])
    }
}
