import AfterSales

/// The queues of the back office.
package struct DeskQueues {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A case in a queue, with what its line says of the order.
    package struct Row: Hashable, Sendable {
        package var found: Case
        package var order: String
        /// That of the order's record: what is done in bulk says which one it saw.
        package var version: Int64
        package var policy: PolicyVersion
        package var dueAt: Instant?
        package var dueWhat: Deadline.What?
        package var customer: String
        /// When the last parcel came; `nil`: none has.
        package var deliveredAt: Instant?
        package var methods: [PaymentMethod]
        /// What the units cost, before any deduction.
        package var worth: Minor
        package var currency: String

        package var number: String { found.number }
        package var kind: CaseKind { found.kind }
        package var state: CaseState { found.state }
        package var flags: [CaseFlag] { found.flags.sorted() }
    }

    /// How many cases stand in each queue: one query, by indexes alone.
    package func counts(at now: Instant) throws -> [DeskQueue: Int] {
        let columns = DeskQueue.allCases.map {
            "(SELECT count(*) FROM cases c WHERE \($0.condition(now: "$1")))"
        }
        let row = try transaction.query(
            "SELECT " + columns.joined(separator: ", "), .integer(now.secondsSinceEpoch))[0]
        var counts: [DeskQueue: Int] = [:]
        for (index, queue) in DeskQueue.allCases.enumerated() {
            counts[queue] = Int(try row.integer(index))
        }
        return counts
    }

    /// - Parameters:
    ///   - zone: that in which the filter's days end.
    ///   - offset: how many of the queue to leave out, for a further page.
    package func rows(
        in queue: DeskQueue, filter: QueueFilter = QueueFilter(), zone: Zone? = nil,
        at now: Instant, limit: Int = 50, offset: Int = 0
    ) throws -> [Row] {
        var conditions = Conditions()
        let moment = queue == .overdue ? conditions.bind(.integer(now.secondsSinceEpoch)) : ""
        conditions.add(queue.condition(now: moment))
        filter.narrow(&conditions, queue, zone: zone, at: now)
        let due = queue.dueColumn
        return try rows(
            "WHERE \(conditions.text) ORDER BY \(due) IS NULL, \(due), c.number"
                + " LIMIT \(limit) OFFSET \(offset)", conditions.arguments,
            letters: queue == .letters)
    }

    /// Cases by their numbers, in that order; those that are not there are left out.
    package func rows(ofCases numbers: [String]) throws -> [Row] {
        try numbers.flatMap {
            try rows("WHERE upper(c.number) = upper($1)", [.text($0)])
        }
    }

    package func rows(ofOrder number: String) throws -> [Row] {
        try rows("WHERE c.order_number = $1 ORDER BY c.position", [.text(number)])
    }

    private func rows(
        _ tail: String, _ arguments: [SQLValue], letters: Bool = false
    ) throws -> [Row] {
        try transaction.query(
            """
            SELECT c.detail, c.order_number, o.version, o.policy, o.policy_version, c.due_at,
              c.due_what, c.letter_due, o.customer, o.currency, o.detail,
              (SELECT coalesce(sum(l.net * u.quantity / l.quantity), 0) FROM case_lines u
               JOIN order_lines l ON l.order_number = u.order_number AND l.line = u.line
               WHERE u.case_number = c.number)
            FROM cases c JOIN orders o ON o.number = c.order_number
            """ + " " + tail, arguments
        ).map { try row($0, letters: letters) }
    }

    private func row(_ row: SQLRow, letters: Bool) throws -> Row {
        let order: OrderBrief = try JSON.value(try row.text(10))
        let due = try row.optionalInteger(letters ? 7 : 5)
        return Row(
            found: try JSON.value(try row.text(0)), order: try row.text(1),
            version: try row.integer(2),
            policy: PolicyVersion(name: try row.text(3), version: Int(try row.integer(4))),
            dueAt: due.map { Instant(secondsSinceEpoch: $0) },
            dueWhat: letters
                ? .carrierLetter : try row.optionalText(6).flatMap(Deadline.What.init(rawValue:)),
            customer: try row.text(8),
            deliveredAt: order.shipments.compactMap(\.deliveredAt).max(),
            methods: order.payments.map(\.method), worth: try row.integer(11),
            currency: try row.text(9))
    }
}

/// Of a stored order, what a line of a queue says.
private struct OrderBrief: Decodable {
    struct Paid: Decodable { var method: PaymentMethod }
    var shipments: [Shipment]
    var payments: [Paid]
}

extension QueueFilter {
    fileprivate func narrow(
        _ conditions: inout Conditions, _ queue: DeskQueue, zone: Zone?, at now: Instant
    ) {
        if let kind {
            conditions.add("c.kind = " + conditions.bind(.text(kind.rawValue)))
        }
        if let resolution {
            conditions.add("c.resolution = " + conditions.bind(.text(resolution.rawValue)))
        }
        if let flag {
            // Flags stand in one column, a space between two; none is a part of another.
            conditions.add(
                "c.flags LIKE " + conditions.bind(.text(SearchText.pattern(flag.rawValue)))
                    + " ESCAPE '\\'")
        }
        if let payment {
            let methods = payment.methods.map { conditions.bind(.text($0.rawValue)) }
            conditions.add(
                "EXISTS (SELECT 1 FROM payments p WHERE p.order_number = c.order_number"
                    + " AND p.method IN (\(methods.joined(separator: ", "))))")
        }
        if let dueWithinDays, let zone {
            let end = zone.endOfDay(zone.day(at: now).adding(days: dueWithinDays))
            conditions.add(
                "\(queue.dueColumn) <= " + conditions.bind(.integer(end.secondsSinceEpoch)))
        }
    }
}

extension QueueFilter.Payment {
    fileprivate var methods: [PaymentMethod] {
        switch self {
        case .installments: PaymentMethod.allCases.filter(\.isInstallmentPlan)
        case .method(let method): [method]
        }
    }
}
