/// Disputes as the providers show them, and how they end.
extension SandboxWorld {
    func stripeDisputes(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        try call.allow(["charge", "limit", "payment_intent"], groups: ["expand"])
        let id =
            call.fields["payment_intent"]
            ?? call.fields["charge"].flatMap { state.stripe.intentOfCharge[$0] }
        let listed: [JSONValue] =
            id.flatMap { id in state.disputes[id].map { (id, $0) } }.map { id, dispute in
                let status = dispute.outcome?.rawValue ?? "needs_response"
                return [
                    [
                        "id": .text(dispute.id), "object": "dispute",
                        "payment_intent": .text(id), "status": .text(status),
                    ]
                ]
            } ?? []
        return [
            "object": "list", "data": .array(listed), "has_more": false, "url": "/v1/disputes",
        ]
    }

    func paypalDisputes(_ capture: String) -> JSONValue {
        let items: [JSONValue] = state.disputes[capture].map { dispute in
            let item: JSONValue = [
                "dispute_id": .text(dispute.id),
                "status": dispute.outcome == nil ? "OPEN" : "RESOLVED",
            ]
            guard let outcome = dispute.outcome else { return [item] }
            let word =
                outcome == .won ? "RESOLVED_SELLER_FAVOUR" : "RESOLVED_BUYER_FAVOUR"
            return [item.with("dispute_outcome", .text(word))]
        } ?? []
        return ["items": .array(items), "links": []]
    }

    /// `{"payment": ID, "outcome": "won" | "lost"}`: decides a dispute that is open.
    mutating func decideDispute(
        _ id: String, _ outcome: Dispute.Outcome
    ) throws(ControlRefusal) -> JSONValue {
        guard let dispute = state.disputes[id], dispute.outcome == nil else {
            throw .notThere(id)
        }
        state.disputes[id]?.outcome = outcome
        if outcome == .won {
            state.stripe.intents[id]?.isDisputed = false
            state.paypal.captures[id]?.isDisputed = false
        }
        if state.stripe.intents[id] != nil {
            tellStripe(
                "charge.dispute.closed",
                [
                    "id": .text(dispute.id), "object": "dispute", "payment_intent": .text(id),
                    "status": .text(outcome.rawValue),
                ])
        } else {
            tellPayPal(
                "CUSTOMER.DISPUTE.RESOLVED", kind: "dispute", "A dispute was resolved",
                [
                    "dispute_id": .text(dispute.id), "status": "RESOLVED",
                    "disputed_transactions": [["seller_transaction_id": .text(id)]],
                ])
        }
        return ["payment": .text(id), "outcome": .text(outcome.rawValue)]
    }
}
