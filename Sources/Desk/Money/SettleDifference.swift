import AfterSales
import Storage

extension Desk {
    /// A difference that waits for finance, by where it was found.
    package enum FoundDifference: Hashable, Sendable {
        /// Between a reading of a payment and the books.
        case read(Int64)
        /// Between a provider's report and the books.
        case reported(Int64)

        /// As the audit log names it.
        package var name: String {
            switch self {
            case .read(let id): "difference:read-\(id)"
            case .reported(let id): "difference:reported-\(id)"
            }
        }
    }

    /// The longest note.
    package static let differenceNoteLength = 1000

    /// Closes a difference with what became of it. Nothing is booked by that.
    ///
    /// - Returns: whether it was open.
    /// - Throws: ``CaseRefusal/invalid(field:problem:)`` where the note is empty or too long.
    package func settle(
        _ difference: FoundDifference, note: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.settleDifference)
        guard note.contains(where: { !$0.isWhitespace }) else {
            throw CaseRefusal.invalid(field: "note", problem: .required)
        }
        guard note.count <= Self.differenceNoteLength else {
            throw CaseRefusal.invalid(
                field: "note",
                problem: .outOfRange(Int64(note.count), 1...Int64(Self.differenceNoteLength)))
        }
        return try await database.write { transaction in
            let settled =
                switch difference {
                case .read(let id):
                    try MoneyDifferences(transaction).settle(
                        id, by: actor.name, note: note, at: now)
                case .reported(let id):
                    try Reconciliations(transaction).settle(
                        id, by: actor.name, note: note, at: now)
                }
            guard settled else { return false }
            try Audit(transaction).note(
                "settle", on: difference.name, by: actor.name, detail: note, at: now)
            return true
        }
    }
}
