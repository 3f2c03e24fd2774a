extension SandboxWorld {
    /// There is no key against repetition: the same request again is a second refund.
    mutating func refundPayment(
        _ id: String, _ request: WireRequest
    ) throws(AlmaRefusal) -> JSONValue {
        guard let body = request.body.isEmpty ? [:] : request.json, case .object = body else {
            throw AlmaRefusal(message: "The request is not JSON")
        }
        let payment = try payment(id)
        guard payment.isStarted else {
            throw AlmaRefusal(message: "This payment cannot be refunded: nothing was paid")
        }
        var notes: [String: String] = [:]
        for name in ["merchant_reference", "comment"] { notes[name] = body[name]?.string }
        let amount = try refundable(body["amount"] ?? nil, of: payment)
        makeAlmaRefund(of: payment, amount: amount, notes: notes)
        let changed = try self.payment(id)
        return paymentJSON(changed)
    }

    /// The amount to give back. None asked for: everything that is left, with the customer's fee.
    private func refundable(
        _ asked: JSONValue, of payment: AlmaPayment
    ) throws(AlmaRefusal) -> Int64 {
        let left = payment.amount - refunded(payment)
        guard left > 0 else {
            throw AlmaRefusal(message: "This payment has already been refunded")
        }
        if asked == .null { return left + payment.fee - payment.feeRefunded }
        guard let amount = asked.integer, amount > 0 else {
            throw AlmaRefusal(
                message: "Must be a whole number of cents above 0", field: "amount", value: asked)
        }
        guard amount <= left else {
            throw AlmaRefusal(
                message: "The amount exceeds what can still be refunded (\(left))",
                field: "amount", value: asked)
        }
        return amount
    }

    /// What was given back of the price.
    func refunded(_ payment: AlmaPayment) -> Int64 {
        state.refunds.refunded(payment.id) - payment.feeRefunded
    }

    /// Makes the refund: it comes off the installments still to come, from the last one, and what
    /// exceeds them goes back to the card.
    mutating func makeAlmaRefund(
        of payment: AlmaPayment, amount: Int64, notes: [String: String],
        isFromDashboard: Bool = false
    ) {
        let refund = RefundRecord(
            provider: .alma, id: "refund_" + state.dice.word(34, of: .mixed), payment: payment.id,
            amount: amount, currency: "EUR", notes: notes, reason: nil,
            isFromDashboard: isFromDashboard, created: state.now, status: .succeeded,
            updated: state.now, failure: nil, pendingReason: nil)
        var changed = payment
        changed.feeRefunded += max(0, amount - (payment.amount - refunded(payment)))
        var manner = Repricing.lastFirst
        if strikes(.planRepriced) {
            manner = state.dice.isBelow(perMille: 500) ? .evenly : .firstFirst
        }
        changed.plan.reduce(by: amount, manner, at: state.now)
        record(refund)
        state.alma.payments[payment.id] = changed
        tellAlma(changed)
    }

    func paymentJSON(_ payment: AlmaPayment) -> JSONValue {
        let refunds = state.refunds.of(payment.id)
        return [
            "id": .text(payment.id), "created": .int(payment.created),
            "url": .text("\(settings.baseURL)/alma/\(payment.id)"),
            "state": .text(
                payment.isDone ? "paid" : payment.isStarted ? "in_progress" : "not_started"),
            "processing_status": .text(payment.isStarted ? "captured" : "awaiting_authorization"),
            "purchase_amount": .int(payment.amount), "customer_fee": .int(payment.fee),
            "customer_interest": 0, "installments_count": .int(Int64(payment.installments)),
            "kind": .text(payment.kind), "deferred_days": 0, "deferred_months": 0,
            "expired_at": nil, "return_url": .text(ifAny: payment.returnURL),
            "custom_data": .texts(payment.customData),
            "orders": .array(payment.orders.map { ["merchant_reference": .text($0)] }),
            "payment_plan": .array(payment.plan.map(Self.almaJSON)),
            "amount_already_refunded": .int(state.refunds.refunded(payment.id)),
            "is_completely_refunded": .bool(refunded(payment) >= payment.amount),
            "refunds": .array(refunds.map(Self.almaJSON)),
        ]
    }

    private static func almaJSON(_ installment: Installment) -> JSONValue {
        [
            "id": .text(installment.id), "due_date": .int(installment.due),
            "purchase_amount": .int(installment.amount),
            "original_purchase_amount": .int(installment.original),
            "customer_fee": .int(installment.fee), "customer_interest": 0,
            "state": .text(installment.paidAt == nil ? "pending" : "paid"),
            "date_paid": installment.paidAt.map { .int($0) } ?? nil,
        ]
    }

    private static func almaJSON(_ refund: RefundRecord) -> JSONValue {
        [
            "id": .text(refund.id), "created": .int(refund.created),
            "amount": .int(refund.amount),
            "merchant_reference": .text(ifAny: refund.notes["merchant_reference"]),
            "comment": .text(ifAny: refund.notes["comment"]),
        ]
    }
}
