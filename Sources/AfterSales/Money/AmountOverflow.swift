/// A sum that does not fit ``MoneyLimits`` or `Int64`: an error, never a wrap (`rules.md`,
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

/// `price × quantity`, or ``AmountOverflow``.
package func checkedProduct(_ price: Minor, _ quantity: Int) throws(AmountOverflow) -> Minor {
    let (product, overflow) = price.multipliedReportingOverflow(by: Minor(quantity))
    if overflow { throw AmountOverflow() }
    return product
}
