/// Cancellations and modifications: what can be done before the order ships.
extension Rulebook {
    func decideBeforeShipping(_ facts: DecisionFacts, at now: Instant) -> Decision {
        let judgment = facts.byShop ? Judgment() : judgeBeforeShipping(facts, at: now)
        var shared = judgment
        shared.going = goingBeforeShipping(facts)
        let isCancellation = facts.kind == .cancellation
        shared.goingOutcome =
            isCancellation && (terms.beforeShipping.isAutomatic || facts.byShop)
            ? .authorized : .pendingReview
        var decision = join(facts.lines.map { shared.line($0) })
        if facts.lines.isEmpty {  // a modification that only adds, or changes the address
            let line = shared.line(.nothing)
            decision = Decision(outcome: line.outcome)
            decision.channel = line.channel
            decision.clauses = line.clauses
        }
        decision.outboundShippingRefund =
            decision.outcome.goesOn && isCancellation && facts.isPaid && facts.isAllThatIsLeft
            && facts.shippingLeft > 0
        return decision
    }

    private func judgeBeforeShipping(_ facts: DecisionFacts, at now: Instant) -> Judgment {
        var judgment = Judgment()
        if !isOpen(facts.status) {
            judgment.refusals.insert(
                facts.status.hasShipped ? .cancellationShipped : .cancellationStatus)
            return judgment
        }
        let channels =
            facts.kind == .cancellation
            ? terms.beforeShipping.cancellation : terms.beforeShipping.modification
        if facts.channel == .phone, !phoneIsOpen(at: now) {
            judgment.redirectingClauses.insert(.cancellationPhoneHours)
        }
        if !channels.opens(facts.channel) { judgment.redirectingClauses.insert(.cancellationForm) }
        if facts.hasAlma, !terms.alma.opens(facts.channel) {
            judgment.redirectingClauses.insert(.almaForm)
        }
        if facts.hasPayPal4x, !terms.paypal.opens(facts.channel) {
            judgment.redirectingClauses.insert(.cancellationForm)
        }
        if !judgment.redirectingClauses.isEmpty { judgment.redirection = channels.instead }
        return judgment
    }

    private func goingBeforeShipping(_ facts: DecisionFacts) -> ClauseSet {
        var clauses: ClauseSet = [.cancellationStatus]
        guard facts.kind == .cancellation else { return clauses.union([.returnReview]) }
        if !terms.beforeShipping.isAutomatic && !facts.byShop { clauses.insert(.returnReview) }
        if facts.isPaid {
            clauses.formUnion([.cancellationRefund, .refundOriginalMethod])
            if !facts.isAllThatIsLeft { clauses.insert(.refundPartial) }
        }
        return clauses
    }
}

extension DecisionFacts.Line {
    /// Stands for a request that names no line.
    fileprivate static let nothing = DecisionFacts.Line(
        id: "", quantity: 0, weightGrams: 0, isExcluded: false, isExceptedByLaw: false,
        isBulky: false, isDelivered: false, deliveredAt: nil)
}
