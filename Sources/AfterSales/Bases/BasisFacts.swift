/// What the three grounds are judged by: the units asked for, when, and what the policy said.
struct BasisFacts {
    let record: OrderRecord
    let rules: Rulebook
    let kind: CaseKind
    let resolution: Resolution
    let units: [Case.Units]
    /// The policy's answer to the request.
    let decision: Decision
    /// When it was asked.
    let moment: Instant
    /// The case that holds the units; `nil`: nobody has asked yet.
    let caseNumber: String?

    var order: Order { record.order }

    private var lines: [OrderLine] { units.compactMap { order.line($0.line) } }

    /// Whether the law excepts every one of the goods from withdrawal (L221-28).
    var areExcepted: Bool {
        !lines.isEmpty
            && lines.allSatisfy { $0.traits.contains(where: Law.exceptedTraits.contains) }
    }

    /// What the units cost, at the prices of the order: as booked where they were given back, else
    /// as the next ones of their line. Another case may have given back units that this one was
    /// refused, so the last ones of the line are as far as it goes.
    var worth: Minor {
        var before: [String: Int] = [:]
        return units.reduce(0) { sum, unit in
            if let booked = unit.worth { return sum + booked }
            guard let line = order.line(unit.line), unit.quantity <= line.quantity else {
                return sum
            }
            let next = before[line.id] ?? record.givenBack(line.id)
            let start = min(next, line.quantity - unit.quantity)
            before[line.id] = start + unit.quantity
            return sum + line.worth(of: unit.quantity, after: start)
        }
    }

    /// Outbound shipping that no other case has reserved.
    var shippingLeft: Minor {
        let own = caseNumber.map(record.liveInstructions) ?? []
        return own.flatMap(\.movements)
            .reduce(record.shippingLeft) { $0 + $1.covers.outboundShipping }
    }

    /// Whether no product of the order is left with the customer once the units are given back.
    var leavesNothing: Bool {
        let back = units.map { unit in
            var unit = unit
            unit.state = .accepted
            unit.worth = unit.worth ?? 0
            return unit
        }
        return record.leavesNoProduct(givingBack: back, byCase: caseNumber ?? "")
    }

    /// When the first of the goods came; `nil`: none has.
    var firstDelivery: Instant? { lines.compactMap { order.deliveredAt($0.id) }.min() }
}
