/// A payment intent, with the one charge that it has once it is paid.
struct StripeIntent: Codable, Sendable {
    enum Status: String, Codable, Sendable {
        case requiresPaymentMethod = "requires_payment_method"
        case requiresConfirmation = "requires_confirmation"
        case succeeded, canceled
    }

    /// How refunds of it fare: the ways of Stripe's test cards.
    enum RefundHabit: String, Codable, Sendable { case plain, pendingFirst, failsLater }

    let id: String
    let charge: String
    let amount: Int64
    /// Three small letters.
    let currency: String
    let metadata: [String: String]
    let created: Int64
    var status: Status
    /// `pm_…`
    var paymentMethod: String?
    /// `card`, `sepa_debit`, `customer_balance`, …
    var kind = "card"
    var habit = RefundHabit.plain
    /// Nothing can be given back while it is.
    var isDisputed = false
    /// Whether it ever was, which its charge goes on to show.
    var wasDisputed = false

    var isPaid: Bool { status == .succeeded }

    func json(expanding charge: JSONValue? = nil) -> JSONValue {
        [
            "id": .text(id), "object": "payment_intent", "amount": .int(amount),
            "amount_capturable": 0, "amount_received": .int(isPaid ? amount : 0),
            "canceled_at": nil, "capture_method": "automatic",
            "client_secret": .text(id + "_secret_sandbox"), "confirmation_method": "automatic",
            "created": .int(created), "currency": .text(currency), "customer": nil,
            "description": nil, "last_payment_error": nil,
            "latest_charge": isPaid ? charge ?? .text(self.charge) : nil, "livemode": false,
            "metadata": .texts(metadata), "next_action": nil,
            "payment_method": .text(ifAny: paymentMethod),
            "payment_method_types": .array([.text(kind)]), "status": .text(status.rawValue),
        ]
    }

    func chargeJSON(refunded: Int64) -> JSONValue {
        [
            "id": .text(charge), "object": "charge", "amount": .int(amount),
            "amount_captured": .int(amount), "amount_refunded": .int(refunded),
            "balance_transaction": .text("txn_" + charge.dropFirst(3)), "captured": true,
            "created": .int(created), "currency": .text(currency), "customer": nil,
            "disputed": .bool(wasDisputed), "failure_code": nil, "failure_message": nil,
            "livemode": false, "metadata": .texts(metadata), "paid": true,
            "payment_intent": .text(id), "payment_method": .text(ifAny: paymentMethod),
            "payment_method_details": methodDetails, "refunded": .bool(refunded >= amount),
            "status": "succeeded",
        ]
    }

    private var methodDetails: JSONValue {
        let details: JSONValue = kind == "card" ? ["brand": "visa", "last4": "4242"] : [:]
        return .object([
            .init(name: kind, value: details), .init(name: "type", value: .text(kind)),
        ])
    }
}
