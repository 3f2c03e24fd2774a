/// The one allocation function: divides `amount` in proportion to `weights` by largest remainder;
/// equal remainders go to the *later* weight (`rules.md`, section 2).
///
/// The shares add up to `amount`, and none exceeds its weight when `amount ≤ Σ weights`.
///
/// - Precondition: nothing is negative; where all weights are 0, so is `amount`.
package func allocate(_ amount: Minor, over weights: [Minor]) -> [Minor] {
    let total = weights.reduce(0, +)
    precondition(amount >= 0 && weights.allSatisfy { $0 >= 0 })
    guard total > 0 else {
        precondition(amount == 0, "nothing to allocate \(amount) over")
        return weights
    }
    var shares: [Minor] = []
    var remainders: [(remainder: Int64, index: Int)] = []
    shares.reserveCapacity(weights.count)
    for (index, weight) in weights.enumerated() {
        let (quotient, remainder) = share(amount, weight, total)
        shares.append(quotient)
        remainders.append((remainder, index))
    }
    let left = Int(amount - shares.reduce(0, +))
    // Fewer units are left than there are non-zero remainders, so a share with remainder 0 (a
    // weight of 0 among them) never gets one.
    remainders.sort { ($0.remainder, $0.index) > ($1.remainder, $1.index) }
    for (_, index) in remainders.prefix(left) { shares[index] += 1 }
    return shares
}
