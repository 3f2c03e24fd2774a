import AfterSales
import AfterSalesFixtures
import Testing

/// Goodwill, what was paid twice, and what has gone back already.
@Suite struct AdjustmentTests {
    private func asked(_ adjustment: Adjustment?, _ amount: Minor = 1000) -> CaseRequest {
        request(.adjustment, by: nil) {
            $0.reason = "as told by phone"
            $0.amount = amount
            $0.adjustment = adjustment
        }
    }

    private func account(_ story: Story, _ name: String) -> Minor {
        story.ledger.reduce(0) { $1.account == name ? $0 + $1.amount : $0 }
    }

    @Test func `goodwill lowers the price, and is what an adjustment is unless it says otherwise`()
        throws
    {
        var story = Story()
        try story.open(asked(nil), by: .finance)
        #expect(story.money() == ["refund 1000"])
        #expect(story.record.refundable == 8970 - 1000)
        #expect(account(story, "sales:2000") == -6233)
    }

    @Test func `a second payment goes back whole, on itself, and the sale stays as it was`() throws
    {
        var story = Story()
        try story.open(
            asked(.paidTwice(by: .paypal, reference: "CAP-2"), 8970), by: .finance)
        let extra = try #require(story.record.order.payment("extra-2"))
        #expect(extra.isExtra)
        #expect(extra.reference == "CAP-2")
        let made = try #require(story.record.instructions.first)
        #expect(made.payment == "extra-2")
        #expect(made.method == .paypal)
        #expect(story.record.refundable == 8970)
        #expect(account(story, "customers") == 0)
        #expect(account(story, "refunds_payable") == -8970)
        #expect(
            story.ledger.suffix(4).map(\.cause)
                == [.collection, .collection, .overpayment, .overpayment])
        try story.by(.provider) { _ = try $0.providerAnswered("R-1", .succeeded) }
        #expect(story.state() == .settled)
        #expect(account(story, "provider:paypal") == 0)
        #expect(account(story, "sales:2000") == -7067)
        #expect(story.summary.paid == 2 * 8970)
        #expect(story.summary.refunded == 8970)
    }

    @Test func `what was paid once can still be refunded after what was paid twice`() throws {
        var story = Story()
        try story.open(asked(.paidTwice(by: .card, reference: nil), 8970), by: .finance)
        try story.open(asked(.goodwill, 8970), by: .finance, as: "R-2")
        #expect(story.record.liveInstructions(of: "R-2").map(\.payment) == ["p1"])
        #expect(story.record.refundable == 0)
    }

    @Test func `a second payment is no credit note's business`() throws {
        let work = try opened(asked(.paidTwice(by: .card, reference: nil)))
        #expect(DocumentToIssue.all(in: work).isEmpty)
        #expect(DocumentToIssue.all(in: try opened(asked(.goodwill))).count == 1)
        #expect(
            DocumentToIssue.all(in: try opened(asked(.refundedOutside(by: .bankTransfer)))).count
                == 1)
    }

    private func opened(_ request: CaseRequest) throws -> CaseWork {
        let story = Story()
        var work = CaseWork(
            on: story.record, by: Actor(.finance), under: gamingShop, at: story.now,
            catalogue: [:])
        _ = try work.open(request, as: "R-1")
        return work
    }

    @Test func `what has gone back already is booked, and nothing is sent`() throws {
        var story = Story()
        try story.open(asked(.refundedOutside(by: .bankTransfer)), by: .finance)
        #expect(story.state() == .settled)
        #expect(story.mails == [.refundConfirmed])
        #expect(!story.effects.contains { if case .refund = $0 { true } else { false } })
        #expect(story.record.instructions.map(\.state) == [.succeeded])
        #expect(account(story, "provider:bank_transfer") == -1000)
        #expect(story.record.refundable == 7970)
        #expect(
            story.refusal(.finance) {
                _ = try $0.open(self.asked(.goodwill, 7971), as: "R-2")
            } == .invalid(field: "amount", problem: .outOfRange(7971, 1...7970)))
    }

    @Test func `over several payments it is settled once, when all of it is booked`() throws {
        let payments = [
            Payment(id: "p1", method: .card, amount: 5000),
            Payment(id: "g1", method: .giftCard, amount: 3970),
        ]
        var story = Story(Sample.order(payments: payments))
        try story.open(asked(.refundedOutside(by: .storeCredit), 897), by: .finance)
        #expect(story.money() == ["refund 500", "refund 397"])
        #expect(story.mails == [.refundConfirmed])
    }

    @Test func `money that went another way leaves a lender's plan as it was`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("chair", 30000)], shipping: 0, payments: [Sample.alma(paid: 1)]))
        // No more can have gone back to the customer than they have paid.
        #expect(
            story.refusal(.finance) {
                _ = try $0.open(
                    self.asked(.refundedOutside(by: .bankTransfer), 10_001), as: "R-1")
            } == .invalid(field: "amount", problem: .outOfRange(10_001, 1...10_000)))
        try story.open(asked(.refundedOutside(by: .bankTransfer), 8000), by: .finance)
        #expect(story.money() == ["refund 8000"])
        #expect(story.summary.outstanding == 2 * 10_145)
        #expect(story.record.refundable == 22_000)
        // The rest goes back on the plan: what is due first, then what was paid.
        try story.open(asked(.goodwill, 22_000), by: .finance, as: "R-2")
        #expect(
            story.money("R-2") == [
                "cancel_installment 3 10145", "cancel_installment 2 10145", "refund 1 2000",
            ])
    }

    @Test func `what the desk reads at its provider is not told by hand`() {
        let read = Payment(id: "p1", method: .card, amount: 8970, reference: "pi_1")
        var story = Story(Sample.order(payments: [read]))
        let refusal = story.refusal(.finance) {
            _ = try $0.open(self.asked(.refundedOutside(by: .card)), as: "R-1")
        }
        #expect(
            refusal
                == .invalid(
                    field: "method",
                    problem: .notOffered(
                        "card", offered: ["bank_transfer", "gift_card", "store_credit"])))
        // Of a payment that it cannot read, it is.
        var unread = Story()
        #expect(
            unread.refusal(.finance) {
                _ = try $0.open(self.asked(.refundedOutside(by: .card)), as: "R-1")
            } == nil)
    }

    @Test func `a second payment without an id opens no way to tell the first one's refunds`()
        throws
    {
        let read = Payment(id: "p1", method: .card, amount: 8970, reference: "pi_1")
        var story = Story(Sample.order(payments: [read]))
        try story.open(asked(.paidTwice(by: .card, reference: nil)), by: .finance)
        let refusal = story.refusal(.finance) {
            _ = try $0.open(self.asked(.refundedOutside(by: .card)), as: "R-2")
        }
        #expect(refusal?.field == "method")
    }

    @Test func `told by a provider's means, it counts on the payment that cannot be read`() throws {
        let payments = [
            Payment(id: "p1", method: .card, amount: 5000, reference: "pi_1"),
            Payment(id: "p2", method: .card, amount: 3970),
        ]
        var story = Story(Sample.order(payments: payments))
        try story.open(asked(.refundedOutside(by: .card)), by: .finance)
        #expect(story.record.instructions.map(\.payment) == ["p2"])
        #expect(
            story.refusal(.finance) {
                _ = try $0.open(self.asked(.refundedOutside(by: .card), 2971), as: "R-2")
            } == .invalid(field: "amount", problem: .outOfRange(2971, 1...2970)))
    }

    @Test func `goodwill is money, whatever the policy offers`() {
        var story = Story(under: rulebook { $0.refund.storeCredit = .onRequest })
        var goodwill = asked(.goodwill)
        goodwill.resolution = .storeCredit
        goodwill.agreesToCredit = true
        let refusal = story.refusal(.finance) { [goodwill] in
            _ = try $0.open(goodwill, as: "R-1")
        }
        #expect(refusal?.field == "resolution")
    }

    @Test(arguments: [(Channel.form, nil, false), (.form, true, true), (.api, nil, true)])
    func `store credit needs the customer's yes, or a shop that answers for it`(
        channel: Channel, yes: Bool?, isTaken: Bool
    ) {
        let rules = rulebook { $0.refund.storeCredit = .onRequest }
        var story = Story(Sample.order(status: .awaitingPreparation), under: rules)
        let refusal = story.refusal(.customer) {
            _ = try $0.open(
                request(.cancellation, by: channel) {
                    $0.resolution = .storeCredit
                    $0.agreesToCredit = yes
                }, as: "R-1")
        }
        #expect((refusal == nil) == isTaken)
        #expect(isTaken || refusal?.field == "agrees_to_credit")
    }

    @Test(arguments: [
        (Adjustment.paidTwice(by: .alma3x, reference: nil), "method"),
        (.paidTwice(by: .card, reference: "two words"), "reference"),
        (.paidTwice(by: .card, reference: "pi_1"), "reference"),
        (.refundedOutside(by: .paypal), "method"),
    ])
    func `a fact that cannot be is refused by its field`(adjustment: Adjustment, field: String) {
        let read = Payment(id: "p1", method: .card, amount: 8970, reference: "pi_1")
        var story = Story(Sample.order(payments: [read]))
        let refusal = story.refusal(.finance) {
            _ = try $0.open(self.asked(adjustment), as: "R-1")
        }
        #expect(refusal?.field == field)
        #expect(!story.refusalLeftTraces)
    }

    @Test func `another kind of case has none`() {
        var story = Story()
        let refusal = story.refusal(.customer) {
            _ = try $0.open(request(.return) { $0.adjustment = .goodwill }, as: "R-1")
        }
        #expect(refusal == .invalid(field: "adjustment", problem: .notHere))
    }

    @Test func `above the limit a second payment waits for a second person too`() throws {
        let rules = rulebook { $0.refund.fourEyesAbove = 5000 }
        var story = Story(under: rules)
        try story.open(asked(.paidTwice(by: .card, reference: nil), 8970), by: .finance)
        #expect(story.record.instructions.map(\.state) == [.awaitingApproval])
        #expect(
            story.refusal(.finance) { try $0.approve("R-1") }
                == .notAllowed(role: .finance, action: .approve))
        try story.by(.finance, named: "second") { try $0.approve("R-1") }
        #expect(story.record.instructions.map(\.state) == [.requested])
    }
}
