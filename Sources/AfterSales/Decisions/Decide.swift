extension Rulebook {
    /// Decides a request by this policy at a moment: per line, with every clause that led to it,
    /// in the order of `rules.md`.
    ///
    /// The plan's clauses are not among them: they come from a forecast of the refund, which is
    /// made only for orders on installments (``OrderRecord``).
    package func decide(_ facts: DecisionFacts, at now: Instant) -> Decision {
        var decision: Decision
        switch facts.kind {
        case .return: decision = decideReturn(facts, at: now)
        case .cancellation, .modification: decision = decideBeforeShipping(facts, at: now)
        case .defect, .transitDamage, .wrongItem, .missingItem, .notDelivered:
            decision = decideClaim(facts, at: now)
        case .adjustment:
            decision = Decision(outcome: .authorized)
            decision.clauses = [.refundAdjustment, .refundOriginalMethod]
        }
        if facts.hasPayPal4x { decision.advice.insert(.paypalQuestions) }
        return decision
    }

    /// Joins judgments of lines into one decision, whose outcome is that of its best line.
    func join(_ lines: [Decision.Line]) -> Decision {
        var best = lines.first?.outcome ?? .refused
        for line in lines where line.outcome > best { best = line.outcome }
        var decision = Decision(outcome: best)
        for line in lines {
            decision.clauses.formUnion(line.clauses)
            if line.outcome == best, decision.channel == nil { decision.channel = line.channel }
        }
        decision.lines = lines
        return decision
    }
}
