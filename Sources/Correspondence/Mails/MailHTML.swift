/// A mail's body as HTML: one column, readable without pictures, its styles in place because mail
/// programs drop style sheets.
enum MailHTML {
    /// The body as a template of HTML.
    static func template(_ body: String) -> String {
        blocks(of: body).map(html).joined(separator: "\n")
    }

    /// The whole document around a rendered body.
    static func document(title: String, language: String, body: String) -> String {
        """
        <!doctype html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escape(title))</title>
        </head>
        <body style="margin:0;padding:24px 16px;background:#fff;color:#1c1b19">
        <div style="max-width:34em;margin:0 auto;font:16px/1.5 system-ui,sans-serif">
        \(body)
        </div>
        </body>
        </html>

        """
    }

    /// Escaped by scalars, not by characters: `<` with a combining mark is another character, and
    /// still a `<` for a browser.
    static func escape(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func blocks(of body: String) -> [[MailMarkup.Line]] {
        body.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { line in line.allSatisfy(\.isWhitespace) })
            .map { block in block.map { line in MailMarkup.Line(line) } }
    }

    /// The tags around a block's content stay outside its element, so that a section which does not
    /// apply leaves no empty one; a list's own tags stay inside.
    private static func html(_ block: [MailMarkup.Line]) -> String {
        guard let first = block.firstIndex(where: isContent),
            let last = block.lastIndex(where: isContent)
        else { return block.map(line).joined() }
        let isList = block[first...last].contains { if case .item = $0 { true } else { false } }
        let content = block[first...last].map(line)
        let inside =
            isList
            ? "<ul style=\"padding-left:1.2em\">" + content.joined() + "</ul>"
            : paragraph(block[first], content)
        return block[..<first].map(line).joined() + inside + block[(last + 1)...].map(line).joined()
    }

    private static func isContent(_ line: MailMarkup.Line) -> Bool {
        switch line {
        case .tag(_, let field): MailField(rawValue: field)?.rowFields != nil
        default: true
        }
    }

    private static func paragraph(_ first: MailMarkup.Line, _ content: [String]) -> String {
        let text = content.joined(separator: "<br>\n")
        switch first {
        case .quotation:
            return "<blockquote style=\"margin:1em 0;padding-left:1em;"
                + "border-left:3px solid #cfcac2;white-space:pre-line\">\(text)</blockquote>"
        case .large: return "<p style=\"font-size:24px;font-weight:600\">\(text)</p>"
        default: return "<p>\(text)</p>"
        }
    }

    private static func line(_ line: MailMarkup.Line) -> String {
        switch line {
        case .tag(let tag, _): String(tag)
        case .item(let text): "<li>\(escape(text))</li>"
        case .quotation(let text), .large(let text), .text(let text): escape(text)
        case .button(let label, let target):
            "<a href=\"\(target)\" style=\"display:inline-block;padding:10px 18px;"
                + "border-radius:6px;background:#1f3a5f;color:#fff;text-decoration:none\">"
                + "\(escape(label))</a>"
        }
    }
}
