/// A refund planned over an order's payments: what goes to which provider, in which rows.
package struct RefundPlan: Sendable {
    package struct Part: Sendable {
        package var payment: String
        package var method: PaymentMethod
        package var movements: [Movement]
    }

    package private(set) var parts: [Part] = []

    /// Plans `items` and `shipping` over the payments in proportion to what is refundable on each,
    /// and never above it: what would exceed it is left out, shipping first.
    ///
    /// - Parameter allFees: whether all customer fees of the lender's plan go back too, because no
    ///   product is left with the customer.
    init(
        items: Minor, shipping: Minor, allFees: Bool, over balances: [PaymentBalance],
        by policy: Policy
    ) {
        let available = balances.reduce(0) { $0 + $1.refundable }
        var itemsLeft = min(items, available)
        var shippingLeft = min(shipping, available - itemsLeft)
        let amounts = allocate(itemsLeft + shippingLeft, over: balances.map(\.refundable))
        for (balance, amount) in zip(balances, amounts) {
            let rows = Self.rows(amount, on: balance, allFees: allFees, by: policy)
            guard !rows.isEmpty else { continue }
            let movements = rows.map { row in
                // Items are covered first, then outbound shipping, in the order of the rows.
                let ofItems = min(row.purchase, itemsLeft)
                itemsLeft -= ofItems
                shippingLeft -= row.purchase - ofItems
                return Movement(
                    kind: row.kind, installment: row.installment,
                    covers: Composition(
                        items: ofItems, outboundShipping: row.purchase - ofItems,
                        customerFee: row.fee))
            }
            parts.append(
                Part(
                    payment: balance.payment.id, method: balance.payment.method,
                    movements: movements))
        }
    }

    private static func rows(
        _ amount: Minor, on balance: PaymentBalance, allFees: Bool, by policy: Policy
    ) -> [PlanRow] {
        switch balance.payment.method {
        case .alma3x:
            let rules = policy.installments.alma3x
            let plan = InstallmentPlan(
                balance: balance, partial: rules.partial, surplus: .byInstallment)
            let rows = plan.rows(for: amount)
            return allFees && rules.customerFees == .withLastProduct
                ? plan.addingAllFees(to: rows) : rows
        case .paypal4x:
            let rules = policy.installments.paypal4x
            return InstallmentPlan(
                balance: balance, partial: rules.partial, surplus: rules.surplus
            ).rows(for: amount)
        default:
            return amount > 0
                ? [PlanRow(kind: .refund, installment: nil, purchase: amount, fee: 0)] : []
        }
    }

    /// The clauses that the plan applies.
    package func clauses(isExchange: Bool) -> ClauseSet {
        var clauses: ClauseSet = []
        for part in parts {
            let kinds = part.movements.map(\.kind)
            switch part.method {
            case .alma3x:
                if isExchange { clauses.insert(.almaExchangeCheaper) }
                if kinds.contains(.refund) { clauses.insert(.almaPaidInstallments) }
                if kinds.contains(where: { $0 != .refund }) { clauses.insert(.almaCancelFollowing) }
            case .paypal4x:
                clauses.insert(kinds.contains(.refund) ? .paypalRecredit : .paypalSpread)
            default: break
            }
        }
        return clauses
    }
}
