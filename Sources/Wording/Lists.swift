extension Language {
    /// `a, b et c`, `a, b and c`; empty for no item.
    package func all(of items: [String]) -> String { listed(items, last: pick(" et ", " and ")) }

    /// `a, b ou c`, `a, b or c`; empty for no item.
    package func any(of items: [String]) -> String { listed(items, last: pick(" ou ", " or ")) }

    private func listed(_ items: [String], last: String) -> String {
        guard let end = items.last else { return "" }
        let start = items.dropLast()
        return start.isEmpty ? end : start.joined(separator: ", ") + last + end
    }
}
