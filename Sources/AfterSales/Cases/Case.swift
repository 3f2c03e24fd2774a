/// One request and all that follows from it.
package struct Case: Codable, Hashable, Sendable {
    /// Some units of one line that share a fate.
    package struct Units: Codable, Hashable, Sendable {
        package var line: String
        package var quantity: Int
        package var state: UnitState
        /// What they give back, deductions taken off; `nil` before acceptance.
        package var worth: Minor?
        /// Whether a person looked at them: rejected units that were inspected cannot be asked
        /// for again by the same kind.
        package var inspected = false
        /// What was kept back for all of these units.
        package var deduction: Minor = 0
        /// What the inspector found; `nil` before the inspection.
        package var finding: Finding?

        package init(line: String, quantity: Int, state: UnitState) {
            self.line = line
            self.quantity = quantity
            self.state = state
        }
    }

    /// What the customer pays for the way back.
    package struct Fee: Codable, Hashable, Sendable {
        package enum State: String, Codable, Sendable { case due, paid, returned, dropped }
        package var amount: Minor
        package var state: State
        package var since: Instant
        /// Set by an agent when authorizing, rather than taken from the bands.
        package var quoted: Bool
        /// The provider's own id of its payment; `nil`: not paid, or not by a provider.
        package var reference: String?
    }

    package struct Label: Codable, Hashable, Sendable {
        package var sentAt: Instant
        package var used = false
        package var reminded = false
    }

    /// What an exchange or a modification costs more, waited for as a payment link.
    package struct Difference: Codable, Hashable, Sendable {
        package enum State: String, Codable, Sendable { case requested, paid, dropped }
        package var amount: Minor
        package var since: Instant
        package var state: State
    }

    /// The registered letter to the carrier.
    package struct Letter: Codable, Hashable, Sendable {
        package var due: Instant
        package var remindAfter: Instant?
        package var tracking: String?
    }

    package let number: String
    package let kind: CaseKind
    package let openedAt: Instant
    package let openedBy: Role
    package let request: CaseRequest
    package internal(set) var decision: Decision
    package internal(set) var state: CaseState
    package internal(set) var resolution: Resolution
    package internal(set) var flags: Set<CaseFlag>
    package internal(set) var legalWithdrawal: Bool
    package internal(set) var units: [Units]
    package internal(set) var fee: Fee?
    package internal(set) var reviewSince: Instant?
    package internal(set) var question: String?
    package internal(set) var answer: String?
    package internal(set) var askedAt: Instant?
    package internal(set) var label: Label?
    package internal(set) var deliveredScanAt: Instant?
    package internal(set) var receivedAt: Instant?
    package internal(set) var acceptedAt: Instant?
    package internal(set) var acceptedBy: String?
    /// When every movement of money was confirmed and the customer told.
    package internal(set) var confirmedAt: Instant?
    package internal(set) var delayTold = false
    /// When money that had gone out, or that goes back outside an acceptance, failed: from then on
    /// the refund's dates run anew; `nil`: from the acceptance.
    package internal(set) var refundSince: Instant?
    package internal(set) var difference: Difference?
    package internal(set) var letter: Letter?
    /// The number of the order that replaces, exchanges or repairs.
    package internal(set) var replacement: String?
    /// Why it was refused: a clause's id or staff's own words.
    package internal(set) var refusal: String?
    /// What the parcel or units broke when they came back.
    package internal(set) var rejectingClauses: ClauseSet = []
    /// What a modification does to the order, at the prices of the day it was asked for: units may
    /// be canceled and prices change while its difference waits to be paid.
    package internal(set) var change: OrderChange?
    /// What of it goes back to the customer; `nil`: nothing.
    package internal(set) var sendBack: SendBack?
    /// A modification whose changes to lines are in the order.
    package internal(set) var changesApplied = false

    init(number: String, request: CaseRequest, decision: Decision, by role: Role, at now: Instant) {
        self.number = number
        kind = request.kind
        openedAt = now
        openedBy = role
        self.request = request
        self.decision = decision
        state = .awaitingReview
        resolution = request.resolution
        flags = decision.flags
        legalWithdrawal = decision.legalWithdrawal
        units = []
    }

    /// Whether a label went out and the carrier never saw it.
    package var hasUnusedLabel: Bool { label.map { !$0.used } ?? false }

    package func quantity(of line: String) -> Int {
        units.reduce(0) { $0 + ($1.line == line ? $1.quantity : 0) }
    }
}
