/// Builds the entries of one event; they add up to zero because money only ever moves from one
/// account to another.
private struct Posting {
    var entries: [LedgerEntry] = []
    var cause: PostingCause
    var caseNumber: String?
    var instruction: String?

    mutating func move(
        _ amount: Minor, from credit: Account, to debit: Account, cause: PostingCause? = nil
    ) {
        guard amount != 0 else { return }
        for (account, signed) in [(debit, amount), (credit, -amount)] {
            entries.append(
                LedgerEntry(
                    account: account.name, amount: signed, cause: cause ?? self.cause,
                    caseNumber: caseNumber, instruction: instruction))
        }
    }
}

extension OrderRecord {
    /// What an event posts, seen from the record before it.
    func postings(for event: Event, of number: String?) -> [LedgerEntry] {
        var posting = Posting(cause: .sale, caseNumber: number)
        switch event {
        case .orderPlaced(let placed) where placed.isPaid: post(sale: placed, &posting)
        case .orderPaid: post(sale: order, &posting)
        case .orderChanged(let change):
            guard let payment = change.payment else { break }
            posting.move(payment.amount, from: .sales, to: .customers)
            posting.move(
                payment.amount, from: .customers, to: .provider(payment.method),
                cause: .collection)
        case .installmentPaid(let payment, let installment):
            post(installment: installment, of: payment, &posting)
        case .feePaid:
            let fee = number.flatMap(self.case)?.fee?.amount ?? 0
            posting.move(fee, from: .returnFees, to: .provider(.card), cause: .collection)
        case .refundPlanned(let instruction) where instruction.resends == nil:
            posting.instruction = instruction.id
            post(reservation: instruction, &posting)
        case .refundChanged(let id, let state):
            posting.instruction = id
            if let instruction = instructions.first(where: { $0.id == id }) {
                post(change: instruction, to: state, &posting)
            }
        default: break
        }
        return posting.entries
    }

    private func post(sale: Order, _ posting: inout Posting) {
        let items = sale.payments.reduce(0) { $0 + $1.amount } - sale.shipping.paid
        posting.move(items, from: .sales, to: .customers)
        posting.move(sale.shipping.paid, from: .outboundShipping, to: .customers)
        for payment in sale.payments {
            posting.move(payment.customerFee, from: .lenderFees, to: .customers)
            let collected =
                payment.method.isInstallmentPlan
                ? payment.installments.filter(\.paid)
                    .reduce(0) { $0 + $1.purchaseAmount + $1.customerFee }
                : payment.amount
            posting.move(
                collected, from: .customers, to: .provider(payment.method), cause: .collection)
        }
    }

    private func post(installment: Int, of id: String, _ posting: inout Posting) {
        guard let balance = balances.first(where: { $0.payment.id == id }),
            let found = balance.payment.installments.first(where: { $0.number == installment })
        else { return }
        posting.move(
            balance.due(found), from: .customers, to: .provider(balance.payment.method),
            cause: .collection)
    }

    private func post(reservation instruction: RefundInstruction, _ posting: inout Posting) {
        for movement in instruction.movements {
            let covers = movement.covers
            for (amount, account) in [
                (covers.items, Account.sales), (covers.outboundShipping, .outboundShipping),
                (covers.returnFee, .returnFees), (covers.customerFee, .lenderFees),
            ] {
                posting.move(amount, from: .refundsPayable, to: account, cause: .reservation)
            }
        }
    }

    private func post(
        change instruction: RefundInstruction, to state: InstructionState,
        _ posting: inout Posting
    ) {
        let held: Account =
            instruction.state == .unknown ? .refundsInDoubt : .refundsPayable
        for movement in instruction.movements {
            let isRefund = movement.kind == .refund
            let place: Account = isRefund ? .provider(instruction.method) : .customers
            switch (instruction.state, state) {
            case (.succeeded, .failed):
                posting.move(
                    movement.amount, from: .refundsPayable, to: place,
                    cause: isRefund ? .bounce : .reduction)
            case (_, .succeeded):
                posting.move(
                    movement.amount, from: place, to: held, cause: isRefund ? .refund : .reduction)
            case (_, .unknown):
                posting.move(
                    movement.amount, from: .refundsInDoubt, to: .refundsPayable, cause: .doubt)
            case (.unknown, _):
                posting.move(
                    movement.amount, from: .refundsPayable, to: .refundsInDoubt, cause: .doubt)
            default: break
            }
        }
    }
}
