/// A policy made ready to decide by: its calendar built, its texts parsed, once.
package final class Rulebook: Sendable {
    package let policy: Policy
    package let calendar: WorkCalendar
    /// Seconds since midnight.
    private let phoneOpens: Int
    private let phoneCloses: Int
    /// One bit a weekday, from Monday.
    private let phoneDays: UInt8
    private let reserves: ReservesReader
    private let exceptPostcodes: [String]
    let terms: DecisionTerms
    private let feeBands: [Policy.Return.FeeBand]
    private let openStatuses: [OrderStatus]

    /// - Returns: `nil` where the policy names a zone or hours that do not exist; a policy that was
    ///   loaded from a file names none.
    package init?(_ policy: Policy) {
        guard let zone = Zone(identifier: policy.timeZone),
            let opens = Self.seconds(policy.phone.opens),
            let closes = Self.seconds(policy.phone.closes)
        else { return nil }
        self.policy = policy
        calendar = WorkCalendar(zone: zone, holidays: policy.holidays)
        phoneOpens = opens
        phoneCloses = closes
        phoneDays = Weekday.allCases.reduce(0) { bits, day in
            policy.phone.days.contains(String(describing: day)) ? bits | 1 << day.rawValue : bits
        }
        reserves = ReservesReader(vague: policy.damage.vagueReserves)
        exceptPostcodes = policy.return.portalTerritory.exceptPostcodes
        terms = DecisionTerms(policy)
        feeBands = policy.return.feeBands
        openStatuses = policy.cancellation.statuses
    }

    /// `HH:MM` in seconds since midnight; 24:00 is allowed.
    package static func seconds(_ clock: String) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]),
            (0...24).contains(hours), (0..<60).contains(minutes), hours * 60 + minutes <= 1440
        else { return nil }
        return hours * 3600 + minutes * 60
    }

    /// Whether the phone is answered: the first second is open, the last is not.
    package func phoneIsOpen(at now: Instant) -> Bool {
        let (day, second) = calendar.zone.civil(at: now)
        return second >= phoneOpens && second < phoneCloses
            && phoneDays & 1 << day.weekday.rawValue != 0
            && !calendar.holidays.contains(day)
    }

    /// Whether the portal may not take returns from an address
    /// (`return.form.outside_metropolitan_france`).
    package func isOutsideTerritory(_ address: Address) -> Bool {
        guard address.country == policy.return.portalTerritory.country else { return true }
        return exceptPostcodes.contains { pattern in
            pattern.hasSuffix("*")
                ? address.postcode.hasPrefix(pattern.dropLast()) : address.postcode == pattern
        }
    }

    /// The return fee for a weight, or `nil` above the last band.
    package func fee(forGrams grams: Int) -> Minor? {
        for band in feeBands where grams <= band.upToGrams { return band.fee }
        return nil
    }

    /// Whether an order can still be canceled or modified (`cancellation.status`).
    func isOpen(_ status: OrderStatus) -> Bool { openStatuses.contains(status) }

    /// Whether reserves have no value against the carrier (`damage.reserves`).
    package func isVague(_ text: String?) -> Bool { reserves.isVague(text ?? "") }

    /// The last second of a return window that starts with a delivery.
    package func returnWindow(from delivery: Instant) -> Instant {
        calendar.endOfWindow(
            from: delivery, days: policy.return.windowDays,
            rollsOver: policy.return.windowRollsOver)
    }
}
