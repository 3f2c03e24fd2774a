/// Something that is due on a case, by when (`scenarios.md`, `due`).
package struct Deadline: Codable, Hashable, Sendable {
    package enum What: String, Codable, CaseIterable, Sendable {
        case reviewFrom = "review_from"
        case review
        case inquiry
        case feePayment = "fee_payment"
        case customerAnswer = "customer_answer"
        case shipBack = "ship_back"
        case inspection
        case difference
        case refund
        case refundEffective = "refund_effective"
        case refundLatest = "refund_latest"
        case refundVisible = "refund_visible"
        case conformity
        case legalRefund = "legal_refund"
        case carrierLetter = "carrier_letter"
        case reportBy = "report_by"
    }

    package var what: What
    package var by: Instant

    /// Whether somebody is late after it; the others only tell from when, or when to look.
    package var isObligation: Bool { what != .reviewFrom && what != .refundVisible }

    package init(_ what: What, by: Instant) {
        self.what = what
        self.by = by
    }
}

extension OrderRecord {
    /// What is due on a case as it stands, the earliest first.
    package func deadlines(of found: Case, under rules: Rulebook) -> [Deadline] {
        let clock = DeadlineClock(rules: rules)
        var due = clock.next(found)
        let isConfirmed = found.confirmedAt != nil
        due += moneyDeadlines(found, clock)
        if !isConfirmed { due += clock.standing(found) }
        return due.sorted { ($0.by, $0.what.rawValue) < ($1.by, $1.what.rawValue) }
    }

    /// By when the law wants a withdrawal refunded (L221-24); `nil`: it is not one, or it is done.
    package func legalDue(of found: Case, under rules: Rulebook) -> Instant? {
        deadlines(of: found, under: rules).first { $0.what == .legalRefund }?.by
    }

    private func moneyDeadlines(_ found: Case, _ clock: DeadlineClock) -> [Deadline] {
        let live = liveInstructions(of: found.number)
        if let confirmed = found.confirmedAt {
            let isVisible = live.contains { $0.movements.contains { $0.kind == .refund } }
            return isVisible ? [clock.visible(confirmed)] : []
        }
        guard found.state == .accepted else {
            // A fee that could not be given back: its case is over, the money is not.
            let isOpen = live.contains { $0.state != .succeeded }
            return isOpen ? found.refundSince.map { [clock.target($0)] } ?? [] : []
        }
        guard let since = found.refundSince ?? found.acceptedAt, !live.isEmpty else { return [] }
        return clock.refund(found.kind, from: since)
    }

    /// The timers that run on a case as it stands.
    package func timers(of found: Case, under rules: Rulebook) -> [CaseTimer] {
        let due = deadlines(of: found, under: rules)
        func by(_ what: Deadline.What) -> Instant? { due.first { $0.what == what }?.by }
        var timers: [CaseTimer] = []
        func run(_ kind: TimerKind, _ deadline: Instant?) {
            if let deadline { timers.append(CaseTimer(kind: kind, deadline: deadline)) }
        }
        run(.feeUnpaid, by(.feePayment))
        run(.answerMissing, by(.customerAnswer))
        run(.notShippedBack, by(.shipBack))
        run(.differenceUnpaid, by(.difference))
        if found.state == .authorized, let label = found.label, !label.reminded {
            run(
                .shipBackReminder,
                rules.calendar.sameClockTime(
                    label.sentAt, daysLater: rules.policy.return.reminderDays))
        }
        if let letter = found.letter, letter.tracking == nil, found.state != .withdrawn {
            run(.letterReminder, letter.remindAfter)
        }
        if !found.delayTold { run(.refundDelayed, by(.refundEffective)) }
        return timers.sorted { ($0.deadline, $0.kind.rawValue) < ($1.deadline, $1.kind.rawValue) }
    }
}

/// The dates that a policy gives to the steps of a case.
private struct DeadlineClock {
    let rules: Rulebook

    private var policy: Policy { rules.policy }
    private var calendar: WorkCalendar { rules.calendar }

    /// What the case's state waits for.
    func next(_ found: Case) -> [Deadline] {
        switch found.state {
        case .awaitingFee:
            found.fee.map { [window(.feePayment, $0.since, policy.feePaymentDays)] } ?? []
        case .awaitingReview: review(found)
        case .awaitingCustomer:
            found.askedAt.map { [window(.customerAnswer, $0, policy.customerAnswerDays)] } ?? []
        case .authorized:
            found.label.map { [window(.shipBack, $0.sentAt, policy.return.shipBackDays)] } ?? []
        case .inTransit, .received:
            (found.deliveredScanAt ?? found.receivedAt).map {
                [working(.inspection, $0, policy.inspection.workingHours)]
            } ?? []
        case .awaitingDifference:
            found.difference.map {
                [
                    window(
                        .difference, $0.since,
                        found.kind == .modification
                            ? policy.modification.unpaidDifferenceDays
                            : policy.exchange.unpaidDifferenceDays)
                ]
            } ?? []
        case .accepted, .settled, .rejected, .refused, .withdrawn, .expired: []
        }
    }

    private func review(_ found: Case) -> [Deadline] {
        guard let since = found.reviewSince else { return [] }
        let hours = policy.return.reviewWorkingHours
        var due = [working(.reviewFrom, since, hours[0]), working(.review, since, hours[1])]
        if found.kind == .notDelivered {
            due.append(
                working(.inquiry, found.openedAt, policy.notDelivered.inquiryWorkingHours))
        }
        return due
    }

    /// What runs beside the states: the law's clocks and the carrier's letter.
    func standing(_ found: Case) -> [Deadline] {
        var due: [Deadline] = []
        let isOpen = !found.state.isFinal
        if isOpen, [.defect, .wrongItem, .missingItem].contains(found.kind) {
            due.append(window(.conformity, found.openedAt, Law.conformityDays))
        }
        if found.legalWithdrawal, isOpen || found.state == .refused {
            let day = calendar.zone.day(at: found.openedAt).adding(days: Law.refundDays)
            due.append(Deadline(.legalRefund, by: calendar.zone.endOfDay(day)))
        }
        if let letter = found.letter, letter.tracking == nil, isOpen {
            due.append(Deadline(.carrierLetter, by: letter.due))
        }
        return due
    }

    func refund(_ kind: CaseKind, from start: Instant) -> [Deadline] {
        let terms = policy.refund
        if kind == .cancellation {
            return [working(.refund, start, policy.cancellation.refundWorkingHours)]
        }
        return [
            target(start),
            Deadline(.refundEffective, by: start.adding(hours: terms.effectiveHours)),
            Deadline(.refundLatest, by: start.adding(hours: terms.latestDays * 24)),
        ]
    }

    func target(_ start: Instant) -> Deadline {
        Deadline(.refund, by: start.adding(hours: policy.refund.targetHours))
    }

    func visible(_ confirmed: Instant) -> Deadline {
        Deadline(.refundVisible, by: confirmed.adding(hours: policy.refund.visibleHours))
    }

    private func window(_ what: Deadline.What, _ start: Instant, _ days: Int) -> Deadline {
        Deadline(
            what,
            by: calendar.endOfWindow(
                from: start, days: days, rollsOver: policy.return.windowRollsOver))
    }

    private func working(_ what: Deadline.What, _ start: Instant, _ hours: Int) -> Deadline {
        Deadline(what, by: calendar.adding(workingHours: hours, to: start))
    }
}
