extension OrderRecord {
    /// The record that a journal tells of.
    ///
    /// - Returns: `nil` where the journal does not begin with the order being placed.
    package init?(replaying journal: some Sequence<JournalEntry>) {
        var record: OrderRecord?
        for entry in journal {
            if case .orderPlaced(let order) = entry.event, record == nil {
                record = OrderRecord(order: order)
                record?.apply(entry)
            } else {
                guard record != nil else { return nil }
                record?.apply(entry)
            }
        }
        guard let record else { return nil }
        self = record
    }

    /// The ledger that a journal leads to, under today's accounts.
    package static func ledger(replaying journal: some Sequence<JournalEntry>) -> [LedgerEntry] {
        var record: OrderRecord?
        return journal.flatMap { entry in
            if case .orderPlaced(let order) = entry.event, record == nil {
                record = OrderRecord(order: order)
            }
            let entries = record?.postings(for: entry.event, of: entry.caseNumber) ?? []
            record?.apply(entry)
            return entries
        }
    }

    /// Takes in one event. Every change of a record goes through here, which is why a replayed
    /// journal cannot differ from the state it led to.
    mutating func apply(_ entry: JournalEntry) {
        if let change = revenueChange(for: entry.event, of: entry.caseNumber) {
            revenue.apply(change, of: entry.caseNumber)
        }
        if let number = entry.caseNumber,
            let index = cases.firstIndex(where: { $0.number == number })
        {
            cases[index].apply(entry)
        }
        switch entry.event {
        case .orderPlaced(let order): self.order = order
        case .orderPaid:
            order.isPaid = true
            order.status = .awaitingPreparation
        case .orderPrepared: order.status = .inPreparation
        case .parcelShipped(let shipment):
            order.shipments.append(shipment)
            order.status = .shipped
        case .parcelsDelivered(let ids): deliver(ids, at: entry.at)
        case .orderCanceled: order.status = .canceled
        case .orderChanged(let change): apply(change)
        case .unpaidPaymentsChanged(let payments): order.payments = payments
        case .installmentPaid(let payment, let number): markPaid(payment, number)
        case .paymentChargedBack(let payment):
            if let index = order.payments.firstIndex(where: { $0.id == payment }) {
                order.payments[index].chargedBack = true
            }
        case .paymentReleased(let payment):
            if let index = order.payments.firstIndex(where: { $0.id == payment }) {
                order.payments[index].chargedBack = false
            }
        case .paymentReferenced(let payment?, let reference):
            if let index = order.payments.firstIndex(where: { $0.id == payment }) {
                order.payments[index].reference = reference
            }
        case .extraPaymentFound(let payment): order.payments.append(payment)
        case .caseOpened(let opened): cases.append(opened)
        case .replacementOrdered: replacements += 1
        case .refundPlanned(let instruction): instructions.append(instruction)
        case .refundChanged(let id, let state): change(id) { $0.state = state }
        case .refundSuperseded(let id): change(id) { $0.superseded = true }
        default: break
        }
    }

    private mutating func change(_ id: String, _ body: (inout RefundInstruction) -> Void) {
        guard let index = instructions.firstIndex(where: { $0.id == id }) else { return }
        body(&instructions[index])
    }

    private mutating func deliver(_ ids: [String], at now: Instant) {
        for index in order.shipments.indices where ids.contains(order.shipments[index].id) {
            order.shipments[index].deliveredAt = now
        }
        let shipped = Set(order.shipments.flatMap(\.lines))
        let isComplete = order.lines.allSatisfy { shipped.contains($0.id) || isGone($0) }
        if isComplete, order.shipments.allSatisfy({ $0.deliveredAt != nil }) {
            order.status = .delivered
        }
    }

    private func isGone(_ line: OrderLine) -> Bool { givenBack(line.id) == line.quantity }

    private mutating func markPaid(_ payment: String, _ number: Int) {
        guard let index = order.payments.firstIndex(where: { $0.id == payment }),
            let row = order.payments[index].installments.firstIndex(where: { $0.number == number })
        else { return }
        order.payments[index].installments[row].paid = true
    }

    private mutating func apply(_ change: OrderChange) {
        if let address = change.shipTo { order.shipTo = address }
        for growth in change.growths {
            guard let index = order.lines.firstIndex(where: { $0.id == growth.line }) else {
                continue
            }
            let before = givenBack(growth.line)
            order.lines[index].grow(
                by: growth.units, price: order.lines[index].unitPrice, givenBack: before)
        }
        order.lines += change.added
        if let payment = change.payment { order.payments.append(payment) }
    }
}
