/// Money taken for an order.
struct PayPalCapture: Codable, Sendable {
    let id: String
    let order: String
    let amount: Int64
    let currency: String
    let customID: String?
    let invoiceID: String?
    let created: Int64
    /// Paid by bank transfer (eCheck): refunds of it take days.
    var isByBank = false
    /// Not credited yet; it cannot be refunded.
    var isPending = false
    var isDisputed = false
    /// The customer's plan, where it was paid in 4X. The API does not show it: only the customer
    /// and PayPal know it.
    var plan: [Installment] = []

    /// PayPal's fee, in minor units: 2.9 % and 35 cents, rounded to the nearest.
    var fee: Int64 { min(amount, (amount * 29 + 500) / 1_000 + 35) }
}
