extension SandboxWorld {
    mutating func refundCapture(
        _ id: String, _ request: WireRequest
    ) throws(PayPalRefusal) -> WireResponse {
        if let made = made(by: request, "refund "), let refund = state.refunds[made] {
            return preferred(paypalRefundJSON(refund), request, status: 200)
        }
        guard let body = request.body.isEmpty ? [:] : request.json, case .object = body else {
            throw .malformed("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.")
        }
        let capture = try capture(id)
        let amount = try refundable(body["amount"], of: capture)
        guard isCovered(amount, at: .paypal) else {
            throw .against(
                "REFUND_FAILED_INSUFFICIENT_FUNDS",
                "Capture could not be refunded due to insufficient funds.")
        }
        var notes: [String: String] = [:]
        for name in ["invoice_id", "custom_id", "note_to_payer"] {
            notes[name] = body[name]?.string
        }
        let refund = makePayPalRefund(of: capture, amount: amount, notes: notes)
        keep(refund.id, of: request, "refund ", days: 45)
        return preferred(paypalRefundJSON(refund), request, status: 201)
    }

    /// The amount to give back: what was asked for, or everything that is left.
    private func refundable(
        _ asked: JSONValue?, of capture: PayPalCapture
    ) throws(PayPalRefusal) -> Int64 {
        if capture.isPending {
            throw .against(
                "PENDING_CAPTURE", "Cannot initiate a refund as the capture is pending.")
        }
        if state.now - capture.created > 180 * 86_400 {
            throw .against(
                "REFUND_TIME_LIMIT_EXCEEDED",
                "You are over the time limit to perform a refund on this capture.")
        }
        let left = capture.amount - state.refunds.refunded(capture.id)
        guard left > 0 else {
            throw .against("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded.")
        }
        guard let asked else { return left }
        let (amount, currency) = try money(asked, field: "/amount")
        guard currency == capture.currency else {
            throw .against(
                "REFUND_CAPTURE_CURRENCY_MISMATCH",
                "Refund must be in the same currency as the capture.")
        }
        guard amount <= left else {
            throw .against(
                "REFUND_AMOUNT_EXCEEDED",
                "The refund amount must be less than or equal to the capture amount that has not "
                    + "yet been refunded.", field: "/amount/value")
        }
        if capture.isDisputed, amount < capture.amount {
            throw .against(
                "CAPTURE_DISPUTED_PARTIAL_REFUND_NOT_ALLOWED",
                "Refund for an amount less than the remaining transaction amount cannot be "
                    + "processed at this time because of an open dispute on the capture.")
        }
        return amount
    }

    /// Makes the refund. One of a bank payment takes three days.
    mutating func makePayPalRefund(
        of capture: PayPalCapture, amount: Int64, notes: [String: String],
        isFromDashboard: Bool = false
    ) -> RefundRecord {
        let refund = RefundRecord(
            provider: .paypal, id: state.dice.word(17, of: .capitals), payment: capture.id,
            amount: amount, currency: capture.currency, notes: notes, reason: nil,
            isFromDashboard: isFromDashboard, created: state.now,
            status: capture.isByBank ? .pending : .succeeded, updated: state.now, failure: nil,
            pendingReason: capture.isByBank ? "ECHECK" : nil)
        record(refund)
        takeOffPlan(of: capture, refund)
        tellPayPalRefund(refund)
        if capture.isByBank {
            state.agenda.add(.refundSucceeds(refund.id), due: state.now + 3 * 86_400)
        }
        if capture.plan.isEmpty { mayFailLater(refund.id, why: "ECHECK") }
        return refund
    }

    /// A refund of up to what the customer owes is spread over the rest of the plan; what exceeds
    /// it goes to the customer's PayPal account.
    private mutating func takeOffPlan(of capture: PayPalCapture, _ refund: RefundRecord) {
        guard !capture.plan.isEmpty else { return }
        var plan = capture.plan
        plan.collect(until: state.now)
        plan.reduce(
            by: refund.amount, strikes(.planRepriced) ? .lastFirst : .evenly, at: state.now)
        state.paypal.captures[capture.id]?.plan = plan
    }
}
