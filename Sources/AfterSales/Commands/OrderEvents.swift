/// What happens to the order itself, and to the cases that it overtakes.
extension CaseWork {
    package enum OrderEvent: String, CaseIterable, Sendable {
        case paid
        case inPreparation = "in_preparation"
        case shipped, delivered, canceled
    }

    /// Takes in an event of the order.
    ///
    /// - Parameters:
    ///   - shipment: the parcel that is shipped or delivered; `nil`: all that is left of the lines,
    ///     or every parcel under way.
    ///   - number: the number that a cancellation by the shop gets.
    /// - Returns: the numbers of the cases that it changed.
    package mutating func orderEvent(
        _ event: OrderEvent, shipment: Shipment? = nil, caseNumber number: String
    ) throws(CaseRefusal) -> [String] {
        try allow(event == .paid ? .orderPaid : .orderEvent)
        let status = record.order.status
        let allowed: Set<OrderStatus> =
            switch event {
            case .paid: [.awaitingPayment]
            case .inPreparation: [.awaitingPreparation]
            case .shipped: [.awaitingPreparation, .inPreparation, .shipped]
            case .delivered: [.shipped]
            case .canceled: [.awaitingPayment, .awaitingPreparation, .inPreparation]
            }
        guard allowed.contains(status) else {
            throw .invalidState(action: .orderEvent, state: status.rawValue)
        }
        switch event {
        case .paid: note(.orderPaid)
        case .inPreparation:
            note(.orderPrepared)
            return redecide()
        case .shipped:
            note(.parcelShipped(try parcel(shipment)))
            return redecide()
        case .delivered: note(.parcelsDelivered(try delivered(shipment)))
        case .canceled:
            let affected = redecide(canceledByShop: true)
            cancelByShop(as: number)
            return affected
        }
        return []
    }

    private func parcel(_ given: Shipment?) throws(CaseRefusal) -> Shipment {
        let order = record.order
        let shipped = Set(order.shipments.flatMap(\.lines))
        let left = order.lines.filter { line in
            !shipped.contains(line.id) && record.givenBack(line.id) < line.quantity
        }
        var parcel =
            given
            ?? Shipment(
                id: "s\(order.shipments.count + 1)", lines: [], carrier: "", shippedAt: nil,
                deliveredAt: nil)
        if parcel.lines.isEmpty { parcel.lines = left.map(\.id) }
        guard !parcel.lines.isEmpty else {
            throw .invalidState(action: .orderEvent, state: order.status.rawValue)
        }
        parcel.shippedAt = parcel.shippedAt ?? now
        parcel.deliveredAt = nil
        for id in parcel.lines where order.line(id) == nil {
            throw .invalid(field: "shipment.lines", problem: .unknown(id))
        }
        guard !order.shipments.contains(where: { $0.id == parcel.id }) else {
            throw .invalid(field: "shipment.id", problem: .twice(parcel.id))
        }
        return parcel
    }

    private func delivered(_ given: Shipment?) throws(CaseRefusal) -> [String] {
        let underWay = record.order.shipments.filter { $0.deliveredAt == nil }.map(\.id)
        guard !underWay.isEmpty else {
            throw .invalidState(action: .orderEvent, state: record.order.status.rawValue)
        }
        guard let given else { return underWay }
        guard underWay.contains(given.id) else {
            throw .invalid(field: "shipment.id", problem: .unknown(given.id))
        }
        return [given.id]
    }

    /// Cancellations and modifications still waiting when the order moves on are refused by it;
    /// one that the shop's own cancellation carries out is authorized.
    @discardableResult
    mutating func redecide(canceledByShop: Bool = false) -> [String] {
        guard canceledByShop || !policy.cancellation.statuses.contains(record.order.status) else {
            return []
        }
        let clause: Clause =
            record.order.status.hasShipped ? .cancellationShipped : .cancellationStatus
        var affected: [String] = []
        for waiting in record.cases where waiting.waitsForTheOrder {
            // The one before it may have canceled what was left, and with it this one.
            let found = current(waiting.number)
            guard found.waitsForTheOrder else { continue }
            affected.append(found.number)
            if canceledByShop, found.kind == .cancellation {
                note(.authorized(returnRequired: false, note: nil), found.number)
                accept(found.number)
            } else {
                if found.difference?.state == .requested {
                    note(.differenceDropped, found.number)
                }
                clauses.insert(clause)
                refuseNow(found.number, reason: clause.id)
            }
        }
        return affected
    }

    /// The customer paid an installment to the lender.
    package mutating func payInstallment(
        payment id: String, number: Int
    ) throws(CaseRefusal) {
        try allow(.installmentPaid)
        guard let balance = record.balances.first(where: { $0.payment.id == id }) else {
            throw .invalid(field: "payment", problem: .unknown(id))
        }
        guard let installment = balance.payment.installments.first(where: { $0.number == number })
        else { throw .invalid(field: "n", problem: .unknown(String(number))) }
        guard !installment.paid, balance.due(installment) > 0, record.order.isPaid else {
            throw .invalidState(action: .installmentPaid, state: "paid")
        }
        note(.installmentPaid(payment: id, number: number))
    }
}

extension Case {
    fileprivate var waitsForTheOrder: Bool {
        (kind == .modification || kind == .cancellation)
            && [.awaitingReview, .awaitingCustomer, .awaitingDifference].contains(state)
    }
}
