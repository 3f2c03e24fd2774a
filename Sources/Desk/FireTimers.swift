import AfterSales
import Storage

extension Desk {
    /// Fires the earliest timer that is due by a moment.
    ///
    /// - Parameter now: the time that the command gets; `nil`: that at which the timer fires.
    /// - Returns: what it brought, and when; `nil`: no timer was due.
    package func fireNextTimer(
        by moment: Instant, at now: Instant? = nil
    ) async throws -> (performed: Performed, at: Instant)? {
        guard let due = try await database.read({ try Timers($0).next(by: moment) }) else {
            return nil
        }
        let time = now ?? due.firesAt
        let performed = try await onCase(due.caseNumber, by: Actor(.system), at: time) { work in
            try work.fire(due.kind, of: due.caseNumber)
        }
        return (performed, time)
    }
}
