/// One record of a CSV file, or why it is none.
package struct CSVRecord: Hashable, Sendable {
    package enum Problem: Error, Hashable, Sendable {
        /// A quoted field that no quote closes.
        case unclosedQuote
        /// Something between a field's closing quote and the next delimiter.
        case textAfterQuote
        case notUTF8
        case empty
    }

    /// The line of the file that it begins on, from 1; a record with line breaks in it goes on
    /// over several.
    package var line: Int
    package var fields: Result<[String], Problem>
}
