/// How good a decision is for the customer, worst first.
package enum Outcome: String, Codable, CaseIterable, Comparable, Sendable {
    case refused, redirected
    case pendingReview = "pending_review"
    case authorized

    private var rank: Int {
        switch self {
        case .refused: 0
        case .redirected: 1
        case .pendingReview: 2
        case .authorized: 3
        }
    }

    package static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }

    /// Whether a case is opened that somebody will work on.
    package var goesOn: Bool { self >= .pendingReview }
}

/// What the policy says to a request: the answer, every clause that led to it, and what it means.
package struct Decision: Codable, Hashable, Sendable {
    package struct Line: Codable, Hashable, Sendable {
        package var line: String
        package var quantity: Int
        package var outcome: Outcome
        /// The channel to use instead, when redirected.
        package var channel: Channel?
        package var clauses: ClauseSet
    }

    package struct ReturnShipping: Codable, Hashable, Sendable {
        package var paidBy: Policy.Payer
        /// 0 where the shop pays, `nil` where it is quoted later.
        package var fee: Minor?
    }

    /// That of the best line.
    package var outcome: Outcome
    package var channel: Channel?
    package var clauses: ClauseSet = []
    package var advice: ClauseSet = []
    /// `nil` while a parcel of the order is under way, and where no window applies.
    package var windowEnds: Instant?
    /// `nil` where nothing is sent back.
    package var returnShipping: ReturnShipping?
    package var outboundShippingRefund = false
    package var lines: [Line] = []
    package var flags: Set<CaseFlag> = []
    package var legalWithdrawal = false
    /// Until when a claim is in time.
    package var reportBy: Instant?
    /// Until when the carrier must have its letter.
    package var letterDue: Instant?

    init(outcome: Outcome) { self.outcome = outcome }
}
