import AfterSales
import AfterSalesFixtures
import Testing

/// The order changes under a case (`rules.md`, section 4).
@Suite struct OvertakenCaseTests {
    private func ordered(_ rules: Rulebook = gamingShop) -> Story {
        Story(
            Sample.order(
                [Sample.line("mouse", 1000, quantity: 2), Sample.line("mat", 2490)],
                status: .awaitingPreparation),
            under: rules, at: "2026-03-02T11:00:00+01:00")
    }

    private func more(_ story: inout Story) throws {
        try story.open(
            request(.modification, by: .form) {
                $0.changes = .init(lines: [.init(line: "mouse", quantity: 3)])
            })
        try story.by(.agent) { try $0.authorize("R-1") }
    }

    @Test func `units canceled while a difference waits do not make it buy more`() throws {
        var story = ordered()
        try more(&story)
        #expect(story.case()?.difference?.amount == 1000)
        try story.open(request(.cancellation, by: .form, ["mouse"]), as: "R-2")
        try story.by(.customer) { try $0.payLink("R-1") }
        #expect(story.record.order.line("mouse")?.quantity == 3)
        #expect(story.record.order.line("mouse")?.net == 3000)
        #expect(story.record.refundable == 2000 + 2490 + 490)
    }

    @Test func `a modification of an order that is canceled meanwhile is refused`() throws {
        var story = ordered()
        try more(&story)
        try story.open(request(.cancellation, by: .form), as: "R-2")
        #expect(story.state("R-1") == .refused)
        #expect(story.case("R-1")?.difference?.state == .dropped)
        #expect(story.record.refundable == 0)
    }

    @Test(arguments: [
        (CaseWork.OrderEvent.inPreparation, Clause.cancellationStatus),
        (.shipped, .cancellationShipped),
    ])
    func `a modification still waiting when the order moves on is refused by it`(
        event: CaseWork.OrderEvent, clause: Clause
    ) throws {
        var story = ordered()
        try story.open(
            request(.modification, by: .form) {
                $0.changes = .init(lines: [.init(line: "mat", quantity: 0)])
            })
        let affected = try story.by(.warehouse) { try $0.orderEvent(event, caseNumber: "R-9") }
        #expect(affected == ["R-1"])
        #expect(story.state() == .refused)
        #expect(story.clauses == [clause])
        #expect(story.mails == [.requestRefused])
    }

    @Test func `the shop cancels what is left, once, whatever was waiting`() throws {
        var story = ordered(rulebook { $0.cancellation.automatic = false })
        try story.open(request(.cancellation, by: .form))
        #expect(story.state() == .awaitingReview)
        let affected = try story.by(.agent) { try $0.orderEvent(.canceled, caseNumber: "R-2") }
        #expect(affected == ["R-1"])
        #expect(story.state() == .accepted)
        #expect(story.case("R-2") == nil)
        #expect(story.money() == ["refund 4980"])
        #expect(story.record.order.status == .canceled)
    }

    @Test func `an order canceled by the shop gives everything back and says so`() throws {
        var story = ordered()
        try story.by(.agent) { try $0.orderEvent(.canceled, caseNumber: "R-1") }
        #expect(story.mails == [.orderCanceledByShop])
        #expect(story.money() == ["refund 4980"])
        #expect(story.case()?.decision.outcome == .authorized)
        #expect(story.clauses.isSuperset(of: [.cancellationStatus, .cancellationRefund]))
    }

    @Test func `what was refused because the order shipped cannot be authorized after all`() throws
    {
        var story = ordered()
        try story.open(
            request(.modification, by: .form) {
                $0.changes = .init(lines: [.init(line: "mat", quantity: 0)])
            })
        try story.by(.warehouse) { try $0.orderEvent(.shipped, caseNumber: "R-9") }
        try story.by(.agent) { try $0.reopen("R-1", reason: "asked again") }
        let before = story.record
        #expect(
            story.refusal(.agent) { try $0.authorize("R-1") }
                == .invalidState(action: .authorize, state: "shipped"))
        #expect(story.record == before)
    }

    @Test func `nothing is shipped or delivered twice`() throws {
        var story = ordered()
        try story.by(.warehouse) { try $0.orderEvent(.shipped, caseNumber: "R-9") }
        #expect(
            story.refusal(.warehouse) { try $0.orderEvent(.shipped, caseNumber: "R-9") }?.code
                == "invalid_state")
        try story.by(.warehouse) { try $0.orderEvent(.delivered, caseNumber: "R-9") }
        #expect(story.record.order.status == .delivered)
    }
}
