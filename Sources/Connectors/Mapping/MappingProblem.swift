/// What is wrong at one place of a mapping file.
package struct MappingProblem: Error, Hashable, Sendable {
    package var file: String
    /// From 1; a problem of the whole file stands at 1, 1.
    package var line: Int
    package var column: Int
    /// Dotted, as `defaults.payment`; empty for the file as a whole.
    package var field: String
    /// What is wrong and what was expected.
    package var message: String
}

extension MappingProblem: CustomStringConvertible {
    /// In the form that editors jump to.
    package var description: String {
        "\(file):\(line):\(column): " + (field.isEmpty ? "" : field + ": ") + message
    }
}

/// Every problem of a mapping file, in the order of its lines.
package struct MappingProblems: Error, Hashable, Sendable, CustomStringConvertible {
    package var problems: [MappingProblem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
