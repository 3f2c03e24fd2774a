extension BasisFacts {
    var bases: Bases {
        let (withdrawal, conformity, promise) = (withdrawal, conformity, promise)
        let fitting = fittingGrounds.map { ground in
            [withdrawal, conformity, promise].first { $0.ground == ground } ?? promise
        }
        var best: Basis?
        for basis in fitting where basis.standing.holds {
            if let known = best, !basis.isStronger(than: known) { continue }
            best = basis
        }
        return Bases(
            withdrawal: withdrawal, conformity: conformity, promise: promise,
            strongest: best?.ground)
    }

    /// The grounds that fit what is asked for; the one to prefer among equals stands first.
    ///
    /// The law comes before the promise, which a shop can change or make conditional. What the
    /// law says nothing of (an exchange, a change before shipping) rests on the promise, and so
    /// does what it gives more slowly: a parcel that never came, an order not shipped.
    private var fittingGrounds: [Basis.Ground] {
        switch kind {
        case .return: resolution == .refund ? [.withdrawal, .promise] : [.promise]
        case .cancellation, .notDelivered: [.promise, .withdrawal]
        case .modification, .adjustment: [.promise]
        case .defect, .transitDamage, .wrongItem, .missingItem: [.conformity, .promise]
        }
    }
}

extension Basis {
    /// In time before late, then more money, then a way back that the shop pays.
    fileprivate func isStronger(than other: Basis) -> Bool {
        if (standing == .open) != (other.standing == .open) { return standing == .open }
        if total != other.total { return total > other.total }
        return wayBackPaidBy == .shop && other.wayBackPaidBy == .customer
    }
}

extension OrderRecord {
    /// The three grounds for a case, as they stood when it was asked for; `nil` for finance's
    /// adjustments, which rest on none.
    package func bases(of found: Case, under rules: Rulebook) -> Bases? {
        guard found.kind != .adjustment else { return nil }
        return BasisFacts(
            record: self, rules: rules, kind: found.kind, resolution: found.request.resolution,
            units: found.units, decision: found.decision, moment: found.openedAt,
            caseNumber: found.number
        ).bases
    }

    /// The three grounds for all that is left of the order, if the customer changed their mind
    /// now; `nil` where nothing is left.
    package func bases(at now: Instant, under rules: Rulebook) -> Bases? {
        var request = CaseRequest(kind: .return, channel: .api)
        let lines = order.lines.compactMap { line -> CaseRequest.Line? in
            let free = freeUnits(line, for: .return)
            return free > 0 ? .init(line: line.id, quantity: free) : nil
        }
        guard !lines.isEmpty else { return nil }
        request.lines = lines
        let facts = facts(for: request, lines: lines, by: rules, byShop: false)
        return BasisFacts(
            record: self, rules: rules, kind: .return, resolution: .refund,
            units: lines.map { .init(line: $0.line, quantity: $0.quantity, state: .requested) },
            decision: rules.decide(facts, at: now), moment: now, caseNumber: nil
        ).bases
    }

    /// Whether the law gives what the policy, not a person, has refused: reopening is due then.
    ///
    /// A cancellation or modification that came too late cannot be carried out any more, so there
    /// is nothing to reopen; its goods can be returned once they are there.
    package func lawGrantsWhatWasRefused(_ found: Case, under rules: Rulebook) -> Bool {
        guard found.state == .refused, found.kind == .return || found.kind.isClaim else {
            return false
        }
        if found.legalWithdrawal { return true }
        let isPolicys =
            found.refusal.map { reason in
                Clause(rawValue: reason).map { ClauseSet.delays.contains($0) } ?? false
            } ?? (found.decision.outcome == .refused)
        guard isPolicys, let bases = bases(of: found, under: rules) else { return false }
        return bases.strongest.map { $0 != .promise } ?? false
    }
}

extension ClauseSet {
    /// The clauses that refuse for coming late or too early, which the law may know better.
    fileprivate static let delays: ClauseSet = [
        .returnNotReceived, .returnWindow, .damageReserves, .damageReportWindow, .wrongItemWindow,
    ]
}
