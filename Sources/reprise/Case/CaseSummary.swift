import AfterSales
import Desk
import Scenarios

/// A case as the command line prints it.
struct CaseSummary {
    private let performed: Desk.Performed

    init(_ performed: Desk.Performed) { self.performed = performed }

    private var zone: Zone { performed.rules.calendar.zone }

    var value: Value {
        guard let found = performed.case else { return .null }
        let record = performed.record
        return .fields([
            "number": .text(found.number), "order": .text(record.order.number),
            "kind": .text(found.kind.rawValue), "state": .text(found.state.rawValue),
            "resolution": .text(found.resolution.rawValue),
            "opened_at": .text(found.openedAt.iso(in: zone)),
            "clauses": .list(found.decision.clauses.ids.map { .text($0) }),
            "lines": .list(
                found.units.map {
                    .fields([
                        "line": .text($0.line), "quantity": .integer(Int64($0.quantity)),
                        "state": .text($0.state.rawValue),
                    ])
                }),
            "refunds": .list(
                record.liveInstructions(of: found.number).map {
                    .fields([
                        "id": .text($0.id), "method": .text($0.method.rawValue),
                        "amount": .integer($0.amount), "state": .text($0.state.rawValue),
                    ])
                }),
            "due": .list(
                performed.deadlines.map {
                    .fields(["what": .text($0.what.rawValue), "by": .text($0.by.iso(in: zone))])
                }),
        ])
    }

    var json: String { value.json() }

    var text: String {
        guard let found = performed.case else { return "" }
        var lines = [
            "\(found.number)  \(found.kind.rawValue)  \(found.state.rawValue)"
                + "  order \(performed.record.order.number)"
        ]
        lines += found.units.map { "  \($0.quantity) × \($0.line): \($0.state.rawValue)" }
        lines += performed.record.liveInstructions(of: found.number).map {
            "  refund \($0.id) on \($0.method.rawValue): \($0.amount) \($0.state.rawValue)"
        }
        lines += performed.deadlines.map { "  due \($0.what.rawValue): \($0.by.iso(in: zone))" }
        return lines.joined(separator: "\n")
    }
}
