/// One ground on which a customer can have goods made right or money given back, as it stands at
/// the moment of asking.
package struct Basis: Hashable, Sendable {
    package enum Ground: String, CaseIterable, Sendable {
        /// A change of mind within 14 days, by law (L221-18 Code de la consommation).
        case withdrawal
        /// Goods that are not as they should be, within 24 months, by law (L217-3).
        case conformity
        /// What the shop's own page says.
        case promise
    }

    package enum Standing: String, CaseIterable, Sendable {
        case open
        /// After its date, and looked at by a person all the same (`damage.late: review`).
        case late
        case over
        /// Not for these goods: L221-28, or a trait that the policy leaves out.
        case excepted
        /// Not before the goods have come.
        case notYet

        /// Whether it can still be relied on.
        package var holds: Bool { self == .open || self == .late }
    }

    package let ground: Ground
    package internal(set) var standing: Standing
    /// The last second of its clock; `nil`: the clock has not started, or there is none.
    package internal(set) var until: Instant?
    /// What the units cost, and what of the outbound shipping goes back with them.
    package internal(set) var goods: Minor = 0
    package internal(set) var outboundShipping: Minor = 0
    package internal(set) var wayBackPaidBy: Policy.Payer
    /// The article of the law; `nil` for the shop's promise.
    package internal(set) var article: String?
    /// Those of the shop's page.
    package internal(set) var clauses: ClauseSet = []

    package var total: Minor { goods + outboundShipping }
}

/// The three grounds side by side.
package struct Bases: Hashable, Sendable {
    package let withdrawal: Basis
    package let conformity: Basis
    package let promise: Basis
    /// The one that gives the customer most among those that fit what is asked for; `nil`: none
    /// holds.
    package let strongest: Basis.Ground?

    package var all: [Basis] { [withdrawal, conformity, promise] }

    package subscript(_ ground: Basis.Ground) -> Basis {
        switch ground {
        case .withdrawal: withdrawal
        case .conformity: conformity
        case .promise: promise
        }
    }

    /// Whether the law gives what the shop's page does not.
    package var lawGoesFurther: Bool {
        guard let strongest, strongest != .promise else { return false }
        return !promise.standing.holds
    }
}
