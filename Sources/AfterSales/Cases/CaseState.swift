/// Where a case stands (`rules.md`, section 4).
package enum CaseState: String, Codable, CaseIterable, Sendable {
    case awaitingFee = "awaiting_fee"
    case awaitingReview = "awaiting_review"
    case awaitingCustomer = "awaiting_customer"
    case authorized
    case inTransit = "in_transit"
    case received
    case accepted
    case awaitingDifference = "awaiting_difference"
    case settled
    case rejected, refused, withdrawn, expired

    /// Whether nothing more happens of itself.
    package var isFinal: Bool {
        switch self {
        case .settled, .rejected, .refused, .withdrawn, .expired: true
        default: false
        }
    }
}

/// What became of some units of a line.
package enum UnitState: String, Codable, CaseIterable, Sendable {
    case requested, accepted, rejected, refunded, replaced, repaired, canceled, withdrawn, expired
}

package enum CaseFlag: String, Codable, CaseIterable, Comparable, Sendable {
    case late
    case vagueReserves = "vague_reserves"
    case bulky
    case outsideMetropolitanFrance = "outside_metropolitan_france"
    case refundBounced = "refund_bounced"
    case planDiffers = "plan_differs"
    case chargeback

    package static func < (left: CaseFlag, right: CaseFlag) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Who acts.
package enum Role: String, Codable, CaseIterable, Sendable {
    case customer, agent, warehouse, finance, admin, carrier, provider
    /// A timer of the desk.
    case system
}
