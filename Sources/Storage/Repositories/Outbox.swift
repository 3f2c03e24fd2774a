import AfterSales

/// Effects to carry out, stored in the transaction that decided them.
package struct Outbox {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Item: Sendable {
        package var id: Int64
        package var order: String
        package var effect: Effect
        package var attempts: Int
        package var createdAt: Instant
    }

    package func add(_ effects: [Effect], order: String, at now: Instant) throws {
        for effect in effects {
            try transaction.execute(
                """
                INSERT INTO outbox (order_number, case_number, kind, body, created_at, state)
                VALUES ($1, $2, $3, $4, $5, 'pending')
                """,
                .text(order), .optional(effect.caseNumber), .text(effect.name),
                .text(try JSON.text(effect)), .integer(now.secondsSinceEpoch))
        }
    }

    /// The id of what was added last.
    package func lastID() throws -> Int64 {
        try transaction.query("SELECT coalesce(max(id), 0) FROM outbox")[0].integer(0)
    }

    /// Which effects are asked for: refunds go out beside one another, the others in their order.
    package enum Part: Sendable {
        case all, refunds, others

        fileprivate var condition: String {
            switch self {
            case .all: ""
            case .refunds: " AND kind = 'refund'"
            case .others: " AND kind <> 'refund'"
            }
        }
    }

    /// The next effects to carry out, the oldest first. One that somebody is sending comes back
    /// when the lease is over: whoever took it died.
    package func next(
        _ limit: Int, at now: Instant, part: Part = .all
    ) throws -> [Item] {
        try transaction.query(
            """
            SELECT id, order_number, body, attempts, created_at FROM outbox
            WHERE state IN ('pending', 'sending') AND not_before <= $1 \(Self.isFree("$1"))
            \(part.condition) ORDER BY id LIMIT $2
            """, .integer(now.secondsSinceEpoch), .integer(Int64(limit))
        ).map { row in
            Item(
                id: try row.integer(0), order: try row.text(1),
                effect: try JSON.value(try row.text(2)), attempts: Int(try row.integer(3)),
                createdAt: Instant(secondsSinceEpoch: try row.integer(4)))
        }
    }

    /// Marks an effect before it leaves: after this, it may have gone out.
    ///
    /// - Parameter lease: until when nobody else takes it up.
    /// - Returns: whether it was free to take.
    @discardableResult
    package func markSending(
        _ id: Int64, at now: Instant, lease: Instant? = nil
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease_until = $3
            WHERE id = $1 AND state IN ('pending', 'sending')
            \(Self.isFree("$2"))
            """,
            .integer(id), .integer(now.secondsSinceEpoch),
            .integer(lease?.secondsSinceEpoch ?? 0)) == 1
    }

    /// The condition that nobody is sending it at a moment.
    private static func isFree(_ moment: String) -> String {
        PlantedBug.lockMissing.isPlanted ? "" : "AND lease_until <= \(moment)"
    }

    /// The refunds of an order that somebody is sending, by instruction.
    package func refundsUnderWay(of order: String, at now: Instant) throws -> [String] {
        try transaction.query(
            """
            SELECT body FROM outbox WHERE order_number = $1 AND kind = 'refund'
            AND state = 'sending' AND lease_until > $2
            """, .text(order), .integer(now.secondsSinceEpoch)
        ).compactMap { row in
            guard case .refund(let id) = try JSON.value(try row.text(0)) as Effect else {
                return nil
            }
            return id
        }
    }

    /// Takes back the leases of a process that died: only where there is one process.
    package func releaseLeases() throws {
        try transaction.execute("UPDATE outbox SET lease_until = 0 WHERE lease_until > 0")
    }

    package func markDone(_ id: Int64) throws {
        try transaction.execute("UPDATE outbox SET state = 'done' WHERE id = $1", .integer(id))
    }

    /// Puts an effect off; for one that is known not to have gone out.
    package func postpone(_ id: Int64, until moment: Instant) throws {
        try transaction.execute(
            "UPDATE outbox SET state = 'pending', not_before = $2, lease_until = 0 WHERE id = $1",
            .integer(id), .integer(moment.secondsSinceEpoch))
    }

    /// Has an order's refunds tried at once that were put off.
    package func hurryRefunds(of order: String, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE outbox SET not_before = $2 WHERE order_number = $1 AND kind = 'refund'
            AND state = 'pending' AND not_before > $2
            """, .text(order), .integer(now.secondsSinceEpoch))
    }

    package func pendingCount() throws -> Int {
        let row = try transaction.query(
            "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")
        return Int(try row[0].integer(0))
    }
}

extension Effect {
    package var caseNumber: String? {
        switch self {
        case .mail(_, let number), .voidLabel(let number), .sendBack(let number),
            .askForAccount(let number):
            number
        case .refund(let instruction): instruction.split(separator: "/").first.map(String.init)
        case .placeOrder, .askForCase: nil
        }
    }

    package var name: String {
        switch self {
        case .mail(let notice, _): "mail:" + notice.rawValue
        case .askForCase: "mail:ask_for_case"
        case .askForAccount: "mail:ask_for_account"
        case .refund: "refund"
        case .voidLabel: "void_label"
        case .sendBack: "send_back"
        case .placeOrder: "place_order"
        }
    }
}
