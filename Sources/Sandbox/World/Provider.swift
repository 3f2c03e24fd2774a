/// Whose wire protocol is spoken.
package enum Provider: String, Codable, Sendable, CaseIterable {
    case stripe, paypal, alma

    /// By the first steps of a path; nil for the sandbox's own pages and controls.
    init?(path: [Substring]) {
        switch (path.first, path.dropFirst().first) {
        case ("v2", _), ("v1", "oauth2"), ("v1", "notifications"), ("v1", "customer"):
            self = .paypal
        case ("v1", "payments"): self = .alma
        case ("v1", _): self = .stripe
        default: return nil
        }
    }
}
