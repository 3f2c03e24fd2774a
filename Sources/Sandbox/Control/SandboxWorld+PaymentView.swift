extension SandboxWorld {
    /// A payment as only the sandbox sees it: what is left of it, and the customer's plan, which
    /// PayPal does not show to merchants.
    mutating func paymentJSON(of id: String) throws(ControlRefusal) -> JSONValue {
        if let intent = state.stripe.intents[id] {
            return json(
                .stripe, id, intent.amount, intent.currency.uppercased(),
                isDisputed: intent.isDisputed
            ).with("charge", .text(intent.charge))
        }
        if var capture = state.paypal.captures[id] {
            capture.plan.collect(until: state.now)
            state.paypal.captures[id] = capture
            return json(
                .paypal, id, capture.amount, capture.currency, isDisputed: capture.isDisputed
            ).with("order_id", .text(capture.order)).with("plan", Self.json(capture.plan))
        }
        if let payment = try? payment(id) {
            return json(.alma, id, payment.amount, "EUR", isDisputed: false)
                .with("customer_fee", .int(payment.fee)).with("plan", Self.json(payment.plan))
        }
        throw .notThere(id)
    }

    private func json(
        _ provider: Provider, _ id: String, _ amount: Int64, _ currency: String, isDisputed: Bool
    ) -> JSONValue {
        [
            "provider": .text(provider.rawValue), "id": .text(id), "amount": .int(amount),
            "currency": .text(currency), "refunded": .int(state.refunds.refunded(id)),
            "disputed": .bool(isDisputed),
        ]
    }

    private static func json(_ plan: [Installment]) -> JSONValue {
        .array(
            plan.map {
                [
                    "due": .int($0.due), "original": .int($0.original), "amount": .int($0.amount),
                    "fee": .int($0.fee), "paid": .bool($0.paidAt != nil),
                ]
            })
    }
}
