import AfterSales

extension Parcels {
    /// - Returns: `nil` where there is no such parcel.
    package func find(_ id: Int64) throws -> ArrivedParcel? {
        try parcels("WHERE id = $1", .integer(id)).first
    }

    /// Those that somebody has to decide on, the first due first.
    package func open(limit: Int = 100) throws -> [ArrivedParcel] {
        try parcels(
            "WHERE state = 'open' ORDER BY due_at, id LIMIT $1", .integer(Int64(limit)))
    }

    /// Those that came in a span of time, the latest first.
    package func arrived(
        from start: Instant, until end: Instant, limit: Int = 200
    ) throws -> [ArrivedParcel] {
        try parcels(
            "WHERE arrived_at BETWEEN $1 AND $2 ORDER BY arrived_at DESC, id DESC LIMIT $3",
            .integer(start.secondsSinceEpoch), .integer(end.secondsSinceEpoch),
            .integer(Int64(limit)))
    }

    package func openCount() throws -> Int {
        Int(
            try transaction.query("SELECT count(*) FROM parcels WHERE state = 'open'")[0]
                .integer(0))
    }

    /// The parcel that waits for a decision with a case's goods: it was set aside with the case,
    /// or its order's customer was asked to open one.
    package func waiting(with number: String) throws -> ArrivedParcel? {
        try parcels(
            """
            WHERE state = 'open' AND id IN
              (SELECT parcel FROM parcel_cases WHERE case_number = $1 UNION
               SELECT a.parcel FROM parcel_orders a
               JOIN cases c ON c.order_number = a.order_number WHERE c.number = $1)
            ORDER BY id LIMIT 1
            """, .text(number)
        ).first
    }

    private func parcels(_ tail: String, _ arguments: SQLValue...) throws -> [ArrivedParcel] {
        try transaction.query(
            """
            SELECT id, version, arrived_at, taken_by, state, due_at, codes, carrier, sender,
              contents, closed_by, reason FROM parcels
            """ + " " + tail, arguments
        ).map { row in
            guard let state = ParcelState(rawValue: try row.text(4)) else {
                throw StorageError.unexpected(row.values[4])
            }
            var parcel = ArrivedParcel(
                arrivedAt: Instant(secondsSinceEpoch: try row.integer(2)),
                takenBy: try row.text(3), state: state)
            parcel.id = try row.integer(0)
            parcel.version = try row.integer(1)
            parcel.dueAt = try row.optionalInteger(5).map { Instant(secondsSinceEpoch: $0) }
            parcel.codes = try row.text(6).split(separator: "\n").map(String.init)
            parcel.carrier = try row.text(7)
            parcel.sender = try row.text(8)
            parcel.contents = try row.text(9)
            parcel.closedBy = try row.optionalText(10)
            parcel.reason = try row.optionalText(11)
            parcel.cases = try cases(in: parcel.id)
            parcel.asked = try asked(for: parcel.id)
            return parcel
        }
    }

    private func asked(for id: Int64) throws -> [ArrivedParcel.Asked] {
        try transaction.query(
            """
            SELECT order_number, asked_at FROM parcel_orders WHERE parcel = $1
            ORDER BY order_number
            """, .integer(id)
        ).map { row in
            .init(
                order: try row.text(0), at: Instant(secondsSinceEpoch: try row.integer(1)))
        }
    }

    private func cases(in id: Int64) throws -> [String] {
        try transaction.query(
            "SELECT case_number FROM parcel_cases WHERE parcel = $1 ORDER BY case_number",
            .integer(id)
        ).map { try $0.text(0) }
    }
}
