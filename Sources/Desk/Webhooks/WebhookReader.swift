import AfterSales

/// A message of a provider, as it came: the signature is over these very bytes.
package struct WebhookRequest: Hashable, Sendable {
    /// Names in lowercase.
    package var headers: [String: String]
    package var query: [String: String]
    package var body: [UInt8]

    package init(headers: [String: String], query: [String: String], body: [UInt8]) {
        self.headers = headers
        self.query = query
        self.body = body
    }
}

/// What a message says, once it is known who sent it.
package struct ProviderEvent: Hashable, Sendable {
    package var id: String
    /// In the provider's words: `refund.updated`.
    package var kind: String
    /// Payments that it may be about, in the provider's own ids.
    package var references: [String]
    /// Whether the id is the provider's own. One that we made up may name two events, and then the
    /// second must be looked at too.
    package var hasOwnID: Bool

    package init(id: String, kind: String, references: [String], hasOwnID: Bool = true) {
        self.id = id
        self.kind = kind
        self.references = references
        self.hasOwnID = hasOwnID
    }
}

package enum WebhookRefusal: Error, Hashable, Sendable {
    /// The signature is missing, or is not the provider's over these bytes.
    case notSigned
    /// Signed, and too long ago.
    case stale
    /// Signed, and not a message that can be read.
    case unreadable
    /// What the signature is checked with cannot be had now.
    case unavailable(String)
}

/// Tells a provider's messages from everybody else's.
package protocol WebhookReader: Sendable {
    /// The name under which its events are kept: `stripe`.
    var source: String { get }

    func read(
        _ request: WebhookRequest, at now: Instant
    ) async throws(WebhookRefusal) -> ProviderEvent
}
