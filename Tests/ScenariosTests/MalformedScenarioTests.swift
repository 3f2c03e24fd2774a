import Foundation
import Scenarios
import Testing

/// A change to the story, and the field and line that its error must name.
struct Slip: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let field: String
    let line: Int

    init(_ old: String, _ new: String, _ field: String, _ line: Int) {
        (self.old, self.new, self.field, self.line) = (old, new, field, line)
    }

    var testDescription: String { new }

    static let file: [Slip] = [
        Slip("name: A cancellation", "name: A\ncolor: red", "color", 2),
        Slip("name: A cancellation", "name: A\nname: B", "name", 2),
        Slip("name: A cancellation", "name: [A]", "name", 1),
        Slip("name: A cancellation", "name:", "name", 1),
        Slip("providers: {card: manual}", "providers: {card: slow}", "providers.card", 2),
        Slip("providers: {card: manual}", "providers: {cash: manual}", "providers.cash", 2),
        Slip("providers: {card: manual}", "providers: [card]", "providers", 2),
        Slip("providers: {card: manual}", "policy: nowhere", "policy", 2),
        Slip("{sku: MS-2", "{brand: X, sku: MS-2", "products[0].brand", 3),
        Slip("unit_price: 4990", "unit_price: -1", "products[0].unit_price", 3),
        Slip("unit_price: 4990", "unit_price: 49.90", "products[0].unit_price", 3),
        Slip("unit_price: 4990", "unit_price: \"4990\"", "products[0].unit_price", 3),
        Slip("unit_price: 4990", "unit_price: 99999999999999999999", "products[0].unit_price", 3),
        Slip("orders:\n  - number", "cases:\n  - number", "orders", 1),
        Slip("steps:", "acts:", "steps", 1),
        Slip("    currency: EUR", "\tcurrency: EUR", "", 7),
    ]

    static let order: [Slip] = [
        Slip("  - number: FR-1\n", "  - number: \"\"\n", "orders[0].number", 5),
        Slip(
            "placed_at: 2026-06-01T09:00:00+02:00", "placed_at: 2026-06-01",
            "orders[0].placed_at", 6),
        Slip(
            "placed_at: 2026-06-01T09:00:00+02:00", "placed_at: 2026-06-31T09:00:00+02:00",
            "orders[0].placed_at", 6),
        Slip(
            "placed_at: 2026-06-01T09:00:00+02:00", "placed_at: 2026-06-01T09:00:00",
            "orders[0].placed_at", 6),
        Slip(
            "placed_at: 2026-06-01T09:00:00+02:00", "placed_at: 2026-06-01T25:00:00+02:00",
            "orders[0].placed_at", 6),
        Slip("    currency: EUR", "    colour: red", "orders[0].colour", 7),
        Slip("locale: fr", "locale: de", "orders[0].customer.locale", 8),
        Slip(
            "email: ines@example.com, name", "mail: a@example.com, name",
            "orders[0].customer.email", 8),
        Slip("country: FR}", "country: FR, planet: Earth}", "orders[0].ship_to.planet", 10),
        Slip("id: mouse, sku", "id: mouse, colour: red, sku", "orders[0].lines[0].colour", 12),
        Slip("quantity: 2, unit", "quantity: 0, unit", "orders[0].lines[0].quantity", 12),
        Slip("quantity: 2, unit", "quantity: -2, unit", "orders[0].lines[0].quantity", 12),
        Slip("quantity: 2, unit", "quantity: 2.0, unit", "orders[0].lines[0].quantity", 12),
        Slip(
            "quantity: 2, unit", "quantity: 9223372036854775807, unit",
            "orders[0].lines[0].quantity", 12),
        Slip(
            "quantity: 2, unit", "quantity: 9223372036854775808, unit",
            "orders[0].lines[0].quantity", 12),
        Slip("unit_price: 5990", "unit_price: -5990", "orders[0].lines[0].unit_price", 12),
        Slip(
            "unit_price: 5990", "unit_price: 9000000000000000000",
            "orders[0].lines[0].unit_price", 12),
        Slip("discount: 0", "discount: 11981", "orders[0].discount", 13),
        Slip("date: 2026-06-01}", "date: 2026-13-01}", "orders[0].invoice.date", 14),
        Slip("{paid: 490,", "{payed: 1, paid: 490,", "orders[0].shipping.payed", 15),
        Slip("{paid: 490,", "{paid: -490,", "orders[0].shipping.paid", 15),
        Slip("amount: 12470}", "amount: 12469}", "orders[0].payments", 16),
        Slip("card, amount: 12470}", "alma_3x, amount: 12470}", "orders[0].payments", 16),
        Slip("card, amount: 12470}", "cash, amount: 12470}", "orders[0].payments[0].method", 17),
        Slip(
            "card, amount: 12470}", "card, amount: 12470, iban: 1}",
            "orders[0].payments[0].iban", 17),
        Slip(
            "card, amount: 12470}",
            "alma_3x, amount: 12470, installments: [{n: 1, due: 2026-06-01, purchase_amount: 1}]}",
            "orders[0].payments", 16),
        Slip(
            "card, amount: 12470}",
            "alma_3x, amount: 12470, installments: [{n: 0, due: 2026-06-01, purchase_amount: 1}]}",
            "orders[0].payments[0].installments[0].n", 17),
        Slip("status: awaiting_preparation", "status: lost", "orders[0].status", 18),
        Slip(
            "status: awaiting_preparation", "status: delivered\n    status: shipped",
            "status", 19),
        Slip("shipments: []", "shipments: none", "orders[0].shipments", 19),
        Slip("shipments: []", "shipments: [{id: s1, lines: [mat]}]", "orders[0].shipments", 19),
    ]

    static let step: [Slip] = [
        Slip("at: 2026-06-02T10:00:00+02:00", "at: tomorrow", "steps[0].at", 21),
        Slip("do: open_case", "do: open", "steps[0].do", 22),
        Slip("    as: c", "    alias: c", "steps[0].alias", 23),
        Slip("    order: FR-1", "    ordre: FR-1", "steps[0].order", 21),
        Slip("kind: cancellation\n", "kind: cancelation\n", "steps[0].kind", 25),
        Slip("channel: form", "channel: fax", "steps[0].channel", 26),
        Slip("channel: form", "channel: form\n    tracking: 1", "steps[0].tracking", 27),
        Slip(
            "lines: [{line: mouse, quantity: 2}]", "lines: [{line: mouse, number: 2}]",
            "steps[0].lines[0].number", 27),
        Slip("lines: [{line: mouse, quantity: 2}]", "lines: mouse", "steps[0].lines", 27),
        Slip(
            "- do: authorize", "- at: 2026-06-02T09:59:59+02:00\n    do: authorize",
            "steps[1].at", 44),
        Slip(
            "do: authorize", "do: wait\n    until: 2026-06-02T09:59:59+02:00",
            "steps[1].until", 45),
        Slip("by: customer", "by: boss", "steps[1].by", 45),
        Slip("case: c\n", "case: d\n", "steps[1].case", 46),
        Slip(
            "case: c\n", "case: c\n    return_required: perhaps\n",
            "steps[1].return_required", 47),
    ]

    static let expectation: [Slip] = [
        Slip("ok: true", "okay: true", "steps[0].expect.okay", 29),
        Slip("resolution: refund", "solution: refund", "steps[0].expect.case.solution", 32),
        Slip("flags: []", "flags: none", "steps[0].expect.case.flags", 32),
        Slip(
            "outcome: authorized}", "result: authorized}",
            "steps[0].expect.decision.lines[0].result", 37),
        Slip("attachments: []", "attachment: []", "steps[0].expect.messages[0].attachment", 39),
        Slip("items: 11980", "goods: 11980", "steps[0].expect.money[0].covers.goods", 42),
        Slip("what: refund", "which: refund", "steps[0].expect.due[0].which", 43),
        Slip("by: \"2026-06-04T08:00:00Z\"", "by: soon", "steps[0].expect.due[0].by", 43),
        Slip("outstanding: 0", "outstanding: 0, lost: 1", "expect.ledger.lost", 49),
        Slip("refundable: 0", "refund: 0", "expect.orders[0].refund", 50),
    ]
}

