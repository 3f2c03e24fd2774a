/// A sum that does not fit `Int64`: an error, never a wrap (`rules.md`,
/// section 2).
package struct AmountOverflow: Error, Hashable, Sendable {
    package init() {}
}

/// The sum of `amounts`, or ``AmountOverflow``. The sum of nothing is 0.
package func checkedSum(_ amounts: some Sequence<Minor>) throws(AmountOverflow) -> Minor {
    var total: Minor = 0
    for amount in amounts {
        let (sum, overflow) = total.addingReportingOverflow(amount)
        if overflow { throw AmountOverflow() }
        total = sum
    }
    return total
}
