/// Asking, and opening a case.
extension CaseWork {
    /// What the policy says to a request, and nothing else: no case, no event.
    package func quote(_ request: CaseRequest) throws(CaseRefusal) -> Decision {
        try allow(request.kind == .adjustment ? .openAdjustment : .quote)
        let request = normalized(request)
        return decide(request, try check(request))
    }

    /// Opens a case, unless the decision redirects; a refused request is kept as a case too.
    ///
    /// - Parameter number: the number that the case gets.
    package mutating func open(
        _ request: CaseRequest, as number: String
    ) throws(CaseRefusal) -> Decision {
        try allow(request.kind == .adjustment ? .openAdjustment : .openCase)
        let request = normalized(request)
        let lines = try check(request)
        let decision = decide(request, lines)
        guard decision.outcome != .redirected else { return decision }
        begin(request, decision, as: number)
        return decision
    }

    /// The shop itself cancels all that is left of the order (`order_event: canceled`).
    mutating func cancelByShop(as number: String) {
        var request = CaseRequest(kind: .cancellation, channel: nil)
        request.lines = record.order.lines.compactMap { line in
            let free = record.freeUnits(line, for: .cancellation)
            return free > 0 ? .init(line: line.id, quantity: free) : nil
        }
        // Requests that were waiting may have canceled all of it a moment ago.
        guard record.order.status != .canceled else { return }
        let decision = decide(request, request.lines ?? [], byShop: true)
        begin(request, decision, as: number, byShop: true)
        clauses.formUnion(decision.clauses)
    }

    /// Removing the last line is a cancellation (`rules.md`, section 4).
    private func normalized(_ request: CaseRequest) -> CaseRequest {
        guard request.kind == .modification, let changes = request.changes, changes.add.isEmpty,
            !changes.lines.isEmpty
        else { return request }
        let leavesNothing = record.order.lines.allSatisfy { line in
            record.freeUnits(line, for: .modification) == 0
                || changes.lines.contains { $0.line == line.id && $0.quantity == 0 }
        }
        guard leavesNothing else { return request }
        var cancellation = request
        cancellation.kind = .cancellation
        cancellation.changes = nil
        cancellation.lines = nil
        return cancellation
    }

    func decide(
        _ request: CaseRequest, _ lines: [CaseRequest.Line], byShop: Bool = false
    ) -> Decision {
        let facts = record.facts(for: request, lines: lines, by: rules, byShop: byShop)
        var decision = rules.decide(facts, at: now)
        guard decision.outcome.goesOn, record.order.hasInstallments, record.order.isPaid else {
            return decision
        }
        decision.clauses.formUnion(forecast(request, decision))
        return decision
    }

    private mutating func begin(
        _ request: CaseRequest, _ decision: Decision, as number: String, byShop: Bool = false
    ) {
        var opened = Case(
            number: number, request: request, decision: decision, by: actor.role, at: now)
        opened.units = decision.lines
            .filter { $0.outcome.goesOn == decision.outcome.goesOn }
            .filter { $0.outcome != .redirected }
            .map { Case.Units(line: $0.line, quantity: $0.quantity, state: .requested) }
        opened.change = request.changes.map(orderChange)
        guard decision.outcome.goesOn else { return refuseAtOnce(opened) }
        if let fee = decision.returnShipping?.fee, fee > 0 {
            opened.fee = Case.Fee(amount: fee, state: .due, since: now, quoted: false)
            opened.state = .awaitingFee
        } else {
            opened.reviewSince = now
        }
        opened.letter = letter(decision)
        note(.caseOpened(opened), number)
        // What has gone back already is confirmed in a moment, and was not asked for today.
        if request.adjustmentKind.kind != .refundedOutside {
            mail(byShop ? .orderCanceledByShop : .caseReceived, number)
        }
        if decision.legalWithdrawal { mail(.withdrawalAcknowledged, number) }
        if opened.letter != nil { mail(.carrierLetter, number) }
        if decision.outcome == .authorized { accept(number) }
    }

    private mutating func refuseAtOnce(_ opened: Case) {
        var refused = opened
        refused.state = .refused
        for index in refused.units.indices { refused.units[index].state = .rejected }
        note(.caseOpened(refused), refused.number)
        mail(.requestRefused, refused.number)
        if refused.legalWithdrawal { mail(.withdrawalAcknowledged, refused.number) }
    }

    /// The letter is reminded at 23:59:59 of the day before it is due, unless the claim is opened
    /// inside that last day (`damage.registered_letter`).
    private func letter(_ decision: Decision) -> Case.Letter? {
        guard let due = decision.letterDue else { return nil }
        let zone = rules.calendar.zone
        let reminder = zone.endOfDay(zone.day(at: due).adding(days: -1))
        return Case.Letter(due: due, remindAfter: now <= reminder ? reminder : nil)
    }
}
