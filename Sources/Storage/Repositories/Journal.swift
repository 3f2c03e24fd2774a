import AfterSales

/// The journal and the ledger: appended, never changed.
package struct Journal {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Appends what a piece of work brought.
    package func append(_ work: CaseWork) throws {
        let order = work.record.order.number
        var last: Int64 = 0
        for entry in work.events {
            last = try transaction.query(
                """
                INSERT INTO events (order_number, case_number, at, role, actor, kind, body)
                VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
                """,
                .text(order), .optional(entry.caseNumber), .integer(entry.at.secondsSinceEpoch),
                .text(entry.actor.role.rawValue), .text(entry.actor.name),
                .text(entry.event.name), .text(try JSON.text(entry.event))
            )[0].integer(0)
        }
        for posted in work.ledger {
            try transaction.execute(
                """
                INSERT INTO ledger_entries (event, order_number, case_number, refund, at, account,
                  amount, cause)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .integer(last), .text(order), .optional(posted.caseNumber),
                .optional(posted.instruction), .integer(work.now.secondsSinceEpoch),
                .text(posted.account), .integer(posted.amount), .text(posted.cause.rawValue))
        }
    }

    /// The journal of an order, the oldest first.
    package func entries(of order: String) throws -> [JournalEntry] {
        try transaction.query(
            """
            SELECT at, role, actor, case_number, body FROM events WHERE order_number = $1
            ORDER BY id
            """, .text(order)
        ).map { row in
            let role = try row.text(1)
            return JournalEntry(
                at: Instant(secondsSinceEpoch: try row.integer(0)),
                actor: Actor(Role(rawValue: role) ?? .system, name: try row.text(2)),
                caseNumber: try row.optionalText(3), event: try JSON.value(try row.text(4)))
        }
    }

    /// The ledger's entries, of one order or of all.
    package func ledger(of order: String? = nil) throws -> [LedgerEntry] {
        let tail = order == nil ? "" : " WHERE order_number = $1"
        return try transaction.query(
            "SELECT account, amount, cause, case_number, refund FROM ledger_entries" + tail
                + " ORDER BY id", order.map { [.text($0)] } ?? []
        ).map { row in
            LedgerEntry(
                account: try row.text(0), amount: try row.integer(1),
                cause: PostingCause(rawValue: try row.text(2)) ?? .sale,
                caseNumber: try row.optionalText(3), instruction: try row.optionalText(4))
        }
    }
}

extension Event {
    /// The name under which an event is stored and searched: that of its case.
    package var name: String {
        Mirror(reflecting: self).children.first?.label ?? String(describing: self)
    }
}
