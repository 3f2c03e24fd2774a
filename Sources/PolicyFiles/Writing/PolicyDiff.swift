import AfterSales

/// One field that differs between two policies.
package struct PolicyChange: Hashable, Codable, Sendable {
    /// The dotted name in the file: `return.window_days`.
    package let field: String
    /// The values as they are written on one line of a file.
    package let old: String
    package let new: String
}

/// What changed from one policy to another.
package enum PolicyDiff {
    /// The changed fields in the order of the file; none when the policies are equal. Lists change
    /// as a whole.
    package static func changes(from old: Policy, to new: Policy) -> [PolicyChange] {
        changes(
            from: PolicyValue(old), to: PolicyValue(new), .mapping(PolicySchema.root), path: "")
    }

    private static func changes(
        from old: PolicyValue, to new: PolicyValue, _ shape: PolicyShape, path: String
    ) -> [PolicyChange] {
        switch shape {
        case .nullable(let inner):
            if case .mapping = inner { return changes(from: old, to: new, inner, path: path) }
        case .mapping(let fields):
            return fields.flatMap { field in
                changes(
                    from: old[field.key] ?? .null, to: new[field.key] ?? .null, field.shape,
                    path: path.isEmpty ? field.name : path + "." + field.name)
            }
        default: break
        }
        if old == new { return [] }
        return [PolicyChange(field: path, old: text(old, shape), new: text(new, shape))]
    }

    /// The value of a field by its dotted name, on one line; `null` where it is not written.
    static func text(of field: String, in values: PolicyValue) -> String {
        var (value, shape) = (values, PolicyShape.mapping(PolicySchema.root))
        for name in field.split(separator: ".") {
            guard case .mapping(let fields) = shape.withoutNull,
                let field = fields.first(where: { $0.name == name })
            else { preconditionFailure("no field \(field)") }
            (value, shape) = (value[field.key] ?? .null, field.shape)
        }
        return text(value, shape)
    }

    /// A value on one line, as YAML.
    private static func text(_ value: PolicyValue, _ shape: PolicyShape) -> String {
        switch (value, shape) {
        case (.null, _): return "null"
        case (_, .nullable(let inner)): return text(value, inner)
        case (.boolean(let value), _): return value ? "true" : "false"
        case (.integer(let value), _): return String(value)
        case (.text(let text), _): return PolicyWriter.isWord(text) ? text : "\"\(text)\""
        case (.list(let values), .list(let element, _)):
            return "[" + values.map { text($0, element) }.joined(separator: ", ") + "]"
        case (.mapping, .mapping(let fields)):
            let parts = fields.map { "\($0.name): " + text(value[$0.key] ?? .null, $0.shape) }
            return "{" + parts.joined(separator: ", ") + "}"
        default: preconditionFailure("a policy has the shape of its schema")
        }
    }
}
