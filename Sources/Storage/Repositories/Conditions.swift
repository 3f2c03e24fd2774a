/// Conditions of one query that all must hold, with their parameters.
struct Conditions {
    private var parts: [String] = []
    private(set) var arguments: [SQLValue] = []

    /// Takes in a value.
    ///
    /// - Returns: the parameter that stands for it.
    mutating func bind(_ value: SQLValue) -> String {
        arguments.append(value)
        return "$\(arguments.count)"
    }

    mutating func add(_ condition: String) { parts.append(condition) }

    var text: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }
}
