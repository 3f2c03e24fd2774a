/// A payment that its customer disputes with the bank or with PayPal.
struct Dispute: Codable, Sendable {
    enum Outcome: String, Codable, Sendable { case won, lost }

    let id: String
    /// For the merchant; nil while nobody has decided.
    var outcome: Outcome?
}
