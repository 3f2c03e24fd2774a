/// An order: what a payer is asked to approve, and the merchant then captures.
struct PayPalOrder: Codable, Sendable {
    enum Status: String, Codable, Sendable {
        case created = "CREATED"
        /// Created with a payment source that wants the payer to act.
        case payerActionRequired = "PAYER_ACTION_REQUIRED"
        case approved = "APPROVED"
        case completed = "COMPLETED"
    }

    let id: String
    let reference: String
    /// In minor units.
    let amount: Int64
    let currency: String
    let customID: String?
    let invoiceID: String?
    let description: String?
    let returnURL: String?
    let cancelURL: String?
    let created: Int64
    var status: Status
    var updated: Int64
    /// Approved with Pay in 4X.
    var isInFour = false
    var capture: String?
}
