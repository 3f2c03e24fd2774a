/// What is wrong at one place of a policy file.
package struct PolicyProblem: Error, Hashable, Codable, Sendable {
    package let file: String
    /// From 1. Problems of the whole file stand at 1, 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// Dotted, as `return.fee_bands[1].fee`; empty for the file as a whole.
    package let field: String
    /// What is wrong and what is allowed instead.
    package let message: String
}

extension PolicyProblem: CustomStringConvertible {
    /// In the form that editors jump to: `shop.yaml:12:16: return.window_days: …`.
    package var description: String {
        "\(file):\(line):\(column): " + (field.isEmpty ? "" : field + ": ") + message
    }
}

/// Every problem of a file, in the order of its lines.
package struct PolicyProblems: Error, Hashable, Sendable, CustomStringConvertible {
    package let problems: [PolicyProblem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
