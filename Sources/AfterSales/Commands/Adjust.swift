/// Adjustments: money that goes back, or has gone back, without a claim.
extension CaseWork {
    /// The checks of an adjustment's own fields.
    func checkAdjustment(_ request: CaseRequest) throws(CaseRefusal) {
        guard request.kind == .adjustment else {
            guard request.amount == nil else { throw .invalid(field: "amount", problem: .notHere) }
            guard request.adjustment == nil else {
                throw .invalid(field: "adjustment", problem: .notHere)
            }
            return
        }
        _ = try required(request.reason, "reason")
        guard let amount = request.amount else {
            throw .invalid(field: "amount", problem: .required)
        }
        var most = record.order.isPaid ? record.balances.reduce(0) { $0 + $1.refundable } : 0
        switch request.adjustmentKind {
        case .goodwill: break
        case .paidTwice(let method, let reference):
            try checkExtra(method, reference)
            if record.order.isPaid { most = MoneyLimits.amount }
        case .refundedOutside(let method):
            try checkOutside(method)
            most =
                record.order.isPaid
                ? open(to: method).reduce(0) { $0 + $1.refundable(by: method) } : 0
        }
        guard most > 0 else {
            throw .invalid(field: "amount", problem: .outOfRange(amount, 0...0))
        }
        try checkRange(amount, 1...most, "amount")
    }

    /// A second payment is one that the order does not hold yet. A lender's plan is a contract,
    /// which nobody makes twice by mistake, and its installments would have to be known.
    private func checkExtra(
        _ method: PaymentMethod, _ reference: String?
    ) throws(CaseRefusal) {
        guard !method.isInstallmentPlan else {
            let offered = PaymentMethod.allCases.filter { !$0.isInstallmentPlan }
            throw .invalid(
                field: "method",
                problem: .notOffered(method.rawValue, offered: offered.map(\.rawValue)))
        }
        guard let reference else { return }
        guard Payment.isReference(reference) else {
            throw .invalid(field: "reference", problem: .unknown(reference))
        }
        guard !record.referencedSources.contains(where: { $0.id == reference }) else {
            throw .invalid(field: "reference", problem: .twice(reference))
        }
    }

    /// The ways that no provider tells of.
    private static let byHand: Set<PaymentMethod> = [.bankTransfer, .giftCard, .storeCredit]

    /// The payments that a refund made elsewhere may have been for. What goes back at a provider
    /// that the desk reads is found there, so it is not told here: it would be booked twice.
    private func open(to method: PaymentMethod) -> [PaymentBalance] {
        record.balances.filter { balance in
            let payment = balance.payment
            return Self.byHand.contains(method)
                || payment.method == method && payment.reference == nil && !payment.isExtra
        }
    }

    private func checkOutside(_ method: PaymentMethod) throws(CaseRefusal) {
        let offered = PaymentMethod.allCases.filter {
            Self.byHand.contains($0) || !open(to: $0).isEmpty
        }
        guard offered.contains(method) else {
            throw .invalid(
                field: "method",
                problem: .notOffered(method.rawValue, offered: offered.map(\.rawValue)))
        }
    }

    mutating func adjust(_ number: String) {
        let request = current(number).request
        let amount = request.amount ?? 0
        switch request.adjustmentKind {
        case .goodwill: refund(number, items: amount, shipping: 0, allFees: false)
        case .paidTwice(let method, let reference):
            giveBack(
                Payment(
                    extra: record.order.payments.count + 1, method, amount, reference: reference),
                number)
        case .refundedOutside(let method): book(amount, refundedBy: method, number)
        }
    }

    private mutating func giveBack(_ extra: Payment, _ number: String) {
        note(.extraPaymentFound(extra), number)
        clauses.formUnion([.refundAdjustment, .refundOriginalMethod])
        instruct(
            number, payment: extra.id, method: extra.method, Composition(items: extra.amount))
    }

    private mutating func book(
        _ amount: Minor, refundedBy method: PaymentMethod, _ number: String
    ) {
        clauses.insert(.refundAdjustment)
        let balances = open(to: method)
        let shares = allocate(amount, over: balances.map { $0.refundable(by: method) })
        let parts = zip(balances, shares).filter { $0.1 > 0 }
        let booked = parts.enumerated().map { index, part in
            RefundInstruction(
                id: "\(number)/\(index + 1)", caseNumber: number, payment: part.0.payment.id,
                method: method, movements: movements(of: part.1, on: part.0, by: method),
                resends: nil, state: .requested)
        }
        for instruction in booked { note(.refundPlanned(instruction), number) }
        for instruction in booked { change(instruction, to: .succeeded) }
    }

    /// What went another way leaves a lender's installments as they are.
    private func movements(
        of amount: Minor, on balance: PaymentBalance, by method: PaymentMethod
    ) -> [Movement] {
        guard method == balance.payment.method else {
            return [
                Movement(kind: .refund, installment: nil, covers: Composition(items: amount))
            ]
        }
        return RefundPlan(
            items: amount, shipping: 0, allFees: false, over: [balance], by: policy
        ).parts.flatMap(\.movements)
    }
}

extension Payment {
    /// A second payment of what was paid already.
    fileprivate init(
        extra number: Int, _ method: PaymentMethod, _ amount: Minor, reference: String?
    ) {
        self.init(id: "extra-\(number)", method: method, amount: amount, reference: reference)
        isExtra = true
    }
}
