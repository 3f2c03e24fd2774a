/// A row of a plan before it is said what the money was for.
struct PlanRow: Hashable {
    var kind: MovementKind
    var installment: Int?
    var purchase: Minor
    var fee: Minor
}

/// How a refund meets a plan of installments (`rules.md`, section 5).
struct InstallmentPlan {
    let balance: PaymentBalance
    let partial: Policy.Installments.Partial
    let surplus: Policy.Installments.Surplus

    private var ascending: [Installment] {
        balance.payment.installments.sorted { $0.number < $1.number }
    }

    /// The rows that take `amount` off the plan: first off what is unpaid, then back from what is
    /// paid.
    func rows(for amount: Minor) -> [PlanRow] {
        let unpaid = ascending.filter { !$0.paid && balance.rest($0) > 0 }
        let owed = unpaid.reduce(0) { $0 + balance.rest($1) }
        if amount <= owed {
            return partial == .fromLast
                ? fromLast(amount, unpaid) : spread(amount, unpaid)
        }
        let order = partial == .fromLast ? unpaid.reversed() : unpaid
        return order.map(canceled) + given(back: amount - owed)
    }

    /// All customer fees not yet given back, on the row of their installment; an installment
    /// without a row gets one for its fee alone.
    func addingAllFees(to rows: [PlanRow]) -> [PlanRow] {
        var rows = rows
        for installment in ascending.reversed() {
            let index = rows.firstIndex { $0.installment == installment.number }
            let left = balance.feeLeft(installment) - (index.map { rows[$0].fee } ?? 0)
            guard left > 0 else { continue }
            if let index {
                rows[index].fee += left
            } else {
                rows.append(
                    PlanRow(
                        kind: installment.paid ? .refund : .reduceInstallment,
                        installment: installment.number, purchase: 0, fee: left))
            }
        }
        return rows
    }

    private func fromLast(_ amount: Minor, _ unpaid: [Installment]) -> [PlanRow] {
        var left = amount
        var rows: [PlanRow] = []
        for installment in unpaid.reversed() where left > 0 {
            rows.append(taking(min(left, balance.rest(installment)), off: installment))
            left -= rows[rows.count - 1].purchase
        }
        return rows
    }

    private func spread(_ amount: Minor, _ unpaid: [Installment]) -> [PlanRow] {
        zip(unpaid, allocate(amount, over: unpaid.map(balance.rest)))
            .filter { $0.1 > 0 }
            .map { taking($0.1, off: $0.0) }
    }

    private func taking(_ amount: Minor, off installment: Installment) -> PlanRow {
        amount == balance.rest(installment)
            ? canceled(installment)
            : PlanRow(
                kind: .reduceInstallment, installment: installment.number, purchase: amount, fee: 0)
    }

    private func canceled(_ installment: Installment) -> PlanRow {
        PlanRow(
            kind: .cancelInstallment, installment: installment.number,
            purchase: balance.rest(installment), fee: balance.feeLeft(installment))
    }

    private func given(back amount: Minor) -> [PlanRow] {
        guard surplus == .byInstallment else {
            return [PlanRow(kind: .refund, installment: nil, purchase: amount, fee: 0)]
        }
        var left = amount
        var rows: [PlanRow] = []
        for installment in ascending.reversed() where installment.paid && left > 0 {
            let rest = balance.rest(installment)
            let taken = min(left, rest)
            guard taken > 0 else { continue }
            rows.append(
                PlanRow(
                    kind: .refund, installment: installment.number, purchase: taken,
                    fee: taken == rest ? balance.feeLeft(installment) : 0))
            left -= taken
        }
        return rows
    }
}
