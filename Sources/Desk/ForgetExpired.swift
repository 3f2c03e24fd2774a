import AfterSales
import Storage

extension Desk {
    private static let attemptSeconds: Int64 = 86_400

    /// Removes what nobody can use any more: sessions, codes, counted tries, forgotten drafts with
    /// their photos; and photos of finished cases that are older than the policy in force keeps
    /// them (`retention.photos_days`).
    package func forgetExpired(at now: Instant) async throws {
        let photosDays = try await policyInForce(at: now)?.retention.photosDays
        try await database.write { transaction in
            try Sessions(transaction).removeExpired(at: now)
            let day = now.adding(seconds: -Self.attemptSeconds)
            try SignInCodes(transaction).removeExpired(before: day)
            try Attempts(transaction).removeAll(before: day)
            try Invitations(transaction).removeExpired(at: now)
            try Drafts(transaction).removeAll(before: now.adding(seconds: -Draft.keptSeconds))
            if let photosDays {
                try Photos(transaction).removeAll(
                    before: now.adding(seconds: -Int64(photosDays) * 86_400),
                    ofCasesIn: CaseState.allCases.filter(\.isFinal))
            }
        }
    }
}
