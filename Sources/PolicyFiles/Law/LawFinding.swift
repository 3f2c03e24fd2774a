/// How a policy stands to one floor of the law.
package enum LawLevel: String, Codable, CaseIterable, Sendable {
    /// Promises less than the law.
    case below
    /// The behavior is lawful, the text could mislead or is silent.
    case note
    case meets, above
}

/// One floor of the law, and what a policy says to it.
package struct LawFinding: Hashable, Codable, Sendable {
    /// As `fr.withdrawal.window`.
    package let id: String
    package let article: String
    package let level: LawLevel
    /// The dotted names of the fields compared.
    package let parameters: [String]
    /// What the policy writes there, as `return.window_days: 30`.
    package let says: String
    /// What it means, by language: `fr` and `en`.
    package let message: [String: String]
}
