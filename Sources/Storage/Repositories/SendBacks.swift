import AfterSales

/// What goes back to customers, as the warehouse works on it.
package struct SendBacks {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var caseNumber: String
        package var order: String
        package var customer: String
        package var state: Case.SendBack.State
        package var since: Instant
        package var tracking: String?
        package var keptUntil: Instant?
    }

    func save(_ found: Case) throws {
        guard let task = found.sendBack else { return }
        try transaction.execute(
            """
            INSERT INTO send_backs (case_number, state, since, tracking, kept_until)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (case_number) DO UPDATE SET state = $2, since = $3, tracking = $4,
              kept_until = $5
            """,
            .text(found.number), .text(task.state.rawValue),
            .integer(task.since.secondsSinceEpoch), .optional(task.tracking),
            .optional(task.keptUntil?.secondsSinceEpoch))
    }

    /// Those in some states; what has waited longest comes first.
    package func rows(in states: [Case.SendBack.State], limit: Int = 100) throws -> [Row] {
        let names = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try rows(
            "WHERE s.state IN (\(names)) ORDER BY s.since, s.case_number LIMIT $1",
            .integer(Int64(limit)))
    }

    /// The case whose goods went back under a tracking number.
    package func cases(tracking: String) throws -> [String] {
        try rows("WHERE s.tracking = $1", .text(tracking)).map(\.caseNumber)
    }

    package func count(in states: [Case.SendBack.State]) throws -> Int {
        let names = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return Int(
            try transaction.query("SELECT count(*) FROM send_backs WHERE state IN (\(names))")[0]
                .integer(0))
    }

    private func rows(_ tail: String, _ arguments: SQLValue...) throws -> [Row] {
        try transaction.query(
            """
            SELECT s.case_number, c.order_number, o.customer, s.state, s.since, s.tracking,
              s.kept_until
            FROM send_backs s JOIN cases c ON c.number = s.case_number
            JOIN orders o ON o.number = c.order_number
            """ + " " + tail, arguments
        ).map { row in
            guard let state = Case.SendBack.State(rawValue: try row.text(3)) else {
                throw StorageError.unexpected(row.values[3])
            }
            return Row(
                caseNumber: try row.text(0), order: try row.text(1), customer: try row.text(2),
                state: state, since: Instant(secondsSinceEpoch: try row.integer(4)),
                tracking: try row.optionalText(5),
                keptUntil: try row.optionalInteger(6).map { Instant(secondsSinceEpoch: $0) })
        }
    }
}
