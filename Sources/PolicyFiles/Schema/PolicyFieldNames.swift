/// The names of all fields, for listings and for tests that must leave none out.
package enum PolicyFieldNames {
    /// Dotted, in the order of the file; a list is one field.
    package static let all = names(of: PolicySchema.root, path: "")

    private static func names(of fields: [PolicyField], path: String) -> [String] {
        fields.flatMap { field in
            let name = path.isEmpty ? field.name : path + "." + field.name
            if case .mapping(let inner) = field.shape.withoutNull {
                return names(of: inner, path: name)
            }
            return [name]
        }
    }
}
