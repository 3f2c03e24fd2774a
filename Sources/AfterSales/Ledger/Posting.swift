/// Builds the entries of one event; they add up to zero because money only ever moves from one
/// account to another.
private struct Posting {
    var entries: [LedgerEntry] = []
    var cause: PostingCause
    var caseNumber: String?
    var instruction: String?
    /// What is left of the revenue while it is posted: the VAT of a piece is the difference that
    /// it makes.
    var left: [Portion]

    /// Revenue that comes from `account`, or goes back to it below zero: net and VAT apart.
    mutating func sell(_ portion: Portion, to account: Account) {
        let rate = portion.vatRateBasisPoints
        let before = left.amount(like: portion)
        let ofVAT = vat(in: before + portion.amount, at: rate) - vat(in: before, at: rate)
        left = (left + [portion]).merged()
        move(portion.amount - ofVAT, from: .of(portion), to: account)
        move(ofVAT, from: .vat(rate), to: account)
    }

    /// A return fee is one service, invoiced and given back whole.
    mutating func sellFee(_ amount: Minor, at rate: Int, to account: Account) {
        let ofVAT = vat(in: amount, at: rate)
        move(amount - ofVAT, from: .returnFees(rate), to: account)
        move(ofVAT, from: .vat(rate), to: account)
    }

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
        var posting = Posting(cause: .sale, caseNumber: number, left: revenue.left)
        let change = revenueChange(for: event, of: number)
        for portion in change?.sold ?? [] { posting.sell(portion, to: .customers) }
        switch event {
        case .orderPlaced(let placed) where placed.isPaid: collect(placed, &posting)
        case .orderPaid: collect(order, &posting)
        case .orderChanged(let change):
            guard let payment = change.payment else { break }
            posting.move(
                payment.amount, from: .customers, to: .provider(payment.method),
                cause: .collection)
        case .installmentPaid(let payment, let installment):
            post(installment: installment, of: payment, &posting)
        case .extraPaymentFound(let payment):
            // No sale: the shop owes it from the moment that it is found.
            posting.move(
                payment.amount, from: .customers, to: .provider(payment.method),
                cause: .collection)
        case .feePaid:
            let fee = number.flatMap(self.case)?.fee?.amount ?? 0
            posting.sellFee(fee, at: feeRate, to: .customers)
            posting.move(fee, from: .customers, to: .provider(.card), cause: .collection)
        case .refundPlanned(let instruction) where instruction.resends == nil:
            posting.instruction = instruction.id
            posting.cause = .reservation
            post(reservation: instruction, change?.givenBack ?? [], &posting)
        case .refundChanged(let id, let state):
            posting.instruction = id
            if let instruction = instructions.first(where: { $0.id == id }) {
                post(change: instruction, to: state, &posting)
            }
        default: break
        }
        return posting.entries
    }

    /// The way back is taxed as the way there was.
    package var feeRate: Int { order.shipping.vatRateBasisPoints }

    private func collect(_ sale: Order, _ posting: inout Posting) {
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

    private func post(
        reservation instruction: RefundInstruction, _ givenBack: [[Portion]],
        _ posting: inout Posting
    ) {
        guard !isExtra(instruction) else {
            return posting.move(
                instruction.amount, from: .refundsPayable, to: .customers, cause: .overpayment)
        }
        for (movement, portions) in zip(instruction.movements, givenBack) {
            for portion in portions {
                posting.sell(portion.with(-portion.amount), to: .refundsPayable)
            }
            posting.sellFee(-movement.covers.returnFee, at: feeRate, to: .refundsPayable)
            posting.move(movement.covers.customerFee, from: .refundsPayable, to: .lenderFees)
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
