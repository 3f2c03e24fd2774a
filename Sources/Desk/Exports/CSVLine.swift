/// A line of a CSV file (RFC 4180) that a spreadsheet takes for text and nothing else.
package enum CSVLine {
    /// Cells that a spreadsheet would read as a formula get an apostrophe before them; so do those
    /// that begin with a tab or a line end.
    package static func text(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let begins = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) }
        let safe = begins == true ? "'" + text : text
        let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) }
        return needsQuotes || begins == true
            ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
