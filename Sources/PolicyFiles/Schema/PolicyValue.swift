import AfterSales
import Foundation

/// What a field holds, between the file and `Policy`: the keys are those of `Policy`'s properties,
/// so that Foundation's coders do the rest.
enum PolicyValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case list([PolicyValue])
    case mapping([String: PolicyValue])

    subscript(key: String) -> PolicyValue? {
        guard case .mapping(let values) = self else { return nil }
        return values[key]
    }

    init(_ policy: Policy) {
        do {
            let data = try JSONEncoder().encode(policy)
            self = try JSONDecoder().decode(PolicyValue.self, from: data)
        } catch {
            preconditionFailure("a policy is plain data, but did not encode: \(error)")
        }
    }

    func policy() throws -> Policy {
        try JSONDecoder().decode(Policy.self, from: JSONEncoder().encode(self))
    }
}

extension PolicyValue: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let values = try? container.decode([PolicyValue].self) {
            self = .list(values)
        } else {
            self = .mapping(try container.decode([String: PolicyValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .mapping(let values): try container.encode(values)
        }
    }
}
