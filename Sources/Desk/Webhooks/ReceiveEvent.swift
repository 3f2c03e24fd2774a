import AfterSales
import Storage

extension Desk {
    /// Keeps a provider's event, and has the payments that it is about read up.
    ///
    /// Nothing of it is believed but that there is something to look at: what counts is the
    /// reading that follows. So events may come in any order and any number of times.
    ///
    /// - Returns: whether there is something to read: it is new, or may be.
    @discardableResult
    package func receive(
        _ event: ProviderEvent, from source: String, at now: Instant
    ) async throws -> Bool {
        try await database.write { transaction in
            let item = Inbox.Item(
                source: source, id: event.id, kind: event.kind,
                reference: event.references.first)
            let isNew = try Inbox(transaction).add(item, at: now)
            guard isNew || !event.hasOwnID else { return false }
            let references = PaymentReferences(transaction)
            for (order, source) in try event.references.flatMap(references.find) {
                try PaymentReadings(transaction).plan(
                    source, of: order, movedAt: now, at: now)
            }
            for reference in event.references {
                try Charges(transaction).planReading(session: reference, at: now)
            }
            return true
        }
    }
}
