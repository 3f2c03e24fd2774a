/// The number of a product's bar code: 8, 12, 13 or 14 digits, the last of which checks the others
/// (GS1 General Specifications, section 7.9).
package struct GTIN: Hashable, Sendable {
    /// Without spaces and dashes.
    package let digits: String

    /// Why something is no such number.
    package enum Problem: Error, Hashable, Sendable {
        case notDigits
        case wrongLength(Int)
        case wrongCheckDigit(expected: Int, found: Int)
    }

    /// Reads a number as people copy it: spaces and dashes do not count.
    package init(_ text: String) throws(Problem) {
        let kept = text.filter { !$0.isWhitespace && $0 != "-" }
        guard kept.utf8.allSatisfy({ (48...57).contains($0) }), !kept.isEmpty else {
            throw .notDigits
        }
        let values = kept.utf8.map { Int($0) - 48 }
        guard [8, 12, 13, 14].contains(values.count) else { throw .wrongLength(values.count) }
        let expected = Self.checkDigit(of: values.dropLast())
        let found = values[values.count - 1]
        guard found == expected else {
            throw .wrongCheckDigit(expected: expected, found: found)
        }
        digits = kept
    }

    /// From the right, digits count three times and once in turn; the check digit fills up to a
    /// multiple of ten.
    private static func checkDigit(of digits: some BidirectionalCollection<Int>) -> Int {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            sum += place.isMultiple(of: 2) ? digit * 3 : digit
        }
        return (10 - sum % 10) % 10
    }
}
