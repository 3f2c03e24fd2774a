import AfterSales

/// Where a parcel stands that came to the warehouse.
package enum ParcelState: String, CaseIterable, Sendable {
    /// Every order in it has its case.
    case matched
    /// Nobody knows yet, or somebody has to decide.
    case open
    case sentBack = "sent_back"
    case givenToCarrier = "given_to_carrier"
    case kept
}

/// A parcel that came, with the cases that were in it.
package struct ArrivedParcel: Hashable, Sendable {
    package var id: Int64 = 0
    package var version: Int64 = 1
    package var arrivedAt: Instant
    package var takenBy: String
    package var state: ParcelState
    /// `nil` unless open.
    package var dueAt: Instant?
    /// What was scanned on it, in order.
    package var codes: [String] = []
    package var carrier = ""
    /// As it stands on the parcel.
    package var sender = ""
    package var contents = ""
    package var closedBy: String?
    package var reason: String?
    package var cases: [String] = []
    /// The orders whose customers were asked to open a case, and when.
    package var asked: [Asked] = []

    package struct Asked: Hashable, Sendable {
        package var order: String
        package var at: Instant
    }

    package init(arrivedAt: Instant, takenBy: String, state: ParcelState) {
        self.arrivedAt = arrivedAt
        self.takenBy = takenBy
        self.state = state
    }
}

/// The parcels that came.
package struct Parcels {
    let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// - Returns: the number that the parcel gets.
    package func add(_ parcel: ArrivedParcel) throws -> Int64 {
        let id = try transaction.query(
            """
            INSERT INTO parcels (arrived_at, taken_by, state, due_at, codes, carrier, sender,
              contents, closed_by, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id
            """,
            .integer(parcel.arrivedAt.secondsSinceEpoch), .text(parcel.takenBy),
            .text(parcel.state.rawValue), .optional(parcel.dueAt?.secondsSinceEpoch),
            .text(parcel.codes.joined(separator: "\n")), .text(parcel.carrier),
            .text(parcel.sender), .text(parcel.contents), .optional(parcel.closedBy),
            .optional(parcel.reason)
        )[0].integer(0)
        for number in parcel.cases { try put(number, into: id) }
        return id
    }

    /// A case whose goods are in the parcel; saying it again changes nothing.
    package func put(_ number: String, into id: Int64) throws {
        try transaction.execute(
            """
            INSERT INTO parcel_cases (parcel, case_number) VALUES ($1, $2)
            ON CONFLICT (parcel, case_number) DO NOTHING
            """, .integer(id), .text(number))
    }

    /// The customer of an order was asked to open a case for the parcel; asking again moves the
    /// date.
    package func ask(_ order: String, for id: Int64, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO parcel_orders (parcel, order_number, asked_at) VALUES ($1, $2, $3)
            ON CONFLICT (parcel, order_number) DO UPDATE SET asked_at = $3
            """, .integer(id), .text(order), .integer(now.secondsSinceEpoch))
    }

    /// Stores what became of a parcel, unless somebody else decided meanwhile.
    ///
    /// - Returns: whether it was still as it was read.
    package func change(_ parcel: ArrivedParcel) throws -> Bool {
        try transaction.execute(
            """
            UPDATE parcels SET version = version + 1, state = $3, due_at = $4, codes = $5,
              closed_by = $6, reason = $7
            WHERE id = $1 AND version = $2
            """,
            .integer(parcel.id), .integer(parcel.version), .text(parcel.state.rawValue),
            .optional(parcel.dueAt?.secondsSinceEpoch),
            .text(parcel.codes.joined(separator: "\n")), .optional(parcel.closedBy),
            .optional(parcel.reason)) == 1
    }
}
