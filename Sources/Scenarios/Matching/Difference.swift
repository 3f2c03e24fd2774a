import AfterSales

/// A place where an answer is not as expected.
package struct Difference: Hashable, Sendable {
    package var path: String
    package var expected: Value
    package var found: Value
}

/// Compares an expectation with an answer (`scenarios.md`, matching): every key written must
/// match; lists must contain what is written, an empty one means none; `money` is exact.
package func differences(_ expected: Value, _ found: Value?, at path: String) -> [Difference] {
    let found = found ?? .null
    switch (expected, found) {
    case (.object(let fields), .object):
        return fields.flatMap { field in
            differences(
                field.value, found[field.key],
                at: path.isEmpty ? field.key : path + "." + field.key)
        }
    case (.list(let wanted), .list(let values)):
        return path == "money"
            ? exactly(wanted, values, at: path) : containing(wanted, values, at: path)
    case (.text(let left), .text(let right)):
        if left == right { return [] }
        if let left = Instant(iso: left), let right = Instant(iso: right), left == right {
            return []
        }
        return [Difference(path: path, expected: expected, found: found)]
    default:
        return expected == found
            ? [] : [Difference(path: path, expected: expected, found: found)]
    }
}

private func exactly(_ wanted: [Value], _ values: [Value], at path: String) -> [Difference] {
    guard wanted.count == values.count else {
        return [Difference(path: path, expected: .list(wanted), found: .list(values))]
    }
    return zip(wanted, values).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(path)[\(index)]")
    }
}

private func containing(_ wanted: [Value], _ values: [Value], at path: String) -> [Difference] {
    if wanted.isEmpty, !values.isEmpty {
        return [Difference(path: path, expected: .list([]), found: .list(values))]
    }
    var left = values
    for (index, value) in wanted.enumerated() {
        guard let match = left.firstIndex(where: { differences(value, $0, at: "").isEmpty }) else {
            return [
                Difference(path: "\(path)[\(index)]", expected: value, found: .list(values))
            ]
        }
        left.remove(at: match)
    }
    return []
}
