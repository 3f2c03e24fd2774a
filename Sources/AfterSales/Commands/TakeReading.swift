/// Taking in what a provider says of a payment.
extension CaseWork {
    /// A refund that was not sent from here and is booked now.
    package struct OutsideRefund: Hashable, Sendable {
        /// The provider's id.
        package var id: String
        package var instruction: String
    }

    package struct ReadingOutcome: Hashable, Sendable {
        package var differences: [MoneyDifference] = []
        package var outside: [OutsideRefund] = []
        /// Cases whose money changed.
        package var affected: [String] = []
    }

    /// Brings the record to what the provider says; taking the same reading again, or an older
    /// answer once a newer is known, changes nothing.
    ///
    /// - Parameters:
    ///   - known: the instructions behind the provider's refunds, by the provider's id. One that
    ///     carries a key which is not known here was sent by a store that was restored since.
    ///   - isShared: whether the payment paid other orders too: then a refund made elsewhere may
    ///     belong to any of them, and the plan is not this order's alone.
    ///   - nextCase: gives the number of a case for a refund that was made elsewhere.
    package mutating func take(
        _ reading: PaymentReading, of source: MoneySource, known: [String: String],
        isShared: Bool = false, nextCase: () throws -> String
    ) throws -> ReadingOutcome {
        try allow(.providerEvent)
        var outcome = ReadingOutcome()
        for refund in reading.refunds {
            if let id = known[refund.id] {
                take(refund, as: id, &outcome)
            } else if refund.state == .succeeded, !PlantedBug.outsideUnseen.isPlanted {
                try bookOutside(refund, of: isShared ? nil : source, &outcome, nextCase)
            }
        }
        if case .payment(let id) = source {
            take(reading.dispute, of: id, &outcome)
            if let plan = reading.plan, !isShared { take(plan, of: id, &outcome) }
        }
        return outcome
    }

    private mutating func take(
        _ refund: PaymentReading.Refund, as id: String, _ outcome: inout ReadingOutcome
    ) {
        guard let instruction = record.instructions.first(where: { $0.id == id }) else { return }
        if refund.amount != instruction.amount {
            outcome.differences.append(
                MoneyDifference(
                    .amountDiffers, subject: refund.id, ours: instruction.amount,
                    theirs: refund.amount))
        }
        switch (refund.state, instruction.state) {
        case (.succeeded, .requested), (.succeeded, .unknown):
            change(instruction, to: .succeeded)
        case (.pending, .unknown): change(instruction, to: .requested)
        case (.failed, .requested), (.failed, .unknown), (.failed, .succeeded):
            guard !instruction.superseded else { return }
            if PlantedBug.lateFailureIgnored.isPlanted, instruction.state == .succeeded { return }
            change(instruction, to: .failed)
        case (.succeeded, .failed):
            outcome.differences.append(
                MoneyDifference(
                    .succeededAfterFailure, subject: refund.id, ours: 0, theirs: refund.amount))
            return
        default: return
        }
        outcome.affected.append(instruction.caseNumber)
    }

    private mutating func take(
        _ dispute: PaymentReading.Dispute, of payment: String, _ outcome: inout ReadingOutcome
    ) {
        guard let held = record.order.payment(payment) else { return }
        let cases = record.instructions.filter { $0.payment == payment && !$0.superseded }
            .map(\.caseNumber)
        switch dispute {
        case .open where !held.chargedBack, .lost where !held.chargedBack:
            note(.paymentChargedBack(payment: payment), cases.first)
            for number in Set(cases).sorted() { note(.flagged(.chargeback), number) }
            outcome.affected += Set(cases).sorted()
        case .won where held.chargedBack:
            note(.paymentReleased(payment: payment), cases.first)
            outcome.affected += Set(cases).sorted()
        default: break
        }
        if dispute == .lost {
            outcome.differences.append(
                MoneyDifference(
                    .disputeLost, subject: payment, ours: held.amount, theirs: held.amount))
        }
    }

    /// The lender's plan is booked where it tells of a payment, and compared where it does not
    /// move: while an instruction is under way, it cannot agree with the forecast yet.
    private mutating func take(
        _ plan: [PaymentReading.PlanRow], of payment: String, _ outcome: inout ReadingOutcome
    ) {
        guard let before = record.order.payment(payment), record.order.isPaid else { return }
        for row in plan where row.paid {
            guard let held = before.installments.first(where: { $0.number == row.number }),
                !held.paid
            else { continue }
            note(.installmentPaid(payment: payment, number: row.number))
        }
        let live = record.instructions.filter { $0.payment == payment && !$0.superseded }
        guard live.allSatisfy({ $0.state == .succeeded }),
            let balance = record.balances.first(where: { $0.payment.id == payment })
        else { return }
        let differing = balance.payment.installments.compactMap { held in
            let theirs = plan.first { $0.number == held.number }.map { $0.paid ? 0 : $0.amount }
            let ours = balance.due(held)
            return ours == theirs ?? 0
                ? nil
                : MoneyDifference(
                    .planDiffers, subject: "\(payment)/\(held.number)", ours: ours,
                    theirs: theirs ?? 0)
        }
        outcome.differences += differing
        guard !differing.isEmpty, let last = live.last?.caseNumber,
            record.case(last)?.flags.contains(.planDiffers) == false
        else { return }
        note(.flagged(.planDiffers), last)
        outcome.affected.append(last)
    }

    /// A refund made elsewhere becomes a case of its own kind, so that there is no refund without a
    /// case (`refund.adjustment`). What is left of the payment bounds it: the rest is a difference.
    private mutating func bookOutside(
        _ refund: PaymentReading.Refund, of source: MoneySource?, _ outcome: inout ReadingOutcome,
        _ nextCase: () throws -> String
    ) throws {
        guard case .payment(let payment) = source, record.order.isPaid,
            let balance = record.balances.first(where: { $0.payment.id == payment }),
            refund.amount <= balance.refundable
        else {
            outcome.differences.append(
                MoneyDifference(
                    .refundBeyondPayment, subject: refund.id, ours: 0, theirs: refund.amount))
            return
        }
        let number = try nextCase()
        var request = CaseRequest(kind: .adjustment, channel: nil)
        request.amount = refund.amount
        request.reason = refund.id
        request.adjustment = .refundedOutside(by: balance.payment.method)
        note(
            .caseOpened(
                Case(
                    number: number, request: request, decision: decide(request, []),
                    by: actor.role, at: now)),
            number)
        note(.accepted([], by: actor.name), number)
        let plan = RefundPlan(
            items: refund.amount, shipping: 0, allFees: false, over: [balance], by: policy)
        for part in plan.parts {
            let instruction = RefundInstruction(
                id: "\(number)/1", caseNumber: number, payment: payment, method: part.method,
                movements: part.movements, resends: nil, state: .requested)
            note(.refundPlanned(instruction), number)
            change(instruction, to: .succeeded)
            outcome.outside.append(OutsideRefund(id: refund.id, instruction: instruction.id))
        }
        outcome.affected.append(number)
    }
}
