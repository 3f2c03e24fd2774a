import Foundation

/// A form of a page as a program that fills in everything sees it.
struct PageForm {
    var action: String
    var isPost: Bool
    var fields: [Field]

    struct Field: Hashable, Sendable {
        var name: String
        var kind: Kind
        /// What the page filled in; of a choice the first that can be chosen.
        var value: String
    }

    enum Kind: Hashable, Sendable { case hidden, text, choice, check, password, other }

    /// Whether somebody can write what they like in it.
    var hasText: Bool { fields.contains { $0.kind == .text } }

    /// The fields to send: every text is `text`, everything else as the page has it.
    func filled(with text: String) -> [(String, String)] {
        fields.map { ($0.name, $0.kind == .text ? text : $0.value) }
    }

    static func all(on html: String) -> [PageForm] {
        html.components(separatedBy: "<form ").dropFirst().map { rest in
            let form = rest.components(separatedBy: "</form>")[0]
            let opening = String(form.prefix { $0 != ">" })
            return PageForm(
                action: attribute("action", of: opening),
                isPost: attribute("method", of: opening) == "post", fields: fields(of: form))
        }
    }

    private static func fields(of form: String) -> [Field] {
        var found: [Field] = []
        for match in form.matches(of: /<(input|textarea|select) ([^>]*)>/) {
            let attributes = " " + String(match.2)
            let name = attribute("name", of: attributes)
            guard !name.isEmpty else { continue }
            var value = attribute("value", of: attributes)
            let kind: Kind
            switch (match.1, attribute("type", of: attributes)) {
            case ("textarea", _): kind = .text
            case ("select", _):
                kind = .choice
                value = options(of: String(form[match.range.upperBound...])).last ?? ""
            case (_, "hidden"): kind = .hidden
            case (_, "radio"):
                kind = .choice
                if found.contains(where: { $0.name == name }) { continue }
            case (_, "checkbox"): kind = .check
            case (_, "password"): kind = .password
            case (_, "text"), (_, "search"), (_, "email"), (_, "tel"): kind = .text
            default:
                kind = .other
                if value.isEmpty { value = "1" }
            }
            found.append(Field(name: name, kind: kind, value: value))
        }
        return found
    }

    private static func options(of rest: String) -> [String] {
        rest.components(separatedBy: "</select>")[0].matches(of: /<option ([^>]*)>/).map {
            attribute("value", of: " " + $0.1)
        }
    }

    private static func attribute(_ name: String, of element: String) -> String {
        guard let range = (" " + element).range(of: " " + name + "=\"") else { return "" }
        return String((" " + element)[range.upperBound...].prefix { $0 != "\"" })
            .replacingOccurrences(of: "&amp;", with: "&")
            .replacingOccurrences(of: "&quot;", with: "\"")
    }
}
