/// What people do on the providers' own sites.
extension SandboxWorld {
    /// Refunds there need no key, and say nothing about the desk's own ids.
    mutating func refundInDashboard(_ body: JSONValue) throws(ControlRefusal) -> JSONValue {
        guard let id = body["payment"]?.string else { throw .wants("payment", "an id") }
        let asked = body["amount"]?.integer
        if let intent = state.stripe.intents[id] {
            let amount = try left(asked, of: intent.amount, id)
            return Self.json(
                makeStripeRefund(
                    of: intent, amount: amount, notes: [:], reason: nil, isFromDashboard: true))
        }
        if let capture = state.paypal.captures[id] {
            let amount = try left(asked, of: capture.amount, id)
            return Self.json(
                makePayPalRefund(of: capture, amount: amount, notes: [:], isFromDashboard: true))
        }
        guard let payment = try? payment(id) else { throw .notThere(id) }
        let amount = try left(asked, of: payment.amount, id)
        makeAlmaRefund(of: payment, amount: amount, notes: [:], isFromDashboard: true)
        return state.refunds.of(id).last.map(Self.json) ?? nil
    }

    private func left(
        _ asked: Int64?, of amount: Int64, _ id: String
    ) throws(ControlRefusal) -> Int64 {
        let left = amount - state.refunds.refunded(id)
        guard left > 0 else { throw ControlRefusal(message: "nothing is left of \(id)") }
        guard let asked else { return left }
        guard (1...left).contains(asked) else { throw .wants("amount", "1 to \(left)") }
        return asked
    }

    /// Brings one refund to its end at once: `{"status": "succeeded" | "failed", "why": …}`.
    mutating func endRefund(
        _ id: String, _ body: JSONValue
    ) throws(ControlRefusal) -> JSONValue {
        guard state.refunds[id] != nil else { throw .notThere(id) }
        switch body["status"]?.string {
        case "succeeded": settle(id, .succeeded)
        case "failed": settle(id, .failed, why: body["why"]?.string ?? "lost_or_stolen_card")
        default: throw .wants("status", "succeeded or failed")
        }
        return state.refunds[id].map(Self.json) ?? nil
    }

    mutating func dispute(_ body: JSONValue) throws(ControlRefusal) -> JSONValue {
        guard let id = body["payment"]?.string else { throw .wants("payment", "an id") }
        guard state.stripe.intents[id] != nil || state.paypal.captures[id] != nil else {
            throw .notThere(id)
        }
        if let word = body["outcome"]?.string {
            guard let outcome = Dispute.Outcome(rawValue: word) else {
                throw .wants("outcome", "won or lost")
            }
            return try decideDispute(id, outcome)
        }
        openDispute(of: id)
        return try paymentJSON(of: id)
    }

    /// The customer disputes a payment with the bank or PayPal. Refunds that still wait come back.
    mutating func openDispute(of id: String) {
        if let intent = state.stripe.intents[id], !intent.isDisputed {
            state.stripe.intents[id]?.isDisputed = true
            state.stripe.intents[id]?.wasDisputed = true
            state.disputes[id] = Dispute(id: "du_" + state.dice.word(24, of: .mixed))
            for refund in state.refunds.of(id) where refund.status == .pending {
                settle(refund.id, .failed, why: "charge_for_pending_refund_disputed")
            }
            tellStripe("charge.dispute.created", disputeJSON(intent))
        } else if let capture = state.paypal.captures[id], !capture.isDisputed {
            state.paypal.captures[id]?.isDisputed = true
            state.disputes[id] = Dispute(id: "PP-D-\(state.dice.number(in: 10_000...99_999))")
            tellPayPal(
                "CUSTOMER.DISPUTE.CREATED", kind: "dispute", "A new dispute opened",
                disputeJSON(capture))
        }
    }

    private func disputeJSON(_ intent: StripeIntent) -> JSONValue {
        [
            "id": .text(state.disputes[intent.id]?.id ?? ""), "object": "dispute",
            "amount": .int(intent.amount), "charge": .text(intent.charge),
            "created": .int(state.now), "currency": .text(intent.currency),
            "is_charge_refundable": false, "livemode": false, "metadata": [:],
            "payment_intent": .text(intent.id), "reason": "fraudulent",
            "status": "needs_response",
        ]
    }

    private func disputeJSON(_ capture: PayPalCapture) -> JSONValue {
        let now = Timestamp.text(state.now)
        return [
            "dispute_id": .text(state.disputes[capture.id]?.id ?? ""),
            "create_time": .text(now), "update_time": .text(now),
            "disputed_transactions": [["seller_transaction_id": .text(capture.id)]],
            "reason": "MERCHANDISE_OR_SERVICE_NOT_RECEIVED", "status": "OPEN",
            "dispute_amount": DecimalAmount.json(capture.amount, capture.currency),
            "dispute_life_cycle_stage": "INQUIRY", "dispute_channel": "INTERNAL",
        ]
    }
}
