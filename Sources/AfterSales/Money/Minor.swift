/// An amount in minor units (cents, pence) of the order's currency, VAT included.
///
/// Every order has one currency, so an amount does not carry it; the order does. Amounts that come
/// from outside are bounded by ``MoneyLimits`` where they enter, which is why the rules add them
/// without a check: a sum that would not fit traps, it never wraps (`rules.md`, section 2).
package typealias Minor = Int64

/// What an amount or a quantity from outside may be at most.
package enum MoneyLimits {
    /// 10 billion in a currency of two decimals: far above any order, far below `Int64`.
    package static let amount: Minor = 1_000_000_000_000
    /// The units of one order line.
    package static let quantity = 1_000_000
}

/// `value × numerator ÷ denominator`, rounded down, through a 128-bit product.
///
/// - Precondition: nothing is negative, `numerator ≤ denominator`, `denominator > 0`; so the
///   result never exceeds `value`.
package func proportion(_ value: Minor, _ numerator: Int64, of denominator: Int64) -> Minor {
    precondition(value >= 0 && numerator >= 0 && numerator <= denominator && denominator > 0)
    return share(value, numerator, denominator).quotient
}

func share(_ value: Minor, _ weight: Int64, _ total: Int64) -> (quotient: Minor, remainder: Int64) {
    let product = value.multipliedFullWidth(by: weight)
    return total.dividingFullWidth(product)
}
