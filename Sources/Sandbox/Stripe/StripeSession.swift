/// A Checkout session: a page on which a person pays.
struct StripeSession: Codable, Sendable {
    struct Item: Codable, Sendable {
        let name: String
        let unitAmount: Int64
        let quantity: Int64
    }

    enum Status: String, Codable, Sendable { case open, complete, expired }

    let id: String
    let currency: String
    let items: [Item]
    let metadata: [String: String]
    /// What the payment intent is to carry.
    let intentMetadata: [String: String]
    let reference: String?
    let email: String?
    let successURL: String
    let cancelURL: String?
    let created: Int64
    let expires: Int64
    var status = Status.open
    var intent: String?

    var total: Int64 { items.reduce(0) { $0 + $1.unitAmount * $1.quantity } }

    func json(baseURL: String) -> JSONValue {
        [
            "id": .text(id), "object": "checkout.session", "amount_subtotal": .int(total),
            "amount_total": .int(total), "cancel_url": .text(ifAny: cancelURL),
            "client_reference_id": .text(ifAny: reference), "created": .int(created),
            "currency": .text(currency), "customer": nil, "customer_email": .text(ifAny: email),
            "expires_at": .int(expires), "livemode": false, "metadata": .texts(metadata),
            "mode": "payment", "payment_intent": .text(ifAny: intent),
            "payment_method_types": ["card"],
            "payment_status": .text(status == .complete ? "paid" : "unpaid"),
            "status": .text(status.rawValue), "success_url": .text(successURL),
            "url": status == .open ? .text("\(baseURL)/pay/\(id)") : nil,
        ]
    }
}
