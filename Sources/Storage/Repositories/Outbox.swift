import AfterSales

/// Effects to carry out, stored in the transaction that decided them.
package struct Outbox {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Item: Sendable {
        package var id: Int64
        package var order: String
        package var effect: Effect
        /// Whether an earlier attempt may have gone out: read up before sending.
        package var wasSending: Bool
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

    /// The next effects to carry out, the oldest first; those that were being sent when the
    /// process died come back marked.
    package func next(_ limit: Int, at now: Instant) throws -> [Item] {
        try transaction.query(
            """
            SELECT id, order_number, body, state, attempts, created_at FROM outbox
            WHERE state IN ('pending', 'sending') AND not_before <= $1 ORDER BY id LIMIT $2
            """, .integer(now.secondsSinceEpoch), .integer(Int64(limit))
        ).map { row in
            Item(
                id: try row.integer(0), order: try row.text(1),
                effect: try JSON.value(try row.text(2)), wasSending: try row.text(3) == "sending",
                attempts: Int(try row.integer(4)),
                createdAt: Instant(secondsSinceEpoch: try row.integer(5)))
        }
    }

    /// Marks an effect before it leaves: after this, it may have gone out.
    package func markSending(_ id: Int64) throws {
        try transaction.execute(
            "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = $1",
            .integer(id))
    }

    package func markDone(_ id: Int64) throws {
        try transaction.execute("UPDATE outbox SET state = 'done' WHERE id = $1", .integer(id))
    }

    /// Puts an effect off; for one that is known not to have gone out.
    package func postpone(_ id: Int64, until moment: Instant) throws {
        try transaction.execute(
            "UPDATE outbox SET state = 'pending', not_before = $2 WHERE id = $1",
            .integer(id), .integer(moment.secondsSinceEpoch))
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
        case .mail(_, let number), .voidLabel(let number), .sendBack(let number): number
        case .refund(let instruction): instruction.split(separator: "/").first.map(String.init)
        case .placeOrder, .askForCase: nil
        }
    }

    package var name: String {
        switch self {
        case .mail(let notice, _): "mail:" + notice.rawValue
        case .askForCase: "mail:ask_for_case"
        case .refund: "refund"
        case .voidLabel: "void_label"
        case .sendBack: "send_back"
        case .placeOrder: "place_order"
        }
    }
}
