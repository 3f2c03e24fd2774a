/// A refund that a provider made: the truth that a desk's books are compared with.
package struct RefundRecord: Codable, Sendable, Equatable {
    package enum Status: String, Codable, Sendable {
        case pending
        /// The customer must say where the money goes.
        case requiresAction = "requires_action"
        case succeeded, failed, canceled
    }

    package let provider: Provider
    package let id: String
    /// Stripe's payment intent, PayPal's capture, Alma's payment.
    package let payment: String
    /// In minor units.
    package let amount: Int64
    /// Three capital letters.
    package let currency: String
    /// What the caller wrote beside it: Stripe's metadata; `invoice_id`, `custom_id` and
    /// `note_to_payer`; `merchant_reference` and `comment`.
    package let notes: [String: String]
    /// Stripe's `reason`.
    let reason: String?
    /// Made by a person on the provider's own site, not by a request.
    package let isFromDashboard: Bool
    package let created: Int64
    package internal(set) var status: Status
    package internal(set) var updated: Int64
    /// Why it failed, in the provider's words.
    package internal(set) var failure: String?
    /// Why it is pending, in the provider's words.
    package internal(set) var pendingReason: String?

    /// Whether it takes from what can still be refunded.
    package var counts: Bool { status != .failed && status != .canceled }
}
