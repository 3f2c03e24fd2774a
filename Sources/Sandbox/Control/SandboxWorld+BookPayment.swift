/// Payments that were made here, said in one call, with the ids that the caller gives.
extension SandboxWorld {
    mutating func bookPayment(_ body: JSONValue) throws(ControlRefusal) -> JSONValue {
        let provider = try provider(body)
        guard let amount = body["amount"]?.integer, amount > 0 else {
            throw .wants("amount", "minor units above 0")
        }
        let letters = state.dice.word(24, of: .mixed)
        let id = body["id"]?.string ?? Self.newID(provider, letters)
        guard !isKnown(id) else {
            throw ControlRefusal(status: 409, message: "\(id) exists already")
        }
        let paidAt = body["paid_at"]?.integer ?? state.now
        let currency = body["currency"]?.string ?? "EUR"
        switch provider {
        case .stripe:
            var intent = StripeIntent(
                id: id, charge: "ch_" + (id.hasPrefix("pi_") ? String(id.dropFirst(3)) : id),
                amount: amount, currency: currency.lowercased(), metadata: notes(body),
                created: paidAt, status: .succeeded, paymentMethod: "pm_" + letters)
            intent.kind = body["method"]?.string ?? "card"
            take(intent)
        case .paypal: bookCapture(id, amount, currency.uppercased(), paidAt, body)
        case .alma: bookPlan(id, amount, paidAt, body)
        }
        return try paymentJSON(of: id)
    }

    private static func newID(_ provider: Provider, _ letters: String) -> String {
        switch provider {
        case .stripe: "pi_" + letters
        case .paypal: String(letters.uppercased().prefix(17))
        case .alma: "payment_" + letters
        }
    }

    private func isKnown(_ id: String) -> Bool {
        state.stripe.intents[id] != nil || state.paypal.captures[id] != nil
            || state.alma.payments[id] != nil
    }

    private func notes(_ body: JSONValue) -> [String: String] {
        var notes: [String: String] = [:]
        for member in body["metadata"]?.members ?? [] { notes[member.name] = member.value.string }
        return notes
    }

    private mutating func bookCapture(
        _ id: String, _ amount: Int64, _ currency: String, _ paidAt: Int64, _ body: JSONValue
    ) {
        let order = PayPalOrder(
            id: body["order_id"]?.string ?? state.dice.word(17, of: .capitals),
            reference: "default", amount: amount, currency: currency,
            customID: body["metadata"]?["custom_id"]?.string,
            invoiceID: body["metadata"]?["invoice_id"]?.string, description: nil, returnURL: nil,
            cancelURL: nil, created: paidAt, status: .completed, updated: paidAt, capture: id)
        var capture = PayPalCapture(
            id: id, order: order.id, amount: amount, currency: currency, customID: order.customID,
            invoiceID: order.invoiceID, created: paidAt)
        capture.isByBank = body["method"]?.string == "bank"
        capture.isPending = body["method"]?.string == "pending"
        let count = Int(body["installments"]?.integer ?? 1)
        if count > 1 {
            capture.plan = .plan(of: amount, in: count, fee: 0, from: paidAt, dice: &state.dice)
        }
        state.paypal.orders[order.id] = order
        take(capture)
    }

    private mutating func bookPlan(
        _ id: String, _ amount: Int64, _ paidAt: Int64, _ body: JSONValue
    ) {
        var payment = AlmaPayment(
            id: id, amount: amount, installments: Int(body["installments"]?.integer ?? 3),
            customData: notes(body), orders: [], returnURL: nil, callbackURL: nil, created: paidAt,
            fee: body["customer_fee"]?.integer ?? amount * settings.almaFeePerMille / 1_000)
        payment.isStarted = true
        payment.plan = .plan(
            of: amount, in: max(1, payment.installments), fee: payment.fee, from: paidAt,
            dice: &state.dice)
        book(payment)
        move(amount, at: .alma)
        tellAlma(payment)
    }
}
