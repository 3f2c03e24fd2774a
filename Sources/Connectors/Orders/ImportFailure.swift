/// Why a file cannot be imported at all; nothing of it was read.
package enum ImportFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case noHeader
    /// A column that the mapping names is not there, or there twice.
    case header(column: String, field: String, isDoubled: Bool, found: [String])

    package var description: String {
        switch self {
        case .noHeader: "the file has no header; expected the names of the columns in line 1"
        case .header(let column, let field, let isDoubled, let found):
            "line 1: the column “\(column)” (\(field)) is "
                + (isDoubled ? "there more than once" : "missing") + "; found: "
                + found.map { "“\($0)”" }.joined(separator: ", ")
        }
    }
}
