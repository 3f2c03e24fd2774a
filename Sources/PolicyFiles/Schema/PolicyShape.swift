/// What a field of the policy file may hold. The loader reads by it, the writer writes by it and
/// the diff compares by it, so a field is described in one place.
indirect enum PolicyShape: Sendable {
    case mapping([PolicyField])
    /// Lists that hold the same element twice are refused.
    case list(of: PolicyShape, count: ClosedRange<Int>)
    case integer(ClosedRange<Int64>)
    case boolean
    /// One of these words.
    case choice([String])
    /// Text that `accepts` says yes to; `expected` completes “expected …”.
    case text(expected: String, accepts: @Sendable (String) -> Bool)
    /// May also be `null`.
    case nullable(PolicyShape)

    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Self
    where Choice.RawValue == String {
        .choice(Choice.allCases.map(\.rawValue))
    }

    /// The shape that a value has when it is not `null`.
    var withoutNull: PolicyShape {
        if case .nullable(let shape) = self { return shape }
        return self
    }

    /// Completes “expected …” in a problem.
    var expectation: String {
        switch self {
        case .mapping: "a mapping of fields"
        case .list(let element, let count) where count.lowerBound == count.upperBound:
            "a list of \(count.lowerBound), each \(element.expectation)"
        case .list(let element, let count):
            "a list of \(count.lowerBound) to \(count.upperBound), each \(element.expectation)"
        case .integer(let range):
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .boolean: "true or false"
        case .choice(let words) where words.count == 1: words[0]
        case .choice(let words): "one of " + words.joined(separator: ", ")
        case .text(let expected, _): expected
        case .nullable(let shape): shape.expectation + ", or null"
        }
    }
}

/// A field by its name in the file.
struct PolicyField: Sendable {
    let name: String
    let shape: PolicyShape
    /// A file without it is whole; the field is then `null`.
    let isOptional: Bool

    init(_ name: String, _ shape: PolicyShape, isOptional: Bool = false) {
        self.name = name
        self.shape = shape
        self.isOptional = isOptional
    }

    /// The property of `Policy` that holds it: `window_days` is `windowDays`. Names with a digit
    /// after the underscore are their own coding keys.
    var key: String {
        let words = name.split(separator: "_")
        if words.dropFirst().contains(where: { $0.first!.isNumber }) { return name }
        let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words[0] + rest.joined()
    }
}
