/// Where to go on once signed in: a place of our own, whatever the address says.
enum SignInGoal: RawRepresentable, Hashable, Sendable {
    case withdrawal, form
    /// A question of a request that was left, or its check.
    case request(draft: String, place: String)

    /// - Returns: `nil` unless the draft looks like ours and the place is a page of requests.
    init?(draft: String, place: String) {
        let isToken =
            (1...64).contains(draft.utf8.count)
            && draft.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte)
            }
        guard isToken, place == FormGoal.checkValue || Question(rawValue: place) != nil
        else { return nil }
        self = .request(draft: draft, place: place)
    }

    init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        switch (parts.count, parts.first) {
        case (1, "withdrawal"): self = .withdrawal
        case (1, "form"): self = .form
        case (3, "request"): self.init(draft: String(parts[1]), place: String(parts[2]))
        default: return nil
        }
    }

    var rawValue: String {
        switch self {
        case .withdrawal: "withdrawal"
        case .form: "form"
        case .request(let draft, let place): "request.\(draft).\(place)"
        }
    }

    var route: Route {
        switch self {
        case .withdrawal: .withdrawal
        case .form: .kinds
        case .request(let draft, FormGoal.checkValue): .check(draft: draft)
        case .request(let draft, let place): .question(draft: draft, name: place)
        }
    }
}
