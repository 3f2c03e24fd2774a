import AfterSales
import AfterSalesFixtures
import Testing

/// What other choices of a policy do to a decision.
@Suite struct PolicyChoiceTests {
    @Test func `where the shop pays the way back no fee clause is named`() throws {
        var story = Story(under: rulebook { $0.return.feePaidBy = .shop })
        let decision = try story.open(request(.return, ["mouse"]))
        #expect(decision.returnShipping?.paidBy == .shop)
        #expect(decision.returnShipping?.fee == 0)
        #expect(decision.clauses.intersection([.returnFeeQuoted, .returnFeeCustomerPays]).isEmpty)
        #expect(story.state() == .awaitingReview)
    }

    @Test func `an order never paid has no plan to name`() throws {
        var payment = Sample.alma(paid: 0)
        payment.customerFee = 435
        var story = Story(
            Sample.order(
                [Sample.line("pad", 30000)], shipping: 0, payments: [payment],
                status: .awaitingPayment), at: "2026-03-02T11:00:00+01:00")
        let decision = try story.open(request(.cancellation, by: .form))
        #expect(decision.clauses == [.cancellationStatus])
        #expect(story.money().isEmpty)
    }

    @Test func `deadlines in days roll over as the window does`() throws {
        var story = Story(
            under: rulebook { $0.return.windowRollsOver = false },
            at: "2026-03-07T09:00:00+01:00")
        try story.open(request(.return, ["mouse"]))
        // Saturday 7 March + 14 days is Saturday the 21st.
        #expect(story.due().contains("fee_payment 2026-03-21T23:59:59+01:00"))
    }

    @Test func `an unpaid exchange for a wrong item gives the shipping back too`() throws {
        var story = Story(at: "2026-03-06T09:00:00+01:00")
        try story.open(
            request(.wrongItem, by: .form, ["mat"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "KB-2", quantity: 1)
            })
        try story.accept()
        #expect(story.state() == .awaitingDifference)
        try story.by(.system, at: "2026-03-14T00:00:00+01:00") {
            try $0.fire(.differenceUnpaid, of: "R-1")
        }
        #expect(story.money() == ["refund 2980"])
        #expect(story.mails == [.exchangeBecameRefund])
    }
}
