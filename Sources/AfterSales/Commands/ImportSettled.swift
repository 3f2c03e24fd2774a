/// Taking in what happened before the desk was there.
extension CaseWork {
    /// Takes in goods that the shop took back, and paid for, elsewhere: a settled case whose money
    /// is booked and never sent. There is no effect, so nobody is written to.
    ///
    /// No policy decided it, which is why its decision names no clause.
    ///
    /// - Parameter number: the number that the case gets.
    /// - Throws: ``CaseRefusal/quantityExceeds(line:requested:remaining:heldBy:)`` where a line
    ///   has fewer free units; nothing of the case is taken in then.
    package mutating func importSettled(
        _ lines: [CaseRequest.Line], as number: String, reason: String?
    ) throws(CaseRefusal) {
        try allow(.importSettled)
        guard record.order.isPaid, !lines.isEmpty else {
            throw .invalidState(action: .importSettled, state: record.order.status.rawValue)
        }
        try checkFree(lines)
        var request = CaseRequest(kind: .return, channel: .api)
        request.lines = lines
        request.reason = reason
        var opened = Case(
            number: number, request: request, decision: .imported(lines), by: actor.role, at: now)
        opened.units = lines.map { .init(line: $0.line, quantity: $0.quantity, state: .requested) }
        note(.caseOpened(opened), number)
        settleAsImported(number)
    }

    private func checkFree(_ lines: [CaseRequest.Line]) throws(CaseRefusal) {
        var seen: Set<String> = []
        for asked in lines {
            guard let line = record.order.line(asked.line) else {
                throw .invalid(field: "lines", problem: .unknown(asked.line))
            }
            guard seen.insert(asked.line).inserted else {
                throw .invalid(field: "lines", problem: .twice(asked.line))
            }
            let free = record.freeUnits(line, for: .return)
            guard (1...max(1, free)).contains(asked.quantity), free > 0 else {
                throw .quantityExceeds(
                    line: asked.line, requested: asked.quantity, remaining: free,
                    heldBy: record.holder(of: asked.line, for: .return)?.number)
            }
        }
    }

    private mutating func settleAsImported(_ number: String) {
        let accepted = record.priced(
            current(number).units.map { unit in
                var unit = unit
                unit.state = .accepted
                return unit
            })
        note(.accepted(accepted, by: actor.name), number)
        let items = accepted.reduce(0) { $0 + ($1.worth ?? 0) }
        for (index, part) in plan(items: items, shipping: 0, allFees: false).parts.enumerated() {
            let instruction = RefundInstruction(
                id: "\(number)/\(index + 1)", caseNumber: number, payment: part.payment,
                method: part.method, movements: part.movements, resends: nil, state: .requested)
            note(.refundPlanned(instruction), number)
            note(.refundChanged(id: instruction.id, to: .succeeded), number)
        }
        note(.settled(accepted.map { $0.settled(.refund) }), number)
    }
}

extension Decision {
    fileprivate static func imported(_ lines: [CaseRequest.Line]) -> Decision {
        var decision = Decision(outcome: .authorized)
        decision.lines = lines.map {
            Line(
                line: $0.line, quantity: $0.quantity, outcome: .authorized, channel: nil,
                clauses: [])
        }
        return decision
    }
}
