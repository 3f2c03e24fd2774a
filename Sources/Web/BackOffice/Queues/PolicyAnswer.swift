import AfterSales
import Storage

/// What the policy says to a case, as far as a line of a queue has room for it.
struct PolicyAnswer: Hashable {
    enum Verdict: Hashable {
        /// Nothing stands against it.
        case acceptable
        /// A person has to look, and why.
        case toBeLookedAt
        /// The policy refused it, and the law grants it.
        case lawSaysOtherwise
    }

    /// Why a person has to look.
    enum Reason: Hashable {
        case flag(CaseFlag)
        /// The agent says what the way back costs.
        case feeToQuote
        /// The customer answered a question.
        case answered
        /// Whether the parcel came is asked of the carrier.
        case inquiry
    }

    let verdict: Verdict
    let reasons: [Reason]

    init(_ found: Case) {
        var reasons = found.flags.sorted().map(Reason.flag)
        if found.needsQuotedFee { reasons.append(.feeToQuote) }
        if found.answer != nil, found.state == .awaitingReview { reasons.append(.answered) }
        if found.kind == .notDelivered { reasons.append(.inquiry) }
        self.reasons = reasons
        verdict =
            if found.state == .refused {
                .lawSaysOtherwise
            } else if reasons.isEmpty, found.decision.outcome.goesOn {
                .acceptable
            } else {
                .toBeLookedAt
            }
    }
}

extension Case {
    /// Whether authorizing it asks the agent what the way back costs.
    var needsQuotedFee: Bool {
        guard kind == .return, fee == nil, let shipping = decision.returnShipping else {
            return false
        }
        return shipping.paidBy == .customer && shipping.fee == nil
    }
}

/// The day of a return's window on which it was asked for: 15 of 30.
struct WindowDay: Hashable {
    let day: Int
    let of: Int

    /// - Parameter delivered: when the last parcel came.
    /// - Returns: `nil` for what has no window, and while something is under way.
    init?(_ found: Case, delivered: Instant?, windowDays: Int?, zone: Zone) {
        guard found.kind == .return, found.decision.windowEnds != nil, let delivered,
            let windowDays
        else { return nil }
        day = max(0, zone.day(at: found.openedAt).number - zone.day(at: delivered).number)
        of = windowDays
    }
}
