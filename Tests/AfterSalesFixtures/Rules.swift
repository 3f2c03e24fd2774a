package import AfterSales
import PolicyFiles

/// The gaming shop's rules, ready to decide by.
package let gamingShop = rulebook()

/// The gaming shop's rules with a change to its policy.
package func rulebook(_ change: (inout Policy) -> Void = { _ in }) -> Rulebook {
    var policy = BuiltInPolicy.gamingShop.policy
    change(&policy)
    guard let rules = Rulebook(policy) else { preconditionFailure("no such zone or hours") }
    return rules
}

/// An instant written in ISO 8601 with its offset.
package func at(_ text: String) -> Instant {
    guard let instant = Instant(iso: text) else { preconditionFailure("no instant: \(text)") }
    return instant
}

/// A day written `YYYY-MM-DD`.
package func day(_ text: String) -> CivilDay {
    guard let day = CivilDay(iso: text) else { preconditionFailure("no day: \(text)") }
    return day
}

extension Instant {
    /// The wall clock of Paris: what a test reads aloud.
    package var inParis: String { iso(in: gamingShop.calendar.zone) }
}
