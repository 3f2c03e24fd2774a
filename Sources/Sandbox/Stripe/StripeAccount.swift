/// What Stripe knows about the merchant's payments.
struct StripeAccount: Codable, Sendable {
    var intents: [String: StripeIntent] = [:]
    /// The payment intent of a charge.
    var intentOfCharge: [String: String] = [:]
    var sessions: [String: StripeSession] = [:]
    var kept: [String: KeptAnswer] = [:]
}

/// The first answer to a request with a key, given again to the same request.
struct KeptAnswer: Codable, Sendable {
    let since: Int64
    let path: String
    let parameters: [String: String]
    let status: Int
    let body: [UInt8]
}
