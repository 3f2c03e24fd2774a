/// The lines of outside files that were taken in, so that the same file changes nothing the second
/// time. Orders are known by their number; this is for what has no number of its own.
package struct ImportedLines {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What became of a line; `nil` where it was never taken in.
    ///
    /// - Parameters:
    ///   - source: what the line belongs to, as the outside names it.
    ///   - line: which of the source's lines, from 1.
    package func outcome(source: String, line: Int) throws -> String? {
        try transaction.query(
            "SELECT outcome FROM import_lines WHERE source = $1 AND line = $2",
            .text(source), .integer(Int64(line))
        ).first?.text(0)
    }

    package func insert(source: String, line: Int, outcome: String) throws {
        try transaction.execute(
            "INSERT INTO import_lines (source, line, outcome) VALUES ($1, $2, $3)",
            .text(source), .integer(Int64(line)), .text(outcome))
    }
}
