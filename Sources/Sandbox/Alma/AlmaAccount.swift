/// What Alma knows about the merchant's payments.
struct AlmaAccount: Codable, Sendable {
    var payments: [String: AlmaPayment] = [:]
    /// The ids, oldest first.
    var order: [String] = []
}
