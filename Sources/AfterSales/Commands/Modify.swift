/// Carrying out a modification (`rules.md`, section 4).
extension CaseWork {
    /// Changes the order as authorized: at once where no money moves or less is to pay; where more
    /// is, the address changes at once and the lines when the difference is paid.
    mutating func applyChanges(_ number: String) {
        let found = current(number)
        guard let change = found.change else { return }
        let removed = record.priced(asAccepted(found.units))
        let more =
            worth(of: change) - removed.reduce(0) { $0 + ($1.worth ?? 0) }
        guard more > 0, record.order.isPaid else { return applyLines(number, paying: 0) }
        if let address = change.shipTo {
            note(.orderChanged(OrderChange(shipTo: address)))
        }
        note(.differenceRequested(more), number)
        mail(.paymentLink, number)
    }

    /// Puts the lines of a modification into the order.
    ///
    /// - Parameter paid: what the customer paid for it by link.
    mutating func applyLines(
        _ number: String, paying paid: Minor, reference: String? = nil
    ) {
        let found = current(number)
        guard let change = found.change else { return }
        let removed = record.priced(asAccepted(found.units)).map { unit in
            var unit = unit
            unit.state = .canceled
            return unit
        }
        let less = removed.reduce(0) { $0 + ($1.worth ?? 0) } - worth(of: change)
        note(.accepted(removed, by: actor.name), number)
        note(.orderChanged(numbered(change, paying: paid, reference)), number)
        if !record.order.isPaid {
            less >= 0 ? takeOffUnpaid(less) : addToUnpaid(-less)
        } else if less > 0 {
            refund(number, items: less, shipping: 0, allFees: false)
        }
        settleIfDone(number)
    }

    private func asAccepted(_ units: [Case.Units]) -> [Case.Units] {
        units.map { unit in
            var unit = unit
            unit.state = .accepted
            return unit
        }
    }

    /// The change with ids that no line of the order has, and with its payment.
    private func numbered(
        _ planned: OrderChange, paying paid: Minor, _ reference: String?
    ) -> OrderChange {
        var change = planned
        var taken = Set(record.order.lines.map(\.id))
        for index in change.added.indices {
            let sku = change.added[index].sku
            var running = 2
            while !taken.insert(change.added[index].id).inserted {
                change.added[index].id = "\(sku)-\(running)"
                running += 1
            }
            change.added[index].net = change.added[index].netOfLineDiscount
        }
        if paid > 0 {
            let links = record.order.payments.filter { $0.id.hasPrefix("link-") }.count
            change.payment = Payment(
                id: "link-\(links + 1)", method: .card, amount: paid, reference: reference)
        }
        return change
    }

    private mutating func addToUnpaid(_ amount: Minor) {
        var payments = record.order.payments
        guard let last = payments.indices.last else { return }
        payments[last] = payments[last].changed(by: amount)
        note(.unpaidPaymentsChanged(payments))
    }
}
