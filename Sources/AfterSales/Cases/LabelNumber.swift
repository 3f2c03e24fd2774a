/// The number on a label's bar code: the case's digits in one of the sandbox carrier's ranges.
package struct LabelNumber: Hashable, Sendable {
    /// Which way the parcel goes.
    package enum Way: String, CaseIterable, Sendable {
        case toShop = "8R"
        case toCustomer = "8S"
    }

    package let text: String
    private static let digitCount = 10

    package init(case number: String, _ way: Way = .toShop) {
        let digits = number.filter(\.isNumber)
        let zeros = String(repeating: "0", count: max(0, Self.digitCount - digits.count))
        text = way.rawValue + zeros + digits
    }

    /// The case whose label was scanned; `nil` where the text is no label of ours that goes this
    /// way.
    package static func caseNumber(scanned text: String, _ way: Way = .toShop) -> String? {
        let digits = text.uppercased().dropFirst(way.rawValue.count)
        guard text.uppercased().hasPrefix(way.rawValue), digits.count == digitCount,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits)
        else { return nil }
        return "R-" + padded(value, 6)
    }
}