@Test(arguments: Slip.file + Slip.order + Slip.step + Slip.expectation)
func `a slip in a file is an error that names its field and line`(slip: Slip) {
    #expect(story.ranges(of: slip.old).count == 1)
    let text = story.replacing(slip.old, with: slip.new)
    let problem = #expect(throws: ScenarioProblem.self) {
        try ScenarioReader.read(text, path: "story.yaml")
    }
    #expect(problem?.field == slip.field)
    #expect(problem?.line == slip.line)
    #expect(problem?.description.hasPrefix("story.yaml:\(slip.line): ") == true)
}

@Test(arguments: ["", "\n", "- a\n- b\n", "name", "{", "name: &a [*b]\n", "\u{0}"])
func `what is no mapping of YAML is an error`(text: String) {
    #expect(throws: ScenarioProblem.self) { try ScenarioReader.read(text, path: "story.yaml") }
}

@Test func `a file that is not UTF-8 or not there is an error that names it`() throws {
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("scenario-\(UUID().uuidString).yaml").path
    let missing = #expect(throws: ScenarioProblem.self) { try ScenarioReader.read(path: path) }
    #expect(missing?.description == "\(path):1: cannot be read")
    let bytes = Data("name: caf".utf8) + Data([0xE9]) + Data("\norders: []\nsteps: []\n".utf8)
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let latin = #expect(throws: ScenarioProblem.self) { try ScenarioReader.read(path: path) }
    #expect(latin?.description == "\(path):1: is not UTF-8")
}
