/// What an event does to an order's revenue, VAT included.
struct RevenueChange {
    /// What is sold; below zero where a modification takes a rate's goods off.
    var sold: [Portion] = []
    /// What goes back, by the movements of the instruction.
    var givenBack: [[Portion]] = []
}

extension RevenueBook {
    mutating func apply(_ change: RevenueChange, of number: String?) {
        sell(change.sold.filter { $0.amount > 0 })
        let off = change.sold.filter { $0.amount < 0 }.map { $0.with(-$0.amount) }
        giveBack(off + change.givenBack.flatMap(\.self), by: number ?? "")
    }
}

extension OrderRecord {
    /// What an event does to the revenue, seen from the record before it; `nil`: nothing.
    func revenueChange(for event: Event, of number: String?) -> RevenueChange? {
        switch event {
        case .orderPlaced(let placed) where placed.isPaid:
            RevenueChange(sold: sale(of: placed))
        case .orderPaid: RevenueChange(sold: sale(of: order))
        case .orderChanged(let change) where order.isPaid:
            RevenueChange(sold: change.isOfLines ? sale(of: change, by: number) : [])
        case .refundPlanned(let instruction)
        where instruction.resends == nil && !isExtra(instruction):
            RevenueChange(givenBack: giveBack(instruction))
        default: nil
        }
    }

    /// The payments by what they paid for: lines that were canceled before count no more.
    private func sale(of sold: Order) -> [Portion] {
        let paid = sold.payments.reduce(0) { $0 + $1.amount }
        let shipping = min(sold.shipping.paid, paid)
        let kept = sold.lines.map { line in
            let units = cases.flatMap(\.units).filter { $0.line == line.id && $0.isGivenBack }
            return Portion(
                .items, at: line.vatRateBasisPoints,
                max(0, line.net - units.reduce(0) { $0 + ($1.worth ?? 0) }))
        }
        let items = kept.merged()
        let bought =
            items.isEmpty ? [firstLine.with(paid - shipping)] : items.shares(of: paid - shipping)
        let carriage = Portion(
            .outboundShipping, at: sold.shipping.vatRateBasisPoints, shipping)
        return (bought + [carriage]).merged()
    }

    /// What a modification adds at its rates, less what it takes off at theirs, as far as both are
    /// worth the same; beyond that it was paid for, or is refunded in a moment.
    private func sale(of change: OrderChange, by number: String?) -> [Portion] {
        let added =
            change.growths.compactMap { growth in
                order.line(growth.line).map {
                    Portion(
                        .items, at: $0.vatRateBasisPoints, $0.unitPrice * Minor(growth.units))
                }
            } + change.added.map { Portion(.items, at: $0.vatRateBasisPoints, $0.net) }
        let removed = worth(ofCase: number)
        let paid = change.payment?.amount ?? 0
        let off = paid > 0 ? max(0, added.total - paid) : min(added.total, removed.total)
        var book = revenue
        book.sell(added)
        return added.subtracting(book.taking(off, preferring: removed, otherwise: firstLine))
    }

    private func giveBack(_ instruction: RefundInstruction) -> [[Portion]] {
        var book = revenue
        let number = instruction.caseNumber
        let shipping = Portion(
            .outboundShipping, at: order.shipping.vatRateBasisPoints, order.shipping.paid)
        return instruction.movements.map { movement in
            let wanted = worth(ofCase: number)
                .subtracting(book.givenBack[number, default: []].filter { $0.kind == .items })
            let portions = book.taking(
                movement.covers.items, preferring: wanted, otherwise: firstLine)
            book.giveBack(portions, by: number)
            let carriage = book.taking(
                movement.covers.outboundShipping, preferring: [shipping], otherwise: shipping)
            book.giveBack(carriage, by: number)
            return (portions + carriage).merged()
        }
    }

    private var firstLine: Portion {
        Portion(.items, at: order.lines.first?.vatRateBasisPoints ?? 0, 0)
    }

    /// What a case's goods are worth by rate, deductions taken off.
    private func worth(ofCase number: String?) -> [Portion] {
        let units = number.flatMap(self.case)?.units.filter(\.isGivenBack) ?? []
        return units.compactMap { unit in
            order.line(unit.line).map {
                Portion(.items, at: $0.vatRateBasisPoints, (unit.worth ?? 0) - unit.deduction)
            }
        }.merged()
    }
}

extension OrderChange {
    fileprivate var isOfLines: Bool { !growths.isEmpty || !added.isEmpty || payment != nil }
}
