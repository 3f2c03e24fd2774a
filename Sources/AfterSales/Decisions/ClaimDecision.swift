/// Claims: defective, damaged, wrong, missing or undelivered goods.
extension Rulebook {
    func decideClaim(_ facts: DecisionFacts, at now: Instant) -> Decision {
        let terms = claimTerms(facts.kind)
        let reportBy = reportDeadline(facts)
        let isLate = reportBy.map { now > $0 } ?? false
        let letterDue = letterDeadline(facts, at: now)
        let judgment = judge(facts, terms, isLate: isLate, letterDue: letterDue, at: now)
        var decision = join(facts.lines.map { judgment.line($0) })
        decision.advice = claimAdvice(facts)
        decision.reportBy = reportBy
        guard decision.outcome.goesOn else { return decision }
        decision.letterDue = letterDue
        decision.returnShipping = .init(
            paidBy: terms.paidBy, fee: terms.paidBy == .shop ? 0 : nil)
        decision.outboundShippingRefund =
            facts.resolution == .refund && terms.refundsShipping && facts.shippingLeft > 0
        if isLate { decision.flags.insert(.late) }
        if hasVagueReserves(facts) { decision.flags.insert(.vagueReserves) }
        return decision
    }

    private func claimTerms(_ kind: CaseKind) -> ClaimTerms {
        switch kind {
        case .defect: terms.defect
        case .transitDamage: terms.damage
        case .notDelivered: terms.notDelivered
        default: terms.wrongItem
        }
    }

    private func judge(
        _ facts: DecisionFacts, _ terms: ClaimTerms, isLate: Bool, letterDue: Instant?,
        at now: Instant
    ) -> Judgment {
        var judgment = Judgment()
        if isLate, terms.late == .refuse, let window = terms.window {
            judgment.refusals.insert(window)
        }
        if hasVagueReserves(facts), self.terms.refusesVagueReserves {
            judgment.refusals.insert(.damageReserves)
        }
        if facts.channel == .phone, !phoneIsOpen(at: now) {
            judgment.redirectingClauses.insert(.cancellationPhoneHours)
        }
        if !terms.channels.opens(facts.channel) {
            judgment.redirectingClauses.insert(terms.redirecting)
        }
        if !judgment.redirectingClauses.isEmpty { judgment.redirection = terms.channels.instead }
        judgment.going = going(facts, terms, letterDue: letterDue)
        return judgment
    }

    private func going(
        _ facts: DecisionFacts, _ terms: ClaimTerms, letterDue: Instant?
    ) -> ClauseSet {
        var clauses: ClauseSet = [.returnReview]
        if let window = terms.window { clauses.insert(window) }
        if let payer = terms.payer { clauses.insert(payer) }
        if facts.kind == .transitDamage, !facts.deliveryRefused { clauses.insert(.damageReserves) }
        if letterDue != nil { clauses.insert(.damageRegisteredLetter) }
        guard facts.resolution == .refund || facts.resolution == .storeCredit else {
            return clauses
        }
        clauses.formUnion([.refundOriginalMethod, .refundReturnTerms])
        if !facts.isAllThatIsLeft { clauses.insert(.refundPartial) }
        if let shipping = terms.shipping, terms.refundsShipping, !facts.isShippingReserved {
            clauses.insert(shipping)
        }
        return clauses
    }

    private func hasVagueReserves(_ facts: DecisionFacts) -> Bool {
        facts.kind == .transitDamage && !facts.deliveryRefused && facts.reservesAreVague
    }

    private func claimAdvice(_ facts: DecisionFacts) -> ClauseSet {
        switch facts.kind {
        case .transitDamage:
            facts.deliveryRefused
                ? [.damageRefuseParcel]
                : [.damageRefuseParcel, .damageReserves, .damageRegisteredLetter]
        case .wrongItem: facts.describesReceivedItem ? [] : [.wrongItemDescribe]
        case .defect: terms.givesSelfHelp ? [.defectSelfHelp] : []
        default: []
        }
    }

    /// Until when a claim is in time; it starts with the earliest delivery among the lines.
    private func reportDeadline(_ facts: DecisionFacts) -> Instant? {
        guard facts.kind != .notDelivered, !facts.deliveryRefused,
            let delivered = facts.lines.compactMap(\.deliveredAt).min()
        else { return nil }
        let hours = claimTerms(facts.kind).reportHours
        if let hours { return delivered.adding(hours: hours) }
        let months =
            terms.guaranteeMonths + (facts.wasRepaired ? terms.repairExtensionMonths : 0)
        let day = calendar.zone.day(at: delivered).adding(months: months)
        return calendar.zone.endOfDay(day)
    }

    /// When the carrier's letter must be sent; `nil` where none is due: delivery refused, or the
    /// claim is made after the date (L133-3 Code de commerce).
    private func letterDeadline(_ facts: DecisionFacts, at now: Instant) -> Instant? {
        guard facts.kind == .transitDamage, !facts.deliveryRefused,
            let delivered = facts.lines.compactMap(\.deliveredAt).min()
        else { return nil }
        let day = calendar.dayWithoutHolidays(terms.letterDays, after: delivered)
        let due = calendar.zone.endOfDay(day)
        return now <= due ? due : nil
    }
}
