/// One attempt to tell the merchant of an event. The same event may come again, and late.
package struct WebhookDelivery: Sendable, Equatable {
    package let provider: Provider
    /// The event's own id; for Alma, which has none, the payment's.
    package let event: String
    package let method: String
    /// Below the address that webhooks go to, with the query: `/stripe`, `/paypal`, `/alma?pid=…`.
    package let path: String
    /// A whole address, where the payment itself names one (Alma's `ipn_callback_url`).
    package let address: String?
    package let headers: [String: String]
    package let body: [UInt8]
}
