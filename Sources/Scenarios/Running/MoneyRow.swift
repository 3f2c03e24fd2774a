import AfterSales

/// One row of `money` in an answer, kept up to date while the step goes on.
struct MoneyRow {
    private enum Source: Equatable {
        case instruction(String, row: Int)
        case fee(String)
        case difference(String)
    }

    private let source: Source
    private let kind: MovementKind
    private let payment: String?
    private let method: PaymentMethod
    private let installment: Int?
    private let covers: Composition
    private var state: InstructionState

    var value: Value {
        var parts: [Value.Field] = []
        for (key, amount) in [
            ("items", covers.items), ("outbound_shipping", covers.outboundShipping),
            ("return_fee", covers.returnFee), ("customer_fee", covers.customerFee),
        ] where amount != 0 {
            parts.append(.init(key: key, value: .integer(amount)))
        }
        return .fields([
            "kind": .text(kind.rawValue), "payment": .optional(payment),
            "method": .text(method.rawValue), "amount": .integer(covers.total),
            "installment": .optional(installment.map(Int64.init)), "covers": .object(parts),
            "state": .text(state.rawValue),
        ])
    }

    /// Takes in one event: a new row, or a new state of rows that may be there.
    static func take(
        _ entry: JournalEntry, _ record: OrderRecord, into rows: inout [MoneyRow]
    ) {
        let number = entry.caseNumber ?? ""
        switch entry.event {
        case .feePaid:
            let fee = record.case(number)?.fee?.amount ?? 0
            rows.append(
                MoneyRow(
                    source: .fee(number), kind: .charge, payment: nil, method: .card,
                    installment: nil, covers: Composition(returnFee: fee), state: .succeeded))
        case .refundPlanned(let instruction):
            rows += self.rows(instruction, state: instruction.state)
        case .refundChanged(let id, let state):
            guard let instruction = record.instructions.first(where: { $0.id == id }) else {
                return
            }
            update(Self.rows(instruction, state: state), in: &rows)
        case .differenceRequested(let amount):
            update([link(number, amount, .requested)], in: &rows)
        case .differencePaid:
            let amount = record.case(number)?.difference?.amount ?? 0
            update([link(number, amount, .succeeded)], in: &rows)
        default: break
        }
    }

    private static func link(
        _ number: String, _ amount: Minor, _ state: InstructionState
    ) -> MoneyRow {
        MoneyRow(
            source: .difference(number), kind: .paymentLink, payment: nil, method: .card,
            installment: nil, covers: Composition(items: amount), state: state)
    }

    private static func rows(
        _ instruction: RefundInstruction, state: InstructionState
    ) -> [MoneyRow] {
        instruction.movements.enumerated().map { index, movement in
            MoneyRow(
                source: .instruction(instruction.id, row: index), kind: movement.kind,
                payment: instruction.payment, method: instruction.method,
                installment: movement.installment, covers: movement.covers, state: state)
        }
    }

    private static func update(_ changed: [MoneyRow], in rows: inout [MoneyRow]) {
        for row in changed {
            if let index = rows.firstIndex(where: { $0.source == row.source }) {
                rows[index].state = row.state
            } else {
                rows.append(row)
            }
        }
    }
}
