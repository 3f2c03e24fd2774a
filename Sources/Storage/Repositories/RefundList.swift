import AfterSales

/// Refunds by what happened to them, a line an instruction.
package struct RefundList {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Where an instruction stands, for somebody who looks after the money.
    package enum Section: String, CaseIterable, Sendable {
        /// Waits for a second person, or for its provider's answer.
        case toSend = "to-send"
        /// It may have left.
        case doubt = "in-doubt"
        case failed, sent

        fileprivate var states: [InstructionState] {
            switch self {
            case .toSend: [.awaitingApproval, .requested]
            case .doubt: [.unknown]
            case .failed: [.failed]
            case .sent: [.succeeded]
            }
        }

        fileprivate var condition: String {
            "r.superseded = 0 AND r.state IN ("
                + states.map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
        }
    }

    package struct Row: Hashable, Sendable {
        package var id: String
        package var order: String
        /// That of the order's record, and how much of its journal there is: what a form says it
        /// saw.
        package var version: Int64
        package var events: Int
        package var found: Case
        package var customer: String
        package var method: PaymentMethod
        package var amount: Minor
        package var currency: String
        package var state: InstructionState
        /// Its payment is disputed, so it does not leave.
        package var isFrozen: Bool
        /// The next date on its case; the law's too.
        package var dueAt: Instant?
        package var attempts: Int
        /// When it left last; `nil`: it has not.
        package var askedAt: Instant?
        /// What the provider said against it, or why there was no answer.
        package var problem: String?
        package var providerID: String?
        /// When its state was last posted.
        package var movedAt: Instant?
    }

    /// How many instructions of a section there are, and what they add up to, by currency.
    package struct Total: Hashable, Sendable {
        package var count = 0
        package var amounts: [String: Minor] = [:]
    }

    /// Of all sections but what was sent, which only grows.
    package func totals() throws -> [Section: Total] {
        var totals: [Section: Total] = [:]
        for section in Section.allCases where section != .sent {
            for row in try transaction.query(
                """
                SELECT o.currency, count(*), sum(r.amount)
                FROM refunds r JOIN orders o ON o.number = r.order_number
                WHERE \(section.condition) GROUP BY o.currency
                """)
            {
                totals[section, default: Total()].count += Int(try row.integer(1))
                totals[section, default: Total()].amounts[try row.text(0)] = try row.integer(2)
            }
        }
        return totals
    }

    /// How many wait for somebody at the desk: a second person, or somebody to send them again.
    package func waitingCount() throws -> Int {
        let row = try transaction.query(
            """
            SELECT count(*) FROM refunds
            WHERE superseded = 0 AND state IN ('awaiting_approval', 'failed')
            """)
        return Int(try row[0].integer(0))
    }

    /// What is due first stands first; of what was sent, the latest.
    package func rows(in section: Section, limit: Int = 50, offset: Int = 0) throws -> [Row] {
        let order =
            section == .sent ? "moved DESC, r.id DESC" : "c.due_at IS NULL, c.due_at, r.id"
        return try transaction.query(
            """
            SELECT r.id, r.order_number, o.version,
              (SELECT count(*) FROM events e WHERE e.order_number = r.order_number), c.detail,
              o.customer, r.method, r.amount, o.currency, r.state, r.payment, o.detail, c.due_at,
              s.attempts, s.asked_at, s.problem, s.provider_id,
              (SELECT max(l.at) FROM ledger_entries l WHERE l.refund = r.id) AS moved
            FROM refunds r JOIN orders o ON o.number = r.order_number
              JOIN cases c ON c.number = r.case_number
              JOIN refund_sendings s ON s.refund = r.id
            WHERE \(section.condition) ORDER BY \(order)
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map(row)
    }

    private func row(_ row: SQLRow) throws -> Row {
        guard let method = PaymentMethod(rawValue: try row.text(6)),
            let state = InstructionState(rawValue: try row.text(9))
        else { throw StorageError.unexpected(.text(try row.text(9))) }
        let payment = try row.optionalText(10)
        let order: DisputedPayments = try JSON.value(try row.text(11))
        func instant(_ column: Int) throws -> Instant? {
            try row.optionalInteger(column).map(Instant.init(secondsSinceEpoch:))
        }
        return Row(
            id: try row.text(0), order: try row.text(1), version: try row.integer(2),
            events: Int(try row.integer(3)), found: try JSON.value(try row.text(4)),
            customer: try row.text(5), method: method, amount: try row.integer(7),
            currency: try row.text(8), state: state,
            isFrozen: order.holds(payment),
            dueAt: try instant(12), attempts: Int(try row.integer(13)), askedAt: try instant(14),
            problem: try row.optionalText(15), providerID: try row.optionalText(16),
            movedAt: try instant(17))
    }
}
