import Foundation

extension ImportReport {
    /// Line by line, for a spreadsheet: what is not used, and the remarks on what is.
    package var csv: String {
        let rows =
            reported.map { ("reported", $0) } + remarks.map { ("used", $0) }
        let lines = rows.sorted { ($0.1.line, $0.0) < ($1.1.line, $1.0) }.map { outcome, entry in
            "\(entry.line),\(outcome),\(entry.code),\(Self.cell(entry.message))"
        }
        return (["line,outcome,code,message"] + lines).joined(separator: "\n") + "\n"
    }

    /// The whole report; keys are sorted, so that equal reports are equal texts.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// A quoted cell. What a spreadsheet would take for a formula gets an apostrophe in front.
    private static func cell(_ text: String) -> String {
        let start = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (start ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
