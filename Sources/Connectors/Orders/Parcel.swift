import AfterSales

/// How far an order has come by now, by the mapping's days to shipping and to delivery.
struct Parcel {
    let status: OrderStatus
    /// One parcel with all lines, or none yet.
    let shipments: [Shipment]

    init(
        _ first: SourceLine, placed: Instant, ids: [String], _ mapping: ImportMapping,
        _ shift: DateShift, _ now: Instant
    ) {
        func later(_ days: Int) -> Instant? {
            var date = first.date
            date.day = date.day.adding(days: days)
            let moment = shift.moved(date)
            return moment <= now ? moment : nil
        }
        guard let shipped = later(mapping.defaults.shippedAfterDays) else {
            status = .awaitingPreparation
            shipments = []
            return
        }
        let delivered = later(mapping.defaults.deliveredAfterDays)
        status = delivered == nil ? .shipped : .delivered
        shipments = [
            Shipment(
                id: "1", lines: ids, carrier: "import", shippedAt: shipped,
                deliveredAt: delivered)
        ]
    }
}
