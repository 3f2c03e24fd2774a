import Yams

extension Node.Scalar {
    var isPlain: Bool { style == .plain || style == .any }

    /// The value as the shape wants it, or `nil`. Quoted scalars are text, and plain ones are read
    /// by YAML 1.2's core rules: no `yes`, no octal, no sexagesimal numbers.
    func value(of shape: PolicyShape) -> PolicyValue? {
        switch shape {
        case .boolean:
            guard isPlain else { return nil }
            return ["true": .boolean(true), "false": .boolean(false)][string]
        case .integer(let range):
            guard isPlain, let number = wholeNumber, range.contains(number) else { return nil }
            return .integer(number)
        case .choice(let words):
            return words.contains(string) ? .text(string) : nil
        case .text(_, let accepts):
            guard !isPlain || isTextWithoutQuotes else { return nil }
            return accepts(string) ? .text(string) : nil
        case .mapping, .list, .nullable: return nil
        }
    }

    /// Digits without a leading zero, and no sign but `-`.
    private var wholeNumber: Int64? {
        guard let number = Int64(string), String(number) == string else { return nil }
        return number
    }

    /// A plain number, boolean or null where text belongs is a slip worth telling.
    private var isTextWithoutQuotes: Bool {
        !["true", "false", "null", "~", ""].contains(string) && Double(string) == nil
    }
}
