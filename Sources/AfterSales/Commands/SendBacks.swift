/// Goods that go back to the customer: to be sent, sent, delivered, or back again.
extension CaseWork {
    /// What has to be sent back from now on; the policy says whether the postage comes first.
    mutating func beginSendBack(_ number: String, _ cause: Case.SendBack.Cause) {
        let waits = policy.inspection.sendBackPaidBy == .customer && cause == .rejected
        let task = Case.SendBack(
            cause: cause, state: waits ? .awaitingPostage : .toSend, since: now)
        note(.sendBackBegun(task), number)
        add(.sendBack(case: number))
    }

    /// A parcel under way to the shop that nobody will look at: it goes back when it comes.
    mutating func expectSendBack(_ number: String) {
        note(
            .sendBackBegun(Case.SendBack(cause: .withdrawn, state: .expected, since: now)),
            number)
        add(.sendBack(case: number))
    }

    /// A parcel came for a case that takes none any more: it goes back.
    package mutating func turnBack(_ number: String) throws(CaseRefusal) {
        let found = try expect(number, for: .receive, in: [.withdrawn, .refused, .expired])
        guard found.sendBack == nil || found.sendBack?.state == .expected else {
            throw .invalidState(action: .receive, state: found.state.rawValue)
        }
        let cause: Case.SendBack.Cause = found.state == .withdrawn ? .withdrawn : .uninvited
        if found.sendBack == nil { return beginSendBack(number, cause) }
        note(
            .sendBackBegun(Case.SendBack(cause: cause, state: .toSend, since: now)), number)
    }

    /// The customer paid the postage, outside the desk: how, in staff's own words.
    package mutating func settlePostage(_ number: String, _ text: String?) throws(CaseRefusal) {
        _ = try sendBack(number, for: .decideSendBack, in: [.awaitingPostage])
        note(.postageSettled(note: try required(text, "reason")), number)
    }

    /// Goods leave for the customer with a tracking number.
    package mutating func shipBack(
        _ number: String, carrier: String?, tracking: String?
    ) throws(CaseRefusal) {
        _ = try sendBack(number, for: .sortParcels, in: [.toSend])
        let tracking = try required(tracking, "tracking")
        note(.unitsSentBack(carrier: carrier, tracking: tracking), number)
        mail(.sentBack, number)
    }

    /// The carrier handed them over.
    package mutating func sendBackDelivered(_ number: String) throws(CaseRefusal) {
        _ = try sendBack(number, for: .sortParcels, in: [.sent])
        note(.sendBackDelivered, number)
    }

    /// Nobody took them: they are kept for some days, and the customer is asked where to.
    package mutating func sendBackReturned(_ number: String) throws(CaseRefusal) {
        _ = try sendBack(number, for: .sortParcels, in: [.sent])
        let day = rules.calendar.zone.day(at: now).adding(days: policy.inspection.keepDays)
        note(.sendBackCameBack(keptUntil: rules.calendar.zone.endOfDay(day)), number)
        mail(.sendBackReturned, number)
    }

    /// Sends goods that came back once more.
    ///
    /// - Parameter address: where to; `nil`: as before.
    package mutating func sendAgain(
        _ number: String, to address: Address?, reason: String?
    ) throws(CaseRefusal) {
        _ = try sendBack(number, for: .decideSendBack, in: [.cameBack])
        note(.sendBackRenewed(to: address, reason: try required(reason, "reason")), number)
    }

    /// What becomes of goods that nobody asked for in time: the shop decides, with its reason.
    package mutating func closeSendBack(_ number: String, reason: String?) throws(CaseRefusal) {
        let task = try sendBack(number, for: .decideSendBack, in: [.cameBack])
        guard let kept = task.keptUntil, now > kept else {
            throw .invalidState(action: .decideSendBack, state: task.state.rawValue)
        }
        note(.sendBackClosed(reason: try required(reason, "reason")), number)
    }

    private func sendBack(
        _ number: String, for action: Action, in states: Set<Case.SendBack.State>
    ) throws(CaseRefusal) -> Case.SendBack {
        try allow(action)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        guard let task = found.sendBack else {
            throw .invalidState(action: action, state: found.state.rawValue)
        }
        guard states.contains(task.state) else {
            throw .invalidState(action: action, state: task.state.rawValue)
        }
        return task
    }
}
