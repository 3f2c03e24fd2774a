/// An order's revenue by what it was taken for and by VAT rate.
///
/// It says at which rates a refund gives back: those of the goods it is for as far as something is
/// left at them, so that no rate ever gives back more than was sold at it.
package struct RevenueBook: Codable, Hashable, Sendable {
    /// Sold and not given back.
    package private(set) var left: [Portion] = []
    /// What each case gave back, by its number.
    package private(set) var givenBack: [String: [Portion]] = [:]

    package init() {}

    mutating func sell(_ portions: [Portion]) { left = (left + portions).merged() }

    mutating func giveBack(_ portions: [Portion], by number: String) {
        guard portions.total != 0 else { return }
        left = left.subtracting(portions)
        givenBack[number] = (givenBack[number, default: []] + portions).merged()
    }

    /// The portions that `amount` takes: of those it is for, then of the other items, then of
    /// outbound shipping.
    ///
    /// - Parameters:
    ///   - wanted: at which rates it would go back if nothing else had.
    ///   - last: where more than is left is booked, so that it is seen.
    func taking(
        _ amount: Minor, preferring wanted: [Portion], otherwise last: Portion
    ) -> [Portion] {
        var rest = amount
        var remaining = left
        var taken: [Portion] = []
        for choice in [wanted, left.filter { $0.kind == .items }, left] {
            let open = choice.limited(to: remaining)
            let shares = open.shares(of: min(rest, open.total))
            rest -= shares.total
            remaining = remaining.subtracting(shares)
            taken += shares
        }
        return (taken + [last.with(rest)]).merged()
    }
}
