/// The number on a return label's bar code: the case's digits in the sandbox carrier's range.
package struct LabelNumber: Hashable, Sendable {
    package let text: String
    private static let range = "8R"
    private static let digitCount = 10

    package init(case number: String) {
        let digits = number.filter(\.isNumber)
        let zeros = String(repeating: "0", count: max(0, Self.digitCount - digits.count))
        text = Self.range + zeros + digits
    }

    /// The case whose label was scanned; `nil` where the text is no label of ours.
    package static func caseNumber(scanned text: String) -> String? {
        let digits = text.uppercased().dropFirst(range.count)
        guard text.uppercased().hasPrefix(range), digits.count == digitCount,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits)
        else { return nil }
        return "R-" + padded(value, 6)
    }
}
