/// What PayPal knows about the merchant's payments.
struct PayPalAccount: Codable, Sendable {
    /// Until when an access token is good.
    var tokens: [String: Int64] = [:]
    var orders: [String: PayPalOrder] = [:]
    var captures: [String: PayPalCapture] = [:]
    /// What a `PayPal-Request-Id` made, by kind of request.
    var requests: [String: KeptRequest] = [:]
}

/// What the first request with an id made; the same id again gets how that stands now.
struct KeptRequest: Codable, Sendable {
    let id: String
    let until: Int64
}
