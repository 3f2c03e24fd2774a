/// The shape of a mail's body: turns its marks into plain text or HTML, leaving the tags in place,
/// so that no fact can be taken for a mark.
enum MailMarkup {
    enum Line: Equatable {
        /// Nothing but one tag that opens or closes a section of the named field.
        case tag(Substring, field: String)
        case item(Substring)
        case quotation(Substring)
        case large(Substring)
        case button(label: Substring, target: Substring)
        case text(Substring)

        init(_ line: Substring) {
            if let field = line.sectionField {
                self = .tag(line, field: field)
            } else if line.hasPrefix("- ") {
                self = .item(line.dropFirst(2))
            } else if line.hasPrefix("> ") {
                self = .quotation(line.dropFirst(2))
            } else if line.hasPrefix("# ") {
                self = .large(line.dropFirst(2))
            } else if line.hasPrefix("["), line.hasSuffix(")"),
                let middle = line.firstRange(of: "](")
            {
                self = .button(
                    label: line[..<middle.lowerBound].dropFirst(),
                    target: line[middle.upperBound...].dropLast())
            } else {
                self = .text(line)
            }
        }
    }

    /// Buttons whose target is not one of the mail's own addresses.
    static func linkProblems(in body: String) -> [TemplateProblem] {
        body.split(separator: "\n").compactMap { line in
            guard case .button(_, let target) = Line(line) else { return nil }
            let name = target.hasPrefix("{{") ? String(target.dropFirst(2).dropLast(2)) : ""
            let isOwn = MailField(rawValue: name)?.isURL ?? false
            return isOwn ? nil : .linkNotAllowed(String(target))
        }
    }

    /// The body as a template of plain text.
    static func plainText(_ body: String) -> String {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            switch Line(line) {
            case .large(let text): String(text)
            case .button(let label, let target): "\(label)\n\(target)"
            default: String(line)
            }
        }.joined(separator: "\n")
    }
}

extension Substring {
    /// The name in a line that is nothing but one section's tag.
    fileprivate var sectionField: String? {
        guard ["{{#", "{{^", "{{/"].contains(where: hasPrefix), hasSuffix("}}") else { return nil }
        let name = dropFirst(3).dropLast(2)
        return name.contains("}") ? nil : String(name)
    }
}
