/// A piece of a template's text.
enum TemplateToken: Hashable {
    case text(Substring)
    case field(String)
    case open(String)
    case openIfMissing(String)
    case close(String)

    /// Cuts a template into pieces.
    /// - Throws: ``TemplateProblem`` for a tag of Mustache that is not allowed here (raw values,
    ///   partials, other delimiters) or that does not end.
    static func scan(_ text: String) throws(TemplateProblem) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            if start.lowerBound > rest.startIndex {
                tokens.append(.text(rest[..<start.lowerBound]))
            }
            let after = rest[start.upperBound...]
            guard let end = after.firstRange(of: "}}") else {
                throw .unfinishedTag(String(rest[start.lowerBound...].prefix(40)))
            }
            tokens.append(try tag(after[..<end.lowerBound]))
            rest = after[end.upperBound...]
        }
        if !rest.isEmpty { tokens.append(.text(rest)) }
        return tokens
    }

    private static func tag(_ inside: Substring) throws(TemplateProblem) -> TemplateToken {
        let mark = inside.first.flatMap { "#^/".contains($0) ? $0 : nil }
        let name = String(mark == nil ? inside : inside.dropFirst())
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 }) else {
            throw .tagNotAllowed("{{" + inside + "}}")
        }
        switch mark {
        case "#": return .open(name)
        case "^": return .openIfMissing(name)
        case "/": return .close(name)
        default: return .field(name)
        }
    }
}

/// What is wrong with a template's text.
package enum TemplateProblem: Error, Hashable, Sendable {
    case unfinishedTag(String)
    /// Raw values, partials, lambdas, other delimiters, or a name that is none.
    case tagNotAllowed(String)
    /// No mail has this field, or the list around has no such column.
    case unknownField(String)
    /// The field may be missing here: it needs `{{#field}} … {{/field}}` around.
    case maybeMissing(String)
    /// A list or a flag, used as if it were a text.
    case notAText(String)
    /// A section that is not closed, or closed but not open.
    case unbalanced(String)
    /// A button that goes elsewhere than to one of the mail's own addresses.
    case linkNotAllowed(String)
    /// More than one line, or nothing.
    case badSubject
}
