/// An order with everything that came after the sale: its cases and the money going back.
///
/// It is the unit of consistency: one command changes one record, so units, ceilings and the
/// outbound shipping are checked in one place and stored in one transaction.
package struct OrderRecord: Hashable, Sendable {
    package internal(set) var order: Order
    /// In the order in which they were opened.
    package internal(set) var cases: [Case] = []
    package internal(set) var instructions: [RefundInstruction] = []
    /// Orders made to replace goods of this one.
    package internal(set) var replacements = 0
    /// What it brought in and gave back, by VAT rate.
    package internal(set) var revenue = RevenueBook()

    package init(order: Order) { self.order = order }

    /// A record read back from a store.
    package init(
        order: Order, cases: [Case], instructions: [RefundInstruction], replacements: Int,
        revenue: RevenueBook = RevenueBook()
    ) {
        self.order = order
        self.cases = cases
        self.instructions = instructions
        self.replacements = replacements
        self.revenue = revenue
    }

    package func `case`(_ number: String) -> Case? { cases.first { $0.number == number } }

    package func instructions(of number: String) -> [RefundInstruction] {
        instructions.filter { $0.caseNumber == number }
    }

    /// Those that count: not sent again as others.
    package func liveInstructions(of number: String) -> [RefundInstruction] {
        instructions.filter { $0.caseNumber == number && !$0.superseded }
    }

    package var balances: [PaymentBalance] {
        order.payments.map { PaymentBalance($0, instructions: instructions) }
    }
}

// MARK: - Units

extension OrderRecord {
    /// Units of a line that a request of this kind can ask for: not in another open or settled
    /// case, and not rejected at inspection of the same kind.
    package func freeUnits(_ line: OrderLine, for kind: CaseKind) -> Int {
        // A unit rejected as a return may since have been claimed as defective: it counts once.
        max(0, cases.reduce(line.quantity) { $0 - $1.held(of: line.id, for: kind) })
    }

    /// The first case that holds units of a line.
    package func holder(of line: String, for kind: CaseKind) -> Case? {
        cases.first { $0.held(of: line, for: kind) > 0 }
    }

    /// Units that were given back in some form: refunded, replaced, canceled or accepted to be.
    func givenBack(_ line: String) -> Int {
        units(of: line).reduce(0) { $0 + ($1.isGivenBack ? $1.quantity : 0) }
    }

    private func units(of line: String) -> [Case.Units] {
        cases.flatMap(\.units).filter { $0.line == line }
    }

    /// Whether every unit of the order was canceled.
    var isWhollyCanceled: Bool {
        order.lines.allSatisfy { line in
            line.quantity
                == units(of: line.id).reduce(0) {
                    $0 + ($1.state == .canceled ? $1.quantity : 0)
                }
        }
    }

    /// Whether no product of the order is left with the customer once `units` are given back;
    /// exchanged, replaced and repaired goods are.
    func leavesNoProduct(givingBack extra: [Case.Units], byCase number: String) -> Bool {
        order.lines.allSatisfy { line in
            let before = cases.filter { $0.number != number && !$0.givesGoods }.flatMap(\.units)
                .filter { $0.line == line.id && $0.isGivenBack }
            let now = extra.filter { $0.line == line.id }
            return (before + now).reduce(0) { $0 + $1.quantity } == line.quantity
        }
    }
}

extension Case.Units {
    /// Whether the units no longer count as bought.
    package var isGivenBack: Bool {
        switch state {
        case .accepted, .refunded, .replaced, .canceled: worth != nil
        case .requested, .rejected, .repaired, .withdrawn, .expired: false
        }
    }
}

extension Case {
    /// Whether goods come for goods, so that a product stays with the customer.
    var givesGoods: Bool { [.exchange, .replacement, .repair].contains(resolution) }

    func held(of line: String, for kind: CaseKind) -> Int {
        units.reduce(0) { total, unit in
            guard unit.line == line else { return total }
            return switch unit.state {
            case .requested, .accepted, .refunded, .replaced, .repaired, .canceled:
                total + unit.quantity
            case .rejected: unit.inspected && kind == self.kind ? total + unit.quantity : total
            case .withdrawn, .expired: total
            }
        }
    }
}

// MARK: - Money

extension OrderRecord {
    /// Outbound shipping that no case has reserved.
    package var shippingLeft: Minor {
        order.isPaid ? order.shipping.paid - shippingReserved : 0
    }

    var shippingReserved: Minor {
        instructions.filter { !$0.superseded }.flatMap(\.movements)
            .reduce(0) { $0 + $1.covers.outboundShipping }
    }

    /// Lines and outbound shipping paid or still owed and not given back; 0 for an order never
    /// paid (`scenarios.md`).
    package var refundable: Minor {
        guard order.isPaid else { return 0 }
        let given = cases.flatMap(\.units).filter(\.isGivenBack)
            .reduce(0) { $0 + ($1.worth ?? 0) - $1.deduction }
        let adjustments = instructions.filter { instruction in
            !instruction.superseded && !isExtra(instruction)
                && self.case(instruction.caseNumber)?.kind == .adjustment
        }
        let adjusted = adjustments.flatMap(\.movements).reduce(0) { $0 + $1.covers.purchase }
        return max(0, order.total - given - shippingReserved - adjusted)
    }

    /// Whether an instruction gives a second payment back, which was never part of the sale.
    package func isExtra(_ instruction: RefundInstruction) -> Bool {
        instruction.payment.flatMap(order.payment)?.isExtra ?? false
    }

    /// What some units of the order are worth, unit by unit after those given back before.
    func priced(_ units: [Case.Units]) -> [Case.Units] {
        var before: [String: Int] = [:]
        return units.map { unit in
            guard let line = order.line(unit.line) else { return unit }
            let start = before[unit.line] ?? givenBack(unit.line)
            before[unit.line] = start + unit.quantity
            var priced = unit
            priced.worth = line.worth(of: unit.quantity, after: start)
            return priced
        }
    }
}
