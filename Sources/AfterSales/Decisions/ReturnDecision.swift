/// Returns: a change of mind, for a refund or an exchange.
extension Rulebook {
    func decideReturn(_ facts: DecisionFacts, at now: Instant) -> Decision {
        let decision = judgeReturn(facts, at: now)
        guard facts.isAllThatIsLeft, decision.lines.contains(where: { !$0.outcome.goesOn })
        else { return decision }
        // What is refused or redirected stays with the customer: the rest is a part.
        var part = facts
        part.isAllThatIsLeft = false
        return judgeReturn(part, at: now)
    }

    private func judgeReturn(_ facts: DecisionFacts, at now: Instant) -> Decision {
        let window = facts.isUnderWay ? nil : facts.lastDeliveredAt.map(returnWindow)
        let shared = ReturnTerms(facts: facts, windowEnds: window, rules: self, at: now)
        let lines = facts.lines.map { shared.judge($0).line($0) }
        var decision = join(lines)
        decision.windowEnds = window
        decision.legalWithdrawal = isLegalWithdrawal(facts, lines, at: now)
        guard decision.outcome > .refused else { return decision }
        decision.advice = [
            .returnOriginalState, .returnShippingCarton, .returnLabelOnProduct, .returnCartonSize,
        ]
        guard decision.outcome.goesOn else { return decision }
        decision.returnShipping = shared.shipping
        decision.outboundShippingRefund = shared.givesShippingBack && facts.shippingLeft > 0
        if shared.formClauses(of: lines).contains(.returnFormBulky) {
            decision.flags.insert(.bulky)
        }
        if facts.isOutsideTerritory { decision.flags.insert(.outsideMetropolitanFrance) }
        return decision
    }

    /// A return for refund within the legal 14 days is a withdrawal, even one that the policy
    /// refuses, unless the law excepts the goods (L221-18, L221-28).
    private func isLegalWithdrawal(
        _ facts: DecisionFacts, _ lines: [Decision.Line], at now: Instant
    ) -> Bool {
        guard facts.resolution == .refund else { return false }
        let inTime =
            facts.isUnderWay
            || facts.lastDeliveredAt.map {
                now <= calendar.endOfWindow(from: $0, days: Law.withdrawalDays)
            } ?? true
        guard inTime else { return false }
        let goesOn = lines.contains { $0.outcome.goesOn }
        return zip(facts.lines, lines).contains { fact, line in
            !fact.isExceptedByLaw && (line.outcome.goesOn || !goesOn)
        }
    }
}

/// What is the same for all lines of one return.
private struct ReturnTerms {
    let facts: DecisionFacts
    /// The form clauses that the whole request meets: address, Alma exchange, weight.
    let sharedFormClauses: ClauseSet
    let needsForm: Bool
    let phoneIsClosed: Bool
    let shipping: Decision.ReturnShipping
    let givesShippingBack: Bool
    private let windowIsOver: Bool
    private let policy: DecisionTerms.Return

    init(facts: DecisionFacts, windowEnds: Instant?, rules: Rulebook, at now: Instant) {
        self.facts = facts
        let policy = rules.terms.return
        self.policy = policy
        windowIsOver = windowEnds.map { now > $0 } ?? false
        let over = windowIsOver
        let goes = { (line: DecisionFacts.Line) in
            !over && !line.isExcluded
                && (line.isDelivered || !policy.refusesBeforeDelivery)
        }
        let onPortal = facts.channel == .portal || facts.channel == .phone
        let grams = facts.lines.reduce(0) {
            goes($1) && !(onPortal && $1.isBulky) ? $0 + $1.weightGrams * $1.quantity : $0
        }
        var form: ClauseSet = []
        let band = rules.fee(forGrams: grams)
        if band == nil { form.insert(.returnFormBulky) }
        if facts.isOutsideTerritory { form.insert(.returnFormOutside) }
        if facts.resolution == .exchange, facts.hasAlma,
            !rules.terms.alma.contains(.portal)
        {
            form.insert(.almaForm)
        }
        sharedFormClauses = form
        needsForm = !form.isEmpty || facts.lines.contains { goes($0) && $0.isBulky }
        phoneIsClosed = facts.channel == .phone && !rules.phoneIsOpen(at: now)
        let quoted = facts.channel == .form || (facts.channel == .api && needsForm)
        shipping =
            policy.shopPays
            ? .init(paidBy: .shop, fee: 0) : .init(paidBy: .customer, fee: quoted ? nil : band)
        givesShippingBack = policy.givesShippingBack && facts.isAllThatIsLeft
    }

    func judge(_ line: DecisionFacts.Line) -> Judgment {
        var judgment = Judgment()
        if !line.isDelivered && policy.refusesBeforeDelivery {
            judgment.refusals.insert(.returnNotReceived)
        }
        if windowIsOver { judgment.refusals.insert(.returnWindow) }
        if line.isExcluded { judgment.refusals.insert(.returnPersonalized) }
        guard judgment.refusals.isEmpty else { return judgment }
        redirect(line, &judgment)
        judgment.going = going(line)
        return judgment
    }

    /// The portal takes what is plain, the form what is not and what comes along with it.
    private func redirect(_ line: DecisionFacts.Line, _ judgment: inout Judgment) {
        let own = formClauses(of: line)
        switch facts.channel {
        case .api: return
        case .form:
            guard !needsForm, policy.channels.contains(.portal) else { return }
            judgment.redirection = .portal
            judgment.redirectingClauses = [.returnAuthorization]
        case .portal:
            if !own.isEmpty, policy.channels.contains(.form) {
                judgment.redirection = .form
                judgment.redirectingClauses = own
            } else if !policy.channels.contains(.portal) {
                judgment.redirection = policy.channels.instead
                judgment.redirectingClauses = [.returnAuthorization]
            }
        case .phone:
            guard !policy.channels.contains(.phone) || phoneIsClosed else { return }
            let toForm = !own.isEmpty || !policy.channels.contains(.portal)
            judgment.redirection = toForm ? policy.channels.instead : .portal
            judgment.redirectingClauses = own.isEmpty ? [.returnAuthorization] : own
            if phoneIsClosed { judgment.redirectingClauses.insert(.cancellationPhoneHours) }
        }
    }

    private func formClauses(of line: DecisionFacts.Line) -> ClauseSet {
        line.isBulky ? sharedFormClauses.union([.returnFormBulky]) : sharedFormClauses
    }

    /// The form clauses of the lines that go on.
    func formClauses(of lines: [Decision.Line]) -> ClauseSet {
        lines.reduce(into: ClauseSet()) { clauses, line in
            if line.outcome.goesOn { clauses.formUnion(line.clauses) }
        }
    }

    private func going(_ line: DecisionFacts.Line) -> ClauseSet {
        var clauses = formClauses(of: line)
        clauses.formUnion([
            .returnWindow, .returnReview, .refundOriginalMethod, .refundReturnTerms,
        ])
        if shipping.paidBy == .customer {
            clauses.insert(shipping.fee == nil ? .returnFeeQuoted : .returnFeeCustomerPays)
        }
        if !facts.isAllThatIsLeft { clauses.insert(.refundPartial) }
        if !givesShippingBack || !facts.isShippingReserved {
            clauses.insert(.refundShippingConforming)
        }
        return clauses
    }
}
