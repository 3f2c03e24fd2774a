import AfterSales
import Storage

extension Desk {
    /// Adds a note of the staff's to a case, with its audit entry.
    ///
    /// - Throws: ``CaseRefusal/caseNotFound(number:)``; ``CaseRefusal/notAllowed(role:action:)``.
    package func add(
        note text: String, to number: String, by actor: Actor, at now: Instant
    ) async throws {
        try actor.require(.writeNote)
        try await database.write { transaction in
            guard try OrderRecords(transaction).orderNumber(ofCase: number) != nil else {
                throw CaseRefusal.caseNotFound(number: number)
            }
            try Notes(transaction).add(
                Notes.Note(at: now, author: actor, text: text), to: number)
            try Audit(transaction).note("note", on: "case:" + number, by: actor.name, at: now)
        }
    }
}
