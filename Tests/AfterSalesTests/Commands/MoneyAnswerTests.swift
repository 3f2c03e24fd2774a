import AfterSales
import AfterSalesFixtures
import Testing

/// What becomes of a refund that does not simply succeed, and what the ledger says of it.
@Suite struct MoneyAnswerTests {
    private func accepted(_ rules: Rulebook = gamingShop) throws -> Story {
        var story = Story(under: rules)
        try story.open(request(.return, ["mouse"]))
        try story.accept()
        return story
    }

    private func answer(_ story: inout Story, _ answer: CaseWork.ProviderAnswer) throws -> String? {
        try story.by(.provider) { try $0.providerAnswered("R-1", answer) }
    }

    private func balance(_ story: Story, _ account: String) -> Minor {
        story.ledger.reduce(0) { $0 + ($1.account == account ? $1.amount : 0) }
    }

    @Test func `an answer that is missing leaves money in doubt and sends nothing`() throws {
        var story = try accepted()
        #expect(balance(story, "refunds_payable") == -5990)
        #expect(try answer(&story, .timeout) == "R-1/1")
        #expect(balance(story, "refunds_payable") == 0)
        #expect(balance(story, "refunds_in_doubt") == -5990)
        #expect(story.summary.refunded == 0)
        #expect(story.state() == .accepted)
        #expect(
            story.refusal(.finance) { try $0.retry("R-1") }
                == .invalidState(action: .retry, state: "accepted"))
        #expect(try answer(&story, .succeeded) == "R-1/1")
        #expect(balance(story, "refunds_in_doubt") == 0)
        #expect(story.summary.refunded == 5990)
        #expect(story.state() == .settled)
    }

    @Test func `a refund that takes too long is told of once`() throws {
        var story = try accepted()  // on Friday 6 March at 09:00
        try story.by(.system, at: "2026-03-09T09:00:00+01:00") {
            try $0.fire(.refundDelayed, of: "R-1")
        }
        #expect(story.events.isEmpty, "72 hours are over after their last second")
        try story.by(.system, at: "2026-03-09T09:00:01+01:00") {
            try $0.fire(.refundDelayed, of: "R-1")
        }
        #expect(story.mails == [.refundDelayed])
        try story.by(.system) { try $0.fire(.refundDelayed, of: "R-1") }
        #expect(story.events.isEmpty)
    }

    @Test func `a refund that failed is sent again under a new id, and reserved once`() throws {
        var story = try accepted()
        #expect(try answer(&story, .failed) == "R-1/1")
        #expect(story.summary.refunded == 0)
        try story.by(.finance) { try $0.retry("R-1") }
        #expect(story.record.liveInstructions(of: "R-1").map(\.id) == ["R-1/2"])
        #expect(story.effects == [.refund(instruction: "R-1/2")])
        #expect(balance(story, "refunds_payable") == -5990)
        #expect(try answer(&story, .succeeded) == "R-1/2")
        #expect(story.summary.refunded == 5990)
        #expect(story.summary.balanced)
    }

    @Test func `a refund that the bank returns reopens a settled case`() throws {
        var story = try accepted()
        _ = try answer(&story, .succeeded)
        #expect(try answer(&story, .failed) == "R-1/1")
        #expect(story.state() == .accepted)
        #expect(story.case()?.flags == [.refundBounced])
        #expect(story.case()?.units.map(\.state) == [.accepted])
        #expect(story.summary.refunded == 0)
        #expect(balance(story, "refunds_payable") == -5990)
    }

    @Test func `from the day of the return the refund's dates run anew, and are told again`()
        throws
    {
        var story = try accepted()
        let dates = story.due()
        _ = try answer(&story, .succeeded)
        story.now = at("2026-04-20T10:00:00+02:00")
        _ = try answer(&story, .failed)
        #expect(dates.contains("refund 2026-03-08T09:00:00+01:00"))
        // The law's date stands as well: the customer has not got the money.
        #expect(
            story.due() == [
                "legal_refund 2026-03-20T23:59:59+01:00",
                "refund 2026-04-22T10:00:00+02:00",
                "refund_effective 2026-04-23T10:00:00+02:00",
                "refund_latest 2026-04-25T10:00:00+02:00",
            ])
        #expect(story.case()?.delayTold == false)
        // Sending it again does not push them back.
        story.now = at("2026-04-21T10:00:00+02:00")
        try story.by(.finance) { try $0.retry("R-1") }
        #expect(story.due().contains("refund 2026-04-22T10:00:00+02:00"))
        _ = try answer(&story, .failed)
        #expect(story.due().contains("refund 2026-04-22T10:00:00+02:00"))
    }

    @Test func `a fee that could not be given back has a date, though its case is over`() throws {
        var story = Story()
        try story.open(request(.return, ["mouse"]))
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.customer) { try $0.withdraw("R-1") }
        #expect(story.state() == .withdrawn)
        #expect(story.due() == [])
        story.now = at("2026-03-10T10:00:00+01:00")
        _ = try answer(&story, .failed)
        let date = ["refund 2026-03-12T10:00:00+01:00"]
        #expect(story.due() == date)
        // Sent again in vain, it is as late as it was.
        story.now = at("2026-03-15T10:00:00+01:00")
        try story.by(.finance) { try $0.retry("R-1") }
        #expect(story.due() == date)
        _ = try answer(&story, .failed)
        #expect(story.due() == date)
        try story.by(.finance) { try $0.retry("R-1") }
        _ = try answer(&story, .succeeded)
        #expect(story.due() == [])
    }

    @Test func `a duplicate answer changes nothing`() throws {
        var story = try accepted()
        let before = story.record
        #expect(try answer(&story, .duplicate) == nil)
        _ = try answer(&story, .succeeded)
        let settled = story.record
        #expect(try answer(&story, .succeeded) == nil)
        #expect(story.record == settled)
        #expect(before != settled)
    }

    @Test func `a chargeback freezes what is not sent yet`() throws {
        var story = try accepted()
        _ = try answer(&story, .failed)
        _ = try answer(&story, .chargeback)
        #expect(story.case()?.flags == [.chargeback])
        #expect(story.refusal(.finance) { try $0.retry("R-1") }?.code == "invalid_state")
    }

    @Test func `four eyes see a large refund`() throws {
        var story = try accepted(rulebook { $0.refund.fourEyesAbove = 5989 })
        #expect(story.record.instructions.map(\.state) == [.awaitingApproval])
        #expect(!story.effects.contains(.refund(instruction: "R-1/1")))
        #expect(
            story.refusal(.admin) { work in
                var same = CaseWork(
                    on: work.record, by: Actor(.finance, name: "warehouse"), under: work.rules,
                    at: work.now)
                try same.approve("R-1")
            } == .notAllowed(role: .finance, action: .approve))
        try story.by(.finance, named: "Ines") { try $0.approve("R-1") }
        #expect(story.record.instructions.map(\.state) == [.requested])
        #expect(story.effects == [.refund(instruction: "R-1/1")])
    }

    @Test func `installments still due are outstanding until they shrink`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("pad", 12000), Sample.line("set", 18000)], shipping: 0,
                payments: [Sample.alma(paid: 1)]))
        #expect(story.summary.paid == 10145)
        #expect(story.summary.outstanding == 20290)
        try story.open(request(.return, ["pad"]))
        try story.accept()
        #expect(story.summary.outstanding == 20290, "asked for, not confirmed")
        _ = try answer(&story, .succeeded)
        #expect(story.summary.outstanding == 8145)
        #expect(story.summary.refunded == 0)
        try story.by(.provider) { try $0.payInstallment(payment: "a1", number: 2) }
        #expect(story.summary.outstanding == 0)
        #expect(story.summary.paid == 10145 + 590 + 8145)
        #expect(
            story.refusal(.provider) { try $0.payInstallment(payment: "a1", number: 3) }?.code
                == "invalid_state")
    }
}
