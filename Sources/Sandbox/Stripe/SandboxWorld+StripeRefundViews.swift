extension SandboxWorld {
    func refundJSON(_ refund: RefundRecord) -> JSONValue {
        let letters = String(refund.id.dropFirst(3))
        let intent = state.stripe.intents[refund.payment]
        let kind = intent?.kind ?? "card"
        var json: JSONValue = [
            "id": .text(refund.id), "object": "refund", "amount": .int(refund.amount),
            "balance_transaction": .text("txn_" + letters), "charge": .text(ifAny: intent?.charge),
            "created": .int(refund.created), "currency": .text(refund.currency.lowercased()),
            "destination_details": .object([
                .init(name: kind, value: [:]), .init(name: "type", value: .text(kind)),
            ]),
            "metadata": .texts(refund.notes), "payment_intent": .text(refund.payment),
            "reason": .text(ifAny: refund.reason), "receipt_number": nil,
            "source_transfer_reversal": nil, "status": .text(refund.status.rawValue),
            "transfer_reversal": nil,
        ]
        if let failure = refund.failure {
            json = json.with("failure_balance_transaction", .text("txn_f" + letters))
                .with("failure_reason", .text(failure))
        }
        if let reason = refund.pendingReason { json = json.with("pending_reason", .text(reason)) }
        return json
    }

    /// Newest first, a page of 10 unless `limit` says otherwise.
    func listRefunds(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        try call.allow(
            ["charge", "limit", "payment_intent", "starting_after"], groups: ["created", "expand"])
        let limit = call.fields["limit"] == nil ? 10 : try call.amount("limit")
        guard limit <= 100 else {
            throw .invalid("limit", "This value must be less than or equal to 100.")
        }
        var owner = call.fields["payment_intent"]
        if let id = owner { _ = try intent(id, param: "payment_intent") }
        if let charge = call.fields["charge"] {
            owner = state.stripe.intentOfCharge[charge] ?? ""
        }
        var end = state.refunds.all.count
        if let last = call.fields["starting_after"] {
            guard let place = state.refunds.place(of: last) else {
                throw .notThere("refund", last, param: "starting_after")
            }
            end = place
        }
        let times = call.group("created")
        let candidates =
            owner.map { id in
                state.refunds.of(id).filter { (state.refunds.place(of: $0.id) ?? 0) < end }[...]
            } ?? state.refunds.all[..<end]
        let matching = candidates.lazy.reversed().filter {
            $0.provider == .stripe && Self.isWithin($0.created, times)
        }.prefix(Int(limit) + 1)
        let page = Array(matching)
        return [
            "object": "list", "data": .array(page.prefix(Int(limit)).map { refundJSON($0) }),
            "has_more": .bool(page.count > limit), "url": "/v1/refunds",
        ]
    }

    private static func isWithin(_ time: Int64, _ bounds: [String: String]) -> Bool {
        bounds.allSatisfy { bound, text in
            guard let limit = Int64(text) else { return true }
            return switch bound {
            case "gt": time > limit
            case "gte": time >= limit
            case "lt": time < limit
            case "lte": time <= limit
            default: true
            }
        }
    }

    /// Tells of a refund that was made, or that changed.
    mutating func tellStripeRefund(_ refund: RefundRecord, isNew: Bool) {
        let json = refundJSON(refund)
        tellStripe(isNew ? "refund.created" : "refund.updated", json)
        if refund.status == .failed { tellStripe("refund.failed", json) }
        if isNew, refund.counts, let intent = state.stripe.intents[refund.payment] {
            tellStripe("charge.refunded", chargeJSON(intent))
        } else if !isNew {
            tellStripe("charge.refund.updated", json)
        }
    }
}
