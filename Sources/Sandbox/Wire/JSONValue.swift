/// A JSON value as it goes over the wire. An object keeps the order of its members, and is written
/// by hand: this is what lets one process answer tens of thousands of requests a second.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    /// A number that is not whole, as it was written.
    case decimal(String)
    case text(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Sendable, Equatable {
        let name: String
        let value: JSONValue
    }

    /// Null where there is no text.
    static func text(ifAny text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    static func texts(_ values: [String: String]) -> JSONValue {
        .object(
            values.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: .text($0.value)) })
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    subscript(place: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(place) else { return nil }
        return values[place]
    }

    var string: String? { if case .text(let text) = self { text } else { nil } }

    var integer: Int64? { if case .int(let number) = self { number } else { nil } }

    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

    /// An object with this member at its end.
    func with(_ name: String, _ value: JSONValue) -> JSONValue {
        .object(members + [Member(name: name, value: value)])
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    init(nilLiteral: ()) { self = .null }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral value: Int64) { self = .int(value) }
    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
}
