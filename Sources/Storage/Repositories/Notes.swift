import AfterSales

/// What the staff tell each other about a case: appended, never changed, never the customer's to
/// read.
package struct Notes {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package static let textLength = 4000

    package struct Note: Hashable, Sendable {
        package var at: Instant
        package var author: Actor
        package var text: String

        package init(at: Instant, author: Actor, text: String) {
            self.at = at
            self.author = author
            self.text = text
        }
    }

    package func add(_ note: Note, to caseNumber: String) throws {
        try transaction.execute(
            "INSERT INTO notes (case_number, at, role, author, text) VALUES ($1, $2, $3, $4, $5)",
            .text(caseNumber), .integer(note.at.secondsSinceEpoch),
            .text(note.author.role.rawValue), .text(note.author.name), .text(note.text))
    }

    /// Those of a case, the oldest first.
    package func about(case number: String) throws -> [Note] {
        try transaction.query(
            "SELECT at, role, author, text FROM notes WHERE case_number = $1 ORDER BY id",
            .text(number)
        ).map { row in
            let role = try row.text(1)
            return Note(
                at: Instant(secondsSinceEpoch: try row.integer(0)),
                author: Actor(Role(rawValue: role) ?? .system, name: try row.text(2)),
                text: try row.text(3))
        }
    }
}
