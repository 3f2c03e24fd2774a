import AfterSales
import Foundation
import Yams

/// Writes a policy as a file that ``PolicyLoader`` reads back to the same policy: every field, in
/// the order of the schema.
package enum PolicyWriter {
    package static func yaml(_ policy: Policy) -> String {
        let node = node(PolicyValue(policy), .mapping(PolicySchema.root), style: .block)
        do {
            return try Yams.serialize(node: node, width: -1, allowUnicode: true)
        } catch {
            preconditionFailure("a policy's nodes are plain and did not serialize: \(error)")
        }
    }

    /// The same fields by their names in the file, as one JSON object.
    package static func json(_ policy: Policy) -> String {
        json(PolicyValue(policy), .mapping(PolicySchema.root))
    }

    private static func json(_ value: PolicyValue, _ shape: PolicyShape) -> String {
        switch (value, shape) {
        case (.null, _): return "null"
        case (_, .nullable(let inner)): return json(value, inner)
        case (.boolean(let value), _): return value ? "true" : "false"
        case (.integer(let value), _): return String(value)
        case (.text(let text), _): return quoted(text)
        case (.list(let values), .list(let element, _)):
            return "[" + values.map { json($0, element) }.joined(separator: ", ") + "]"
        case (.mapping, .mapping(let fields)):
            let parts = fields.map {
                quoted($0.name) + ": " + json(value[$0.key] ?? .null, $0.shape)
            }
            return "{" + parts.joined(separator: ", ") + "}"
        default: preconditionFailure("a policy has the shape of its schema")
        }
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let data = try? encoder.encode(text) else {
            preconditionFailure("every text is a JSON string")
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func node(
        _ value: PolicyValue, _ shape: PolicyShape, style: Node.Mapping.Style
    ) -> Node {
        switch (value, shape) {
        case (.null, _): return .scalar(.init("null"))
        case (_, .nullable(let inner)): return node(value, inner, style: style)
        case (.boolean(let value), _): return .scalar(.init(value ? "true" : "false"))
        case (.integer(let value), _): return .scalar(.init(String(value)))
        case (.text(let text), _):
            return .scalar(.init(text, Tag(.implicit), isWord(text) ? .plain : .doubleQuoted))
        case (.list(let values), .list(let element, _)):
            return sequence(values, element)
        case (.mapping, .mapping(let fields)):
            return mapping(value, fields, style: style)
        default: preconditionFailure("a policy has the shape of its schema")
        }
    }

    private static func mapping(
        _ value: PolicyValue, _ fields: [PolicyField], style: Node.Mapping.Style
    ) -> Node {
        let pairs = fields.compactMap { field -> (Node, Node)? in
            let inner = value[field.key] ?? .null
            if field.isOptional && inner == .null { return nil }
            return (.scalar(.init(field.name)), node(inner, field.shape, style: style))
        }
        return .mapping(.init(pairs, Tag(.implicit), style))
    }

    /// Short lists stand on one line, a list of mappings takes a line for each.
    private static func sequence(_ values: [PolicyValue], _ element: PolicyShape) -> Node {
        let nodes = values.map { node($0, element, style: .flow) }
        if case .mapping = element { return .sequence(.init(nodes, Tag(.implicit), .block)) }
        return .sequence(.init(nodes, Tag(.implicit), .flow))
    }

    /// Whether a text needs no quotes: letters, digits, `_`, `-` and `/` after a letter.
    static func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(
            text.lowercased())
            && text.utf8.allSatisfy {
                isLetter($0) || (48...57).contains($0) || "_-/".utf8.contains($0)
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
}
