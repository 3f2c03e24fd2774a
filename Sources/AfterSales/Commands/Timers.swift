/// What time alone brings about.
package enum TimerKind: String, Codable, CaseIterable, Sendable {
    case feeUnpaid = "fee_unpaid"
    case answerMissing = "answer_missing"
    case shipBackReminder = "ship_back_reminder"
    case notShippedBack = "not_shipped_back"
    case differenceUnpaid = "difference_unpaid"
    case letterReminder = "letter_reminder"
    case refundDelayed = "refund_delayed"
}

/// A timer of a case: it fires when the second of its deadline is over.
package struct CaseTimer: Hashable, Sendable {
    package var kind: TimerKind
    package var deadline: Instant

    package var firesAt: Instant { deadline.adding(seconds: 1) }
}

extension CaseWork {
    /// Fires a timer, if the case still has it and its second is over; otherwise nothing happens.
    package mutating func fire(_ kind: TimerKind, of number: String) throws(CaseRefusal) {
        try allow(.timer)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        let isDue = record.timers(of: found, under: rules).contains {
            $0.kind == kind && $0.firesAt <= now
        }
        guard isDue else { return }
        switch kind {
        case .feeUnpaid, .answerMissing, .notShippedBack: expire(found, kind)
        case .shipBackReminder:
            note(.shipBackReminded, number)
            clauses.insert(.returnShipBack)
            mail(.shipBackReminder, number)
        case .differenceUnpaid: dropDifference(found)
        case .letterReminder:
            note(.letterReminded, number)
            clauses.insert(.damageRegisteredLetter)
            mail(.carrierLetterReminder, number)
        case .refundDelayed:
            note(.delayTold, number)
            clauses.insert(.refundReturnTerms)
            mail(.refundDelayed, number)
        }
    }

    private mutating func expire(_ found: Case, _ kind: TimerKind) {
        note(.expired, found.number)
        if kind == .notShippedBack { clauses.insert(.returnShipBack) }
        if found.hasUnusedLabel { add(.voidLabel(case: found.number)) }
        giveFeeBack(found.number, when: .expiredUnused)
        mail(.caseExpired, found.number)
    }

    /// An exchange whose difference nobody pays becomes a refund; a modification is dropped.
    private mutating func dropDifference(_ found: Case) {
        let number = found.number
        note(.differenceDropped, number)
        if found.kind == .modification {
            note(.expired, number)
            return mail(.caseExpired, number)
        }
        note(.exchangeTurnedIntoRefund, number)
        mail(.exchangeBecameRefund, number)
        let accepted = current(number).units.filter { $0.state == .accepted }
        refundUnits(number, accepted)
        settleIfDone(number)
    }
}
