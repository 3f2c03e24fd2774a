/// What an agent does with a request, and the customer's answer.
extension CaseWork {
    /// Lets a request go on.
    ///
    /// - Parameters:
    ///   - fee: what the customer pays for the way back, quoted by the agent; only where none was
    ///     taken from the bands. `nil` or 0: nothing.
    ///   - returnRequired: whether the goods must come back; `nil`: as the kind has it (missing
    ///     and undelivered goods cannot).
    package mutating func authorize(
        _ number: String, fee: Minor? = nil, returnRequired: Bool? = nil, note text: String? = nil
    ) throws(CaseRefusal) {
        let found = try expect(number, for: .authorize, in: [.awaitingReview])
        try checkOrderWaits(for: found)
        try check(fee, of: found)
        let comesBack = try goodsComeBack(found, returnRequired)
        note(.authorized(returnRequired: comesBack, note: text), number)
        switch found.kind {
        case .modification: applyChanges(number)
        case .cancellation, .adjustment: accept(number)
        default:
            if !comesBack { return accept(number) }
            if let fee, fee > 0 {
                note(.feeAsked(fee), number)
                clauses.insert(.returnFeeQuoted)
                mail(.paymentLink, number)
            } else {
                sendLabel(number)
            }
        }
    }

    /// Lets a request go on whose goods are here already: no label, no fee for the way back.
    package mutating func authorizeArrived(
        _ number: String, note text: String?
    ) throws(CaseRefusal) {
        let found = try expect(number, for: .authorize, in: [.awaitingReview])
        guard found.kind == .return || found.kind.isClaim else {
            throw .invalidState(action: .authorize, state: found.state.rawValue)
        }
        note(.authorized(returnRequired: true, note: text), number)
    }

    /// A cancellation or modification that was refused because the order moved on, and reopened,
    /// still comes too late (`cancellation.status`).
    private func checkOrderWaits(for found: Case) throws(CaseRefusal) {
        let status = record.order.status
        guard found.kind == .cancellation || found.kind == .modification,
            !policy.cancellation.statuses.contains(status)
        else { return }
        throw .invalidState(action: .authorize, state: status.rawValue)
    }

    private func check(_ fee: Minor?, of found: Case) throws(CaseRefusal) {
        guard let fee else { return }
        guard (0...MoneyLimits.amount).contains(fee) else {
            throw .invalid(field: "fee", problem: .outOfRange(fee, 0...MoneyLimits.amount))
        }
        let customerPays =
            found.kind == .return
            ? policy.return.feePaidBy == .customer
            : found.decision.returnShipping?.paidBy == .customer
        guard fee == 0 || (customerPays && found.fee?.state != .paid) else {
            throw .invalid(field: "fee", problem: .notHere)
        }
    }

    private func goodsComeBack(_ found: Case, _ asked: Bool?) throws(CaseRefusal) -> Bool {
        switch found.kind {
        case .return:
            guard asked != false else {
                throw .invalid(field: "return_required", problem: .notHere)
            }
            return true
        case .cancellation, .modification, .adjustment: return false
        case .missingItem, .notDelivered: return asked ?? false
        case .defect, .transitDamage, .wrongItem: return asked ?? true
        }
    }

    mutating func sendLabel(_ number: String) {
        note(.labelSent, number)
        clauses.formUnion([.returnLabel, .returnShipBack])
        mail(.returnAuthorized, number)
    }

    /// Refuses a request; the reason is a clause's id or the agent's own words.
    package mutating func refuse(_ number: String, reason: String?) throws(CaseRefusal) {
        _ = try expect(number, for: .refuse, in: [.awaitingReview])
        let reason = try required(reason, "reason")
        if let clause = Clause(rawValue: reason) { clauses.insert(clause) }
        refuseNow(number, reason: reason)
    }

    mutating func refuseNow(_ number: String, reason: String) {
        note(.refused(reason: reason), number)
        giveFeeBack(number, when: .requestRefused)
        mail(.requestRefused, number)
    }

    /// Gives the return fee back where the policy does so on this occasion.
    mutating func giveFeeBack(_ number: String, when occasion: Policy.Return.FeeRefund) {
        guard let fee = current(number).fee else { return }
        if fee.state == .due { return note(.feeDropped, number) }
        guard fee.state == .paid, policy.return.feeRefundedOn.contains(occasion) else { return }
        note(.feeReturned, number)
        clauses.insert(.returnFeeRefund)
        instruct(number, payment: nil, method: .card, Composition(returnFee: fee.amount))
    }

    /// Puts a refused case back to review, if its units are still free.
    package mutating func reopen(_ number: String, reason: String?) throws(CaseRefusal) {
        let found = try expect(number, for: .reopen, in: [.refused])
        for unit in found.units {
            guard let line = record.order.line(unit.line) else { continue }
            let free = record.freeUnits(line, for: found.kind)
            guard unit.quantity <= free else {
                throw .quantityExceeds(
                    line: line.id, requested: unit.quantity, remaining: free,
                    heldBy: record.holder(of: line.id, for: found.kind)?.number)
            }
        }
        note(.reopened(reason: reason), number)
    }

    package mutating func ask(_ number: String, _ text: String?) throws(CaseRefusal) {
        _ = try expect(number, for: .askCustomer, in: [.awaitingReview])
        note(.customerAsked(try required(text, "text")), number)
        mail(.question, number)
    }

    package mutating func answer(_ number: String, _ text: String?) throws(CaseRefusal) {
        _ = try expect(number, for: .answer, in: [.awaitingCustomer])
        note(.customerAnswered(try required(text, "text")), number)
    }
}
