import AfterSales

/// What the staff have to do, sorted by what is due first.
package enum DeskQueue: String, CaseIterable, Sendable {
    case review, customer
    case onTheWay = "on-the-way"
    case inspect, refund, doubt, overdue
}

/// The queues of the back office.
package struct DeskQueues {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var number: String
        package var order: String
        package var kind: CaseKind
        package var state: CaseState
        package var dueAt: Instant?
        package var dueWhat: Deadline.What?
        package var customer: String
        package var flags: [CaseFlag]
        /// What the units cost, before any deduction.
        package var worth: Minor
        package var currency: String
    }

    /// How many cases stand in each queue.
    package func counts(at now: Instant) throws -> [DeskQueue: Int] {
        var counts: [DeskQueue: Int] = [:]
        for queue in DeskQueue.allCases {
            let row = try transaction.query(
                "SELECT count(*) FROM cases c WHERE " + Self.condition(queue),
                Self.arguments(queue, now))
            counts[queue] = Int(try row[0].integer(0))
        }
        return counts
    }

    /// - Parameter offset: how many of the queue to leave out, for a further page.
    package func rows(
        in queue: DeskQueue, at now: Instant, limit: Int = 50, offset: Int = 0
    ) throws -> [Row] {
        try rows(
            "WHERE \(Self.condition(queue)) ORDER BY c.due_at IS NULL, c.due_at, c.number"
                + " LIMIT \(limit) OFFSET \(offset)",
            Self.arguments(queue, now))
    }

    /// Cases by their number, or of an order.
    package func rows(ofCase number: String) throws -> [Row] {
        try rows("WHERE upper(c.number) = upper($1)", [.text(number)])
    }

    package func rows(ofOrder number: String) throws -> [Row] {
        try rows("WHERE c.order_number = $1 ORDER BY c.position", [.text(number)])
    }

    private static func arguments(_ queue: DeskQueue, _ now: Instant) -> [SQLValue] {
        queue == .overdue ? [.integer(now.secondsSinceEpoch)] : []
    }

    /// A legal withdrawal that the policy refuses stays to be reviewed until somebody reopens it.
    private static func condition(_ queue: DeskQueue) -> String {
        let refusedByLaw = "(c.state = 'refused' AND c.due_what = 'legal_refund')"
        switch queue {
        case .review: return "(c.state = 'awaiting_review' OR \(refusedByLaw))"
        case .customer:
            return "c.state IN ('awaiting_fee', 'awaiting_customer', 'awaiting_difference')"
        case .onTheWay: return "c.state IN ('authorized', 'in_transit')"
        case .inspect: return "c.state = 'received'"
        case .refund: return "c.state = 'accepted'"
        case .doubt:
            return """
                EXISTS (SELECT 1 FROM refunds r WHERE r.case_number = c.number
                  AND r.superseded = 0
                  AND r.state IN ('unknown', 'failed', 'awaiting_approval'))
                """
        case .overdue:
            return """
                c.due_at < $1 AND (c.state NOT IN
                  ('settled', 'rejected', 'refused', 'withdrawn', 'expired') OR \(refusedByLaw))
                """
        }
    }

    private func rows(_ tail: String, _ arguments: [SQLValue]) throws -> [Row] {
        try transaction.query(
            """
            SELECT c.number, c.order_number, c.kind, c.state, c.due_at, c.due_what, o.customer,
              c.flags, o.currency,
              (SELECT coalesce(sum(l.net * u.quantity / l.quantity), 0) FROM case_lines u
               JOIN order_lines l ON l.order_number = u.order_number AND l.line = u.line
               WHERE u.case_number = c.number)
            FROM cases c JOIN orders o ON o.number = c.order_number
            """ + " " + tail, arguments
        ).map { row in
            guard let kind = CaseKind(rawValue: try row.text(2)),
                let state = CaseState(rawValue: try row.text(3))
            else { throw StorageError.unexpected(row.values[3]) }
            return Row(
                number: try row.text(0), order: try row.text(1), kind: kind, state: state,
                dueAt: try row.optionalInteger(4).map { Instant(secondsSinceEpoch: $0) },
                dueWhat: try row.optionalText(5).flatMap(Deadline.What.init(rawValue:)),
                customer: try row.text(6),
                flags: try row.text(7).split(separator: " ").compactMap {
                    CaseFlag(rawValue: String($0))
                },
                worth: try row.integer(9), currency: try row.text(8))
        }
    }
}
