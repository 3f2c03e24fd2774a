/// Acceptance: where a case begins to cost money.
extension CaseWork {
    /// Accepts all units of a case as they were asked for.
    mutating func accept(_ number: String) {
        let units = current(number).units.map { unit in
            var unit = unit
            unit.state = .accepted
            return unit
        }
        accept(number, units)
    }

    /// Accepts those of `units` that are in state `accepted`; the others stand beside them.
    mutating func accept(_ number: String, _ units: [Case.Units]) {
        let found = current(number)
        let keeps = found.resolution == .repair
        let accepted = record.priced(units.filter { $0.state == .accepted }).map { unit in
            var unit = unit
            unit.deduction = min(unit.deduction, unit.worth ?? 0)
            if keeps { unit.worth = nil }
            if found.kind == .cancellation { unit.state = .canceled }
            return unit
        }
        let others = units.filter { $0.state != .accepted }
        note(.accepted(accepted + others, by: actor.name), number)
        switch (found.kind, found.resolution) {
        case (.cancellation, _): cancel(number, accepted)
        case (.adjustment, _): adjust(number)
        case (_, .exchange): exchange(number, accepted)
        case (_, .replacement), (_, .repair): replace(number, accepted, price: 0)
        case (_, .refund), (_, .storeCredit): refundUnits(number, accepted)
        }
        settleIfDone(number)
    }

    private mutating func cancel(_ number: String, _ units: [Case.Units]) {
        let whole = record.isWhollyCanceled
        let items = units.reduce(0) { $0 + ($1.worth ?? 0) }
        if record.order.isPaid {
            refund(
                number, items: items, shipping: whole ? record.shippingLeft : 0,
                allFees: record.leavesNoProduct(givingBack: units, byCase: number))
        } else {
            takeOffUnpaid(items + (whole ? record.order.shipping.paid : 0))
        }
        if whole {
            note(.orderCanceled)
            redecide()
        }
        if !current(number).request.isByShop { mail(.cancellationConfirmed, number) }
    }

    mutating func refundUnits(_ number: String, _ units: [Case.Units]) {
        let items = units.reduce(0) { $0 + ($1.worth ?? 0) - $1.deduction }
        let leavesNothing = record.leavesNoProduct(givingBack: units, byCase: number)
        refund(
            number, items: items,
            shipping: shippingGivenBack(current(number), leavesNothing: leavesNothing),
            allFees: leavesNothing)
    }

    /// What of the outbound shipping goes back with a case (`refund.outbound_shipping.*`).
    private func shippingGivenBack(_ found: Case, leavesNothing: Bool) -> Minor {
        let left = record.shippingLeft
        switch found.kind {
        case .return:
            switch policy.return.refundOutboundShipping {
            case .never: return 0
            case .wholeOrder: return leavesNothing ? left : 0
            case .legalMinimum:
                return leavesNothing && found.legalWithdrawal
                    ? min(left, record.order.shipping.standard) : 0
            }
        case .defect: return policy.defect.refundOutboundShipping ? left : 0
        case .transitDamage: return policy.damage.refundOutboundShipping ? left : 0
        case .wrongItem, .missingItem: return policy.wrongItem.refundOutboundShipping ? left : 0
        case .notDelivered: return policy.notDelivered.refundOutboundShipping ? left : 0
        case .cancellation, .modification, .adjustment: return 0
        }
    }

    /// Gives money back; where none came in yet, there is less to collect instead.
    mutating func refund(_ number: String, items: Minor, shipping: Minor, allFees: Bool) {
        guard record.order.isPaid else { return takeOffUnpaid(items + shipping) }
        let found = current(number)
        let plan = plan(items: items, shipping: shipping, allFees: allFees)
        clauses.formUnion(plan.clauses(isExchange: found.resolution == .exchange))
        let asCredit = found.resolution == .storeCredit
        if found.kind != .modification, !asCredit { clauses.insert(.refundOriginalMethod) }
        if found.kind == .return || found.kind.isClaim { clauses.insert(.refundReturnTerms) }
        clauses.formUnion(found.decision.clauses.intersection([.refundPartial, .refundAdjustment]))
        if found.units.contains(where: { $0.state == .rejected }) { clauses.insert(.refundPartial) }
        if shipping > 0 || found.kind == .return {
            clauses.formUnion(found.decision.clauses.intersection(.outboundShipping))
        }
        for part in plan.parts {
            // Credit is given for a payment, so that its money cannot be given back as well.
            instruct(
                number, payment: part.payment, method: asCredit ? .storeCredit : part.method,
                part.movements)
        }
    }

    mutating func instruct(
        _ number: String, payment: String?, method: PaymentMethod, _ covers: Composition
    ) {
        guard covers.total > 0 else { return }
        instruct(
            number, payment: payment, method: method,
            [Movement(kind: .refund, installment: nil, covers: covers)])
    }

    /// Reserves an instruction and, where nobody has to look first, has it sent.
    mutating func instruct(
        _ number: String, payment: String?, method: PaymentMethod, _ movements: [Movement],
        resending failed: String? = nil
    ) {
        let running = record.instructions(of: number).count + 1
        let amount = movements.reduce(0) { $0 + $1.amount }
        let frozen = payment.flatMap(record.order.payment)?.chargedBack ?? false
        let waits = frozen || policy.refund.fourEyesAbove.map { amount > $0 } ?? false
        let instruction = RefundInstruction(
            id: "\(number)/\(running)", caseNumber: number, payment: payment, method: method,
            movements: movements, resends: failed, state: waits ? .awaitingApproval : .requested)
        note(.refundPlanned(instruction), number)
        if !waits { add(.refund(instruction: instruction.id)) }
    }

    /// An order that is not paid yet is changed instead: there is less to collect.
    mutating func takeOffUnpaid(_ amount: Minor) {
        let payments = record.order.payments
        let most = min(amount, payments.reduce(0) { $0 + $1.amount })
        let shares = allocate(most, over: payments.map(\.amount))
        note(.unpaidPaymentsChanged(zip(payments, shares).map { $0.changed(by: -$1) }))
    }
}

extension Payment {
    /// A payment that was not collected yet, with another amount; a plan's installments change in
    /// proportion.
    func changed(by difference: Minor) -> Payment {
        var changed = self
        changed.amount += difference
        guard !installments.isEmpty else { return changed }
        let weights = installments.map(\.purchaseAmount)
        let amounts = amount > 0 ? allocate(changed.amount, over: weights) : weights
        for index in changed.installments.indices {
            changed.installments[index].purchaseAmount = amounts[index]
        }
        return changed
    }
}

extension ClauseSet {
    static let outboundShipping: ClauseSet = [
        .refundShippingContentError, .refundShippingDefect, .refundShippingConforming,
    ]
}

extension CaseRequest {
    /// Opened by the shop itself: no channel, and not finance's adjustment.
    var isByShop: Bool { channel == nil && kind != .adjustment }
}
