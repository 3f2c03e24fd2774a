/// A payment in installments. Amounts are cents.
struct AlmaPayment: Codable, Sendable {
    let id: String
    /// Without what Alma takes from the customer.
    let amount: Int64
    let installments: Int
    let customData: [String: String]
    /// The merchant's own names of its orders.
    let orders: [String]
    let returnURL: String?
    let callbackURL: String?
    let created: Int64
    let fee: Int64
    var isStarted = false
    var plan: [Installment] = []
    /// What was given back of the customer's fee, beyond the price.
    var feeRefunded: Int64 = 0

    var kind: String { "P\(installments)X" }

    /// Nothing is left to pay: also after refunds that leave nothing due.
    var isDone: Bool { isStarted && plan.allSatisfy { $0.paidAt != nil } }

    /// What the customer has paid, the fee included.
    var collected: Int64 { plan.reduce(0) { $1.paidAt == nil ? $0 : $0 + $1.amount + $1.fee } }
}
