import AfterSales

/// Cases and decisions in the shape of `scenarios.md`.
struct CaseValues {
    let zone: Zone

    func `case`(_ found: Case) -> Value {
        .fields([
            "number": .text(found.number), "kind": .text(found.kind.rawValue),
            "state": .text(found.state.rawValue),
            "resolution": .text(found.resolution.rawValue),
            "flags": .texts(found.flags.sorted().map(\.rawValue)),
            "legal_withdrawal": .bool(found.legalWithdrawal), "lines": .list(lines(found)),
        ])
    }

    /// Units of one line in one state are one entry.
    private func lines(_ found: Case) -> [Value] {
        var merged: [(line: String, quantity: Int, state: UnitState)] = []
        for unit in found.units {
            let same = merged.firstIndex { $0.line == unit.line && $0.state == unit.state }
            if let same {
                merged[same].quantity += unit.quantity
            } else {
                merged.append((unit.line, unit.quantity, unit.state))
            }
        }
        return merged.map {
            .fields([
                "line": .text($0.line), "quantity": .integer(Int64($0.quantity)),
                "state": .text($0.state.rawValue),
            ])
        }
    }

    func decision(_ decision: Decision) -> Value {
        .fields([
            "outcome": .text(decision.outcome.rawValue),
            "channel": .optional(decision.channel?.rawValue),
            "clauses": .texts(decision.clauses.ids), "advice": .texts(decision.advice.ids),
            "window_ends": .optional(decision.windowEnds?.iso(in: zone)),
            "return_shipping": shipping(decision.returnShipping),
            "outbound_shipping_refund": .bool(decision.outboundShippingRefund),
            "lines": .list(
                decision.lines.map { line in
                    .fields([
                        "line": .text(line.line), "quantity": .integer(Int64(line.quantity)),
                        "outcome": .text(line.outcome.rawValue),
                        "channel": .optional(line.channel?.rawValue),
                        "clauses": .texts(line.clauses.ids),
                    ])
                }),
        ])
    }

    private func shipping(_ shipping: Decision.ReturnShipping?) -> Value {
        guard let shipping else { return .null }
        return .fields(["paid_by": .text(shipping.paidBy.rawValue), "fee": .optional(shipping.fee)])
    }
}
