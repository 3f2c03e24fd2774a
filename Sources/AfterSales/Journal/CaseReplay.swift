extension Case {
    /// Takes in one event of this case.
    mutating func apply(_ entry: JournalEntry) {
        let now = entry.at
        switch entry.event {
        case .feeAsked(let amount):
            fee = Fee(amount: amount, state: .due, since: now, quoted: true)
            state = .awaitingFee
        case .feePaid: payFee(at: now)
        case .feeReturned: fee?.state = .returned
        case .feeDropped: fee?.state = .dropped
        case .customerAsked(let text):
            question = text
            askedAt = now
            state = .awaitingCustomer
        case .customerAnswered(let text):
            answer = text
            state = .awaitingReview
            reviewSince = now
        case .authorized: state = .authorized
        case .labelSent:
            label = Label(sentAt: now)
            state = .authorized
        case .refused(let reason):
            refusal = reason
            state = .refused
            mark(.rejected)
        case .reopened:
            state = .awaitingReview
            reviewSince = now
            mark(.requested)
        case .withdrawn: end(.withdrawn, .withdrawn)
        case .expired: end(.expired, .expired)
        case .parcelScanned(let scan): apply(scan, at: now)
        case .parcelReceived:
            label?.used = true
            receivedAt = now
            state = .received
        case .parcelRefused(let clauses):
            rejectingClauses = clauses
            label?.used = true
            receivedAt = now
            state = .rejected
            mark(.rejected)
        case .inspected(let found, let clauses):
            units = found
            rejectingClauses = clauses
            if !found.contains(where: { $0.state == .accepted }) { state = .rejected }
        case .accepted(let accepted, let by):
            units = accepted
            acceptedAt = now
            refundSince = nil
            acceptedBy = by
            state = .accepted
        case .settled(let final):
            units = final
            confirmedAt = now
            state = .settled
        default: applyMoney(entry)
        }
    }

    private mutating func applyMoney(_ entry: JournalEntry) {
        switch entry.event {
        case .exchangeTurnedIntoRefund:
            resolution = .refund
            acceptedAt = entry.at
            refundSince = nil
            state = .accepted
        case .differenceRequested(let amount):
            difference = Difference(amount: amount, since: entry.at, state: .requested)
            state = .awaitingDifference
        case .differencePaid:
            difference?.state = .paid
            state = .accepted
        case .differenceDropped: difference?.state = .dropped
        case .orderChanged: changesApplied = true
        case .letterSent(let tracking): letter?.tracking = tracking
        case .shipBackReminded: label?.reminded = true
        case .letterReminded: letter?.remindAfter = nil
        case .delayTold: delayTold = true
        case .replacementOrdered(let number): replacement = number
        case .refundChanged(_, .failed): fail(at: entry.at)
        case .bounced: bounce()
        case .flagged(let flag): flags.insert(flag)
        case .paymentReferenced(nil, let reference): fee?.reference = reference
        default: applySendBack(entry)
        }
    }

    private mutating func payFee(at now: Instant) {
        fee?.state = .paid
        if fee?.quoted == false {
            state = .awaitingReview
            reviewSince = now
        }
    }

    private mutating func apply(_ scan: CarrierScan, at now: Instant) {
        label?.used = true
        state = .inTransit
        if scan == .delivered { deliveredScanAt = now }
    }

    /// While a case is accepted its dates are those of the acceptance, whatever fails on the way;
    /// a fee's are those of its first failure.
    private mutating func fail(at now: Instant) {
        guard state != .accepted else { return }
        refundSince = state == .settled ? now : refundSince ?? now
        delayTold = false
    }

    private mutating func bounce() {
        state = .accepted
        confirmedAt = nil
        flags.insert(.refundBounced)
        for index in units.indices where units[index].state == .refunded {
            units[index].state = .accepted
        }
    }

    private mutating func end(_ ending: CaseState, _ unit: UnitState) {
        state = ending
        mark(unit)
    }

    private mutating func mark(_ unit: UnitState) {
        for index in units.indices { units[index].state = unit }
    }
}
