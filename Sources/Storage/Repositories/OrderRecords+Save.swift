import AfterSales

extension OrderRecords {
    /// Stores a new order.
    ///
    /// - Throws: ``StorageError/duplicate(_:)`` where the number is taken.
    package func insert(_ record: OrderRecord, policy: PolicyVersion) throws {
        let order = record.order
        let taken = try transaction.query(
            "SELECT 1 FROM orders WHERE number = $1", .text(order.number))
        guard taken.isEmpty else { throw StorageError.duplicate("order \(order.number)") }
        try transaction.execute(
            """
            INSERT INTO orders (number, version, placed_at, status, currency, email, customer,
              total, policy, policy_version, replacements, detail, revenue)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            .text(order.number), .integer(order.placedAt.secondsSinceEpoch),
            .text(order.status.rawValue), .text(order.currency),
            .text(order.customer.email.lowercased()), .text(order.customer.name),
            .integer(order.total), .text(policy.name), .integer(Int64(policy.version)),
            .integer(Int64(record.replacements)), .text(try JSON.text(order)),
            .text(try JSON.text(record.revenue)))
        try saveLines(order)
        try savePayments(record)
        try SearchTerms(transaction).save(order)
    }

    /// Stores what changed in a record since it was read.
    ///
    /// - Throws: ``StorageError/stale(order:)`` where somebody else changed it meanwhile.
    package func update(_ record: OrderRecord, from stored: Stored, rules: Rulebook) throws {
        let order = record.order
        let isOtherOrder = order != stored.record.order
        let isOtherRevenue = record.revenue != stored.record.revenue
        let changed = try transaction.execute(
            """
            UPDATE orders SET version = version + 1, status = $3, total = $4,
              replacements = $5, detail = coalesce($6, detail), revenue = coalesce($7, revenue)
            WHERE number = $1 AND version = $2
            """,
            .text(order.number), .integer(stored.version), .text(order.status.rawValue),
            .integer(order.total), .integer(Int64(record.replacements)),
            .optional(isOtherOrder ? try JSON.text(order) : nil),
            .optional(isOtherRevenue ? try JSON.text(record.revenue) : nil))
        guard changed == 1 else { throw StorageError.stale(order: order.number) }
        if order.lines != stored.record.order.lines { try saveLines(order) }
        if isOtherOrder { try SearchTerms(transaction).save(order) }
        for (position, found) in record.cases.enumerated()
        where stored.record.case(found.number) != found
            || record.instructions(of: found.number)
                != stored.record.instructions(of: found.number)
        {
            try save(found, at: position, in: record, rules: rules)
        }
        // A second payment comes with the instruction that gives it back.
        try savePayments(record)
        for (position, instruction) in record.instructions.enumerated() {
            let known = stored.record.instructions.indices.contains(position)
            if known, stored.record.instructions[position] == instruction { continue }
            try save(instruction, at: position, order: order.number, isNew: !known)
        }
    }

    private func saveLines(_ order: Order) throws {
        for line in order.lines {
            try transaction.execute(
                """
                INSERT INTO order_lines (order_number, line, sku, quantity, net)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (order_number, line) DO UPDATE SET quantity = $4, net = $5
                """,
                .text(order.number), .text(line.id), .text(line.sku),
                .integer(Int64(line.quantity)), .integer(line.net))
        }
    }

    private func savePayments(_ record: OrderRecord) throws {
        for payment in record.order.payments {
            let given = record.instructions
                .filter { $0.payment == payment.id && !$0.superseded }
                .reduce(0) { $0 + $1.amount }
            try transaction.execute(
                """
                INSERT INTO payments (order_number, id, method, amount, customer_fee, given_back)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (order_number, id) DO UPDATE SET amount = $4, given_back = $6
                """,
                .text(record.order.number), .text(payment.id), .text(payment.method.rawValue),
                .integer(payment.amount), .integer(payment.customerFee), .integer(given))
        }
        try PaymentReferences(transaction).save(record)
    }

    private func save(
        _ found: Case, at position: Int, in record: OrderRecord, rules: Rulebook
    ) throws {
        let due = record.deadlines(of: found, under: rules).first(where: \.isObligation)
        try transaction.execute(
            """
            INSERT INTO cases (number, order_number, position, kind, state, resolution, opened_at,
              due_at, due_what, flags, detail, letter_due, legal_due)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (number) DO UPDATE SET state = $5, resolution = $6, due_at = $8,
              due_what = $9, flags = $10, detail = $11, letter_due = $12, legal_due = $13
            """,
            .text(found.number), .text(record.order.number), .integer(Int64(position)),
            .text(found.kind.rawValue), .text(found.state.rawValue),
            .text(found.resolution.rawValue), .integer(found.openedAt.secondsSinceEpoch),
            .optional(due?.by.secondsSinceEpoch), .optional(due?.what.rawValue),
            .text(found.flags.sorted().map(\.rawValue).joined(separator: " ")),
            .text(try JSON.text(found)), .optional(found.letterDue?.secondsSinceEpoch),
            .optional(record.legalDue(of: found, under: rules)?.secondsSinceEpoch))
        try SearchTerms(transaction).save(found, of: record.order.number)
        try saveUnits(found, of: record.order.number)
        try SendBacks(transaction).save(found)
        try saveTimers(found, in: record, rules: rules)
    }

    private func saveUnits(_ found: Case, of order: String) throws {
        try transaction.execute(
            "DELETE FROM case_lines WHERE case_number = $1", .text(found.number))
        for (position, unit) in found.units.enumerated() {
            try transaction.execute(
                """
                INSERT INTO case_lines (case_number, position, order_number, line, quantity, state)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                .text(found.number), .integer(Int64(position)), .text(order), .text(unit.line),
                .integer(Int64(unit.quantity)), .text(unit.state.rawValue))
        }
    }

    private func saveTimers(_ found: Case, in record: OrderRecord, rules: Rulebook) throws {
        try transaction.execute("DELETE FROM timers WHERE case_number = $1", .text(found.number))
        for timer in record.timers(of: found, under: rules) {
            try transaction.execute(
                """
                INSERT INTO timers (case_number, kind, order_number, deadline)
                VALUES ($1, $2, $3, $4)
                """,
                .text(found.number), .text(timer.kind.rawValue), .text(record.order.number),
                .integer(timer.deadline.secondsSinceEpoch))
        }
    }

    private func save(
        _ instruction: RefundInstruction, at position: Int, order: String, isNew: Bool
    ) throws {
        guard isNew else {
            try transaction.execute(
                "UPDATE refunds SET state = $2, superseded = $3 WHERE id = $1",
                .text(instruction.id), .text(instruction.state.rawValue),
                .flag(instruction.superseded))
            return
        }
        try transaction.execute(
            """
            INSERT INTO refunds (id, order_number, case_number, position, payment, method, amount,
              state, resends, superseded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            .text(instruction.id), .text(order), .text(instruction.caseNumber),
            .integer(Int64(position)), .optional(instruction.payment),
            .text(instruction.method.rawValue), .integer(instruction.amount),
            .text(instruction.state.rawValue), .optional(instruction.resends),
            .flag(instruction.superseded))
        for (row, movement) in instruction.movements.enumerated() {
            try transaction.execute(
                """
                INSERT INTO movements (refund, position, kind, installment, items,
                  outbound_shipping, return_fee, customer_fee)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .text(instruction.id), .integer(Int64(row)), .text(movement.kind.rawValue),
                .optional(movement.installment.map(Int64.init)),
                .integer(movement.covers.items), .integer(movement.covers.outboundShipping),
                .integer(movement.covers.returnFee), .integer(movement.covers.customerFee))
        }
        try RefundSendings(transaction).add(instruction.id)
    }
}

extension Case {
    /// By when the registered letter must leave; `nil`: none is due any more.
    var letterDue: Instant? {
        letter.flatMap { $0.tracking == nil && !state.isFinal ? $0.due : nil }
    }
}
