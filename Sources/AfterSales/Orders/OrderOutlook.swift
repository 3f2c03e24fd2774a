/// What lies ahead of an order, for those who ask before they decide.
extension OrderRecord {
    /// What units that are asked for are worth today, after those given back before; an unknown
    /// line counts 0.
    package func worth(of lines: [CaseRequest.Line]) -> Minor {
        let units = lines.map {
            Case.Units(line: $0.line, quantity: $0.quantity, state: .requested)
        }
        return priced(units).reduce(0) { $0 + ($1.worth ?? 0) }
    }
}

extension Rulebook {
    /// The last second of the right of withdrawal (L221-18); `nil` while a parcel of the order is
    /// under way, when it has no end yet.
    package func withdrawalEnds(for order: Order) -> Instant? {
        guard !order.isUnderWay else { return nil }
        return order.lastDeliveredAt.map {
            calendar.endOfWindow(from: $0, days: Law.withdrawalDays)
        }
    }

    /// The last second of the guarantee on a line; `nil` before it is delivered.
    package func guaranteeEnds(for line: String, of order: Order) -> Instant? {
        guard let delivered = order.deliveredAt(line) ?? order.lastDeliveredAt else { return nil }
        let day = calendar.zone.day(at: delivered).adding(months: policy.defect.guaranteeMonths)
        return calendar.zone.endOfDay(day)
    }
}

extension OrderLine {
    /// Whether the law lets nobody withdraw from it (L221-28).
    package var isExceptedFromWithdrawal: Bool {
        traits.contains(where: Law.exceptedTraits.contains)
    }
}
