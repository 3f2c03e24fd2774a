import Scenarios
import Testing

/// A changed expectation, and the one difference that it must make.
struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let place: String
    let path: String

    init(_ old: String, _ new: String, _ place: String, _ path: String) {
        (self.old, self.new, self.place, self.path) = (old, new, place, path)
    }

    var testDescription: String { new }

    private static let opening = "step 1, open_case"
    private static let end = "at the end"

    static let all: [Change] = [
        Change("ok: true\n", "ok: false\n", opening, "ok"),
        Change("error: null", "error: {code: invalid}", opening, "error"),
        Change("number: R-000001", "number: R-000002", opening, "case.number"),
        Change("kind: cancellation, state", "kind: return, state", opening, "case.kind"),
        Change("state: accepted", "state: settled", opening, "case.state"),
        Change("resolution: refund", "resolution: exchange", opening, "case.resolution"),
        Change("flags: []", "flags: [late]", opening, "case.flags[0]"),
        Change(
            "legal_withdrawal: false", "legal_withdrawal: true", opening,
            "case.legal_withdrawal"),
        Change("quantity: 2, state", "quantity: 1, state", opening, "case.lines[0]"),
        Change("state: canceled}]}", "state: refunded}]}", opening, "case.lines[0]"),
        Change(
            "{outcome: authorized, channel", "{outcome: refused, channel", opening,
            "decision.outcome"),
        Change("channel: null", "channel: form", opening, "decision.channel"),
        Change("cancellation.status]", "cancellation.form]", opening, "decision.clauses[1]"),
        Change(
            "clauses: [cancellation.refund, cancellation.status]", "clauses: []", opening,
            "decision.clauses"),
        Change("advice: []", "advice: [return.carton_size]", opening, "decision.advice[0]"),
        Change(
            "window_ends: null", "window_ends: 2026-06-04T08:00:00Z", opening,
            "decision.window_ends"),
        Change(
            "shipping_refund: true", "shipping_refund: false", opening,
            "decision.outbound_shipping_refund"),
        Change("template: case_received", "template: fee_receipt", opening, "messages[1]"),
        Change("to: ines@", "to: inez@", opening, "messages[1]"),
        Change("attachments: []", "attachments: [return_label.pdf]", opening, "messages[0]"),
        Change(
            "{template: cancellation_confirmed, attachments: []}", "{template: case_received}",
            opening, "messages[1]"),
        Change(
            "amount: 12470, inst", "amount: 12471, inst", opening,
            "money[0].amount"),
        Change("items: 11980", "items: 11981", opening, "money[0].covers.items"),
        Change(
            "outbound_shipping: 490", "return_fee: 490", opening,
            "money[0].covers.return_fee"),
        Change("installment: null", "installment: 1", opening, "money[0].installment"),
        Change("state: requested}]", "state: requested}, {kind: refund}]", opening, "money"),
        Change("08:00:00Z\"", "08:00:01Z\"", opening, "due[0]"),
        Change("what: refund,", "what: review,", opening, "due[0]"),
        Change("code: not_allowed", "code: invalid_state", "step 2, authorize", "error.code"),
        Change(
            "clauses: [], money", "clauses: [return.label], money", "step 2, authorize",
            "clauses[0]"),
        Change("balanced: true", "balanced: false", end, "ledger.balanced"),
        Change("paid: 12470,", "paid: 12469,", end, "ledger.paid"),
        Change("refunded: 0", "refunded: 1", end, "ledger.refunded"),
        Change("outstanding: 0", "outstanding: 1", end, "ledger.outstanding"),
        Change("status: canceled, ref", "status: delivered, ref", end, "orders[0]"),
        Change("refundable: 0", "refundable: 490", end, "orders[0]"),
        Change("orders: [{number: FR-1,", "orders: [{number: FR-2,", end, "orders[0]"),
    ]
}

@Test func `the unchanged story holds`() async throws {
    let run = try await Engine.memory.run(try ScenarioReader.read(story, path: "story.yaml"))
    #expect(run.mismatches == [])
}

@Test(arguments: Change.all)
func `a changed expectation makes a scenario fail, and says where`(change: Change) async throws {
    #expect(story.ranges(of: change.old).count == 1)
    let text = story.replacing(change.old, with: change.new)
    let run = try await Engine.memory.run(try ScenarioReader.read(text, path: "story.yaml"))
    #expect(run.mismatches.map(\.place) == [change.place])
    #expect(run.mismatches.map(\.difference.path) == [change.path])
}

@Test func `no money expected is not the same as money left out`() async throws {
    let none = story.replacing(storyMoney, with: "[]")
    let first = try await Engine.memory.run(try ScenarioReader.read(none, path: "story.yaml"))
    #expect(first.mismatches.map(\.difference.path) == ["money"])
    let silent = story.replacing("      money: " + storyMoney + "\n", with: "")
    let second = try await Engine.memory.run(try ScenarioReader.read(silent, path: "story.yaml"))
    #expect(second.mismatches == [])
}
