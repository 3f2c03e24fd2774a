import AfterSales

/// Orders with their cases and refunds, read and written whole.
package struct OrderRecords {
    let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    private static let orders = DecodedTexts<Order>(limit: 4 << 20)
    private static let cases = DecodedTexts<Case>(limit: 4 << 20)
    private static let revenues = DecodedTexts<RevenueBook>(limit: 1 << 20)

    /// A record and the version that it was read at.
    package struct Stored: Sendable {
        package var record: OrderRecord
        package var version: Int64
        package var policy: PolicyVersion
    }

    /// - Returns: `nil` where there is no such order.
    package func find(_ number: String) throws -> Stored? {
        let rows = try transaction.query(
            """
            SELECT detail, version, policy, policy_version, replacements, revenue FROM orders
            WHERE number = $1
            """, .text(number))
        guard let row = rows.first else { return nil }
        let order = try Self.orders.value(try row.text(0))
        let cases = try transaction.query(
            "SELECT detail FROM cases WHERE order_number = $1 ORDER BY position", .text(number)
        ).map { try Self.cases.value(try $0.text(0)) }
        return Stored(
            record: OrderRecord(
                order: order, cases: cases,
                instructions: cases.isEmpty ? [] : try instructions(of: number),
                replacements: Int(try row.integer(4)),
                revenue: try Self.revenues.value(try row.text(5))),
            version: try row.integer(1),
            policy: PolicyVersion(name: try row.text(2), version: Int(try row.integer(3))))
    }

    /// The customer's address in lowercase, without reading the order; `nil`: no such order.
    package func email(of number: String) throws -> String? {
        try transaction.query(
            "SELECT email FROM orders WHERE number = $1", .text(number)
        ).first?.text(0).lowercased()
    }

    package func orderNumber(ofCase number: String) throws -> String? {
        try transaction.query(
            "SELECT order_number FROM cases WHERE number = $1", .text(number)
        ).first?.text(0)
    }

    private func instructions(of number: String) throws -> [RefundInstruction] {
        var movements: [String: [Movement]] = [:]
        let rows = try transaction.query(
            """
            SELECT m.refund, m.kind, m.installment, m.items, m.outbound_shipping, m.return_fee,
              m.customer_fee
            FROM movements m JOIN refunds r ON r.id = m.refund
            WHERE r.order_number = $1 ORDER BY r.position, m.position
            """, .text(number))
        for row in rows {
            movements[try row.text(0), default: []].append(
                Movement(
                    kind: try decoded(try row.text(1)),
                    installment: try row.optionalInteger(2).map(Int.init),
                    covers: Composition(
                        items: try row.integer(3), outboundShipping: try row.integer(4),
                        returnFee: try row.integer(5), customerFee: try row.integer(6))))
        }
        return try transaction.query(
            """
            SELECT id, case_number, payment, method, state, resends, superseded FROM refunds
            WHERE order_number = $1 ORDER BY position
            """, .text(number)
        ).map { row in
            let id = try row.text(0)
            return RefundInstruction(
                id: id, caseNumber: try row.text(1), payment: try row.optionalText(2),
                method: try decoded(try row.text(3)), movements: movements[id] ?? [],
                resends: try row.optionalText(5), state: try decoded(try row.text(4)),
                superseded: try row.flag(6))
        }
    }

    private func decoded<Value: RawRepresentable<String>>(_ text: String) throws -> Value {
        guard let value = Value(rawValue: text) else { throw StorageError.unexpected(.text(text)) }
        return value
    }
}

extension OrderRecords {
    /// The numbers of all orders, in the order in which they were taken in.
    package func numbers() throws -> [String] {
        try transaction.query("SELECT number FROM orders ORDER BY placed_at, number")
            .map { try $0.text(0) }
    }
}
