/// A value of a scenario's answer or expectation: JSON with its keys in order.
package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case text(String)
    case list([Value])
    case object([Field])

    package struct Field: Hashable, Sendable {
        package var key: String
        package var value: Value
    }

    package subscript(key: String) -> Value? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }

    package static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    package static func optional(_ number: Int64?) -> Value { number.map { .integer($0) } ?? .null }
    package static func texts(_ texts: [String]) -> Value { .list(texts.map { .text($0) }) }
    package static func fields(_ fields: KeyValuePairs<String, Value>) -> Value {
        .object(fields.map { Field(key: $0.key, value: $0.value) })
    }
}

extension Value {
    /// JSON, with two spaces a level; the same value gives the same bytes.
    package func json(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .integer(let value): return String(value)
        case .text(let value): return Self.quoted(value)
        case .list(let values):
            guard !values.isEmpty else { return "[]" }
            let items = values.map { inner + $0.json(indent: indent + 1) }
            return "[\n" + items.joined(separator: ",\n") + "\n" + outer + "]"
        case .object(let fields):
            guard !fields.isEmpty else { return "{}" }
            let items = fields.map {
                inner + Self.quoted($0.key) + ": " + $0.value.json(indent: indent + 1)
            }
            return "{\n" + items.joined(separator: ",\n") + "\n" + outer + "}"
        }
    }

    /// On one line, for people.
    package var short: String {
        switch self {
        case .list(let values): "[" + values.map(\.short).joined(separator: ", ") + "]"
        case .object(let fields):
            "{" + fields.map { "\($0.key): \($0.value.short)" }.joined(separator: ", ") + "}"
        case .text(let text): text
        default: json()
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
