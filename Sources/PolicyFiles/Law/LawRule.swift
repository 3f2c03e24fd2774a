import AfterSales

/// A floor of the law as a rule over a policy: its article, what it reads, and how the policy
/// stands to it.
struct LawRule: Sendable {
    let id: String
    let article: String
    let parameters: [String]
    let french: String
    let english: String
    let level: @Sendable (Policy) -> LawLevel

    init(
        _ id: String, _ article: String, _ parameters: [String], _ french: String,
        _ english: String, level: @escaping @Sendable (Policy) -> LawLevel
    ) {
        self.id = id
        self.article = article
        self.parameters = parameters
        self.french = french
        self.english = english
        self.level = level
    }

    func finding(_ policy: Policy, values: PolicyValue) -> LawFinding {
        LawFinding(
            id: id, article: article, level: level(policy), parameters: parameters,
            says: parameters.map { "\($0): \(PolicyDiff.text(of: $0, in: values))" }
                .joined(separator: ", "),
            message: ["fr": french, "en": english])
    }
}

extension LawLevel {
    /// For a number that must not be less than `floor`.
    static func compare(_ value: Int, atLeast floor: Int) -> LawLevel {
        value < floor ? .below : value == floor ? .meets : .above
    }

    /// For a number that must not be more than `ceiling`.
    static func compare(_ value: Int, atMost ceiling: Int) -> LawLevel {
        value > ceiling ? .below : value == ceiling ? .meets : .above
    }

    static func require(_ condition: Bool, otherwise level: LawLevel = .below) -> LawLevel {
        condition ? .meets : level
    }
}
