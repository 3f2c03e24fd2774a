import AfterSales

/// What providers said last of each payment, and when they are asked again.
package struct PaymentReadings {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A payment that is to be read up.
    package struct Due: Hashable, Sendable {
        package var order: String
        package var source: MoneySource
        /// How often it could not be read since it last was.
        package var misses: Int
    }

    package struct Stored: Hashable, Sendable {
        package var source: MoneySource
        package var reading: PaymentReading?
        /// Why the last attempt brought nothing.
        package var problem: String?
    }

    /// Has a payment that moved now read up at a moment, or earlier where that is planned already.
    package func plan(
        _ source: MoneySource, of order: String, movedAt now: Instant, at moment: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO payment_readings (order_number, source, next_read_at, moved_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (order_number, source) DO UPDATE SET moved_at = $4,
              next_read_at = CASE WHEN payment_readings.next_read_at < $3
                THEN payment_readings.next_read_at ELSE $3 END
            """, .text(order), .text(source.name), .integer(moment.secondsSinceEpoch),
            .integer(now.secondsSinceEpoch))
    }

    package func due(_ limit: Int, by moment: Instant) throws -> [Due] {
        try transaction.query(
            """
            SELECT order_number, source, misses FROM payment_readings
            WHERE next_read_at <= $1 ORDER BY next_read_at, order_number, source LIMIT $2
            """, .integer(moment.secondsSinceEpoch), .integer(Int64(limit))
        ).map { row in
            Due(
                order: try row.text(0), source: try decoded(row.text(1)),
                misses: Int(try row.integer(2)))
        }
    }

    /// Stores what was read, and when to look again; `nil`: not of itself.
    package func save(
        _ reading: PaymentReading, of source: MoneySource, in order: String, next: Instant?
    ) throws {
        try transaction.execute(
            """
            INSERT INTO payment_readings
              (order_number, source, moved_at, read_at, next_read_at, body)
            VALUES ($1, $2, $3, $3, $4, $5)
            ON CONFLICT (order_number, source) DO UPDATE SET read_at = $3, next_read_at = $4,
              misses = 0, problem = NULL, body = $5
            """, .text(order), .text(source.name), .integer(reading.readAt.secondsSinceEpoch),
            .optional(next?.secondsSinceEpoch), .text(try JSON.text(reading)))
    }

    /// Notes that a payment could not be read, and when that is tried again.
    package func postpone(
        _ source: MoneySource, of order: String, problem: String, until moment: Instant?
    ) throws {
        try transaction.execute(
            """
            UPDATE payment_readings SET problem = $3, next_read_at = $4, misses = misses + 1
            WHERE order_number = $1 AND source = $2
            """, .text(order), .text(source.name), .text(problem),
            .optional(moment?.secondsSinceEpoch))
    }

    /// When a payment last moved; `nil`: it was never to be read.
    package func movedAt(_ source: MoneySource, of order: String) throws -> Instant? {
        let rows = try transaction.query(
            "SELECT moved_at FROM payment_readings WHERE order_number = $1 AND source = $2",
            .text(order), .text(source.name))
        return try rows.first.map { Instant(secondsSinceEpoch: try $0.integer(0)) }
    }

    package func find(of order: String) throws -> [Stored] {
        try transaction.query(
            """
            SELECT source, body, problem FROM payment_readings WHERE order_number = $1
            ORDER BY source
            """, .text(order)
        ).map { row in
            Stored(
                source: try decoded(row.text(0)),
                reading: try row.optionalText(1).map { try JSON.value($0) },
                problem: try row.optionalText(2))
        }
    }

    private func decoded(_ name: String) throws -> MoneySource {
        guard let source = MoneySource(name: name) else {
            throw StorageError.unexpected(.text(name))
        }
        return source
    }
}
