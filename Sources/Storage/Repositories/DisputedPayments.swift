/// Of a stored order, which of its payments are disputed: all that a list of money needs of it.
struct DisputedPayments: Decodable {
    private struct Paid: Decodable {
        var id: String
        var chargedBack: Bool
    }
    private var payments: [Paid]

    /// Whether a payment is disputed; a fee has none here.
    func holds(_ payment: String?) -> Bool {
        payments.contains { $0.id == payment && $0.chargedBack }
    }
}
