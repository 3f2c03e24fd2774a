extension SandboxWorld {
    mutating func createIntent(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        let letters = state.dice.word(24, of: .mixed)
        var intent = StripeIntent(
            id: "pi_" + letters, charge: "ch_" + letters, amount: try call.amount("amount"),
            currency: try call.currency("currency"), metadata: call.group("metadata"),
            created: state.now, status: .requiresPaymentMethod)
        if let method = call.fields["payment_method"] {
            intent.paymentMethod = method
            intent.status = .requiresConfirmation
        }
        state.stripe.intents[intent.id] = intent
        if call.fields["confirm"] == "true" { try pay(intent.id) }
        return try show(intent.id, call)
    }

    mutating func confirmIntent(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        let id = String(call.path[1])
        let intent = try intent(id, param: "intent")
        guard !intent.isPaid else {
            throw StripeRefusal(
                code: "payment_intent_unexpected_state",
                message: "You cannot confirm this PaymentIntent because it has already succeeded.")
        }
        if let method = call.fields["payment_method"] {
            state.stripe.intents[id]?.paymentMethod = method
        }
        try pay(id)
        return try show(id, call)
    }

    func showIntent(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        try show(String(call.path[1]), call)
    }

    func showCharge(_ id: String) throws(StripeRefusal) -> JSONValue {
        guard let owner = state.stripe.intentOfCharge[id] else {
            throw .notThere("charge", id, param: "id")
        }
        return chargeJSON(try intent(owner, param: "id"))
    }

    func chargeJSON(_ intent: StripeIntent) -> JSONValue {
        intent.chargeJSON(refunded: state.refunds.refunded(intent.id))
    }

    func intent(_ id: String, param: String) throws(StripeRefusal) -> StripeIntent {
        guard let intent = state.stripe.intents[id] else {
            throw .notThere("payment_intent", id, param: param)
        }
        return intent
    }

    private func show(_ id: String, _ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        let intent = try intent(id, param: "intent")
        guard call.asksToExpand("latest_charge") else { return intent.json() }
        return intent.json(expanding: chargeJSON(intent))
    }

    /// Carries the payment out, in the way of its test payment method.
    private mutating func pay(_ id: String) throws(StripeRefusal) {
        var intent = try intent(id, param: "intent")
        guard let method = intent.paymentMethod else { throw .missing("payment_method") }
        switch method {
        case "pm_card_chargeDeclined":
            state.stripe.intents[id]?.status = .requiresPaymentMethod
            throw StripeRefusal(
                status: 402, type: "card_error", code: "card_declined",
                message: "Your card was declined.")
        case "pm_card_pendingRefund": intent.habit = .pendingFirst
        case "pm_card_refundFail": intent.habit = .failsLater
        case "pm_card_createDispute":
            state.agenda.add(.disputeOpens(id), due: state.now + 60)
        case _ where method.hasPrefix("pm_sepa"): intent.kind = "sepa_debit"
        case _ where method.hasPrefix("pm_card"): break
        default: throw .notThere("PaymentMethod", method, param: "payment_method")
        }
        intent.status = .succeeded
        take(intent)
    }

    /// Books a paid intent, and tells of it.
    mutating func take(_ intent: StripeIntent) {
        state.stripe.intents[intent.id] = intent
        state.stripe.intentOfCharge[intent.charge] = intent.id
        move(intent.amount, at: .stripe)
        tellStripe("payment_intent.succeeded", intent.json())
        tellStripe("charge.succeeded", chargeJSON(intent))
    }

    mutating func tellStripe(_ type: String, _ object: JSONValue) {
        let id = "evt_" + state.dice.word(24, of: .mixed)
        let event: JSONValue = [
            "id": .text(id), "object": "event", "api_version": "2025-04-30.basil",
            "created": .int(state.now), "data": ["object": object], "livemode": false,
            "pending_webhooks": 1, "request": ["id": nil, "idempotency_key": nil],
            "type": .text(type),
        ]
        tell(ProviderEvent(provider: .stripe, id: id, body: event.bytes))
    }
}
