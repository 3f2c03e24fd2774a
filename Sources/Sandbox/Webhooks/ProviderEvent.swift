/// What the merchant is to be told. The body is as it was when it happened; the signature is made
/// when it is delivered.
struct ProviderEvent: Codable, Sendable {
    let provider: Provider
    let id: String
    let body: [UInt8]
    /// Alma's `ipn_callback_url`.
    var address: String?
}
