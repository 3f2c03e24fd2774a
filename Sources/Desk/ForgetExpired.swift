import AfterSales
import Storage

extension Desk {
    private static let attemptSeconds: Int64 = 86_400

    /// Removes what nobody can use any more: sessions, codes, counted tries, forgotten drafts.
    package func forgetExpired(at now: Instant) async throws {
        try await database.write { transaction in
            try Sessions(transaction).removeExpired(at: now)
            let day = now.adding(seconds: -Self.attemptSeconds)
            try SignInCodes(transaction).removeExpired(before: day)
            try Attempts(transaction).removeAll(before: day)
            try Invitations(transaction).removeExpired(at: now)
            try Drafts(transaction).removeAll(before: now.adding(seconds: -Draft.keptSeconds))
        }
    }
}
