import AfterSales
import Storage

/// The sessions that browsers hold.
package struct OpenSessions: Sendable {
    /// How long a session stays without being used.
    package static func idleSeconds(_ kind: SignedIn.Kind) -> Int64 {
        kind == .staff ? StaffLogIn.idleSeconds : CustomerSignIn.idleSeconds
    }
    private static let touchSeconds: Int64 = 60

    private let database: any Database

    package init(database: any Database) { self.database = database }

    /// The session of a token that still holds; using it keeps it from going idle.
    package func find(
        _ token: String, _ kind: SignedIn.Kind, at now: Instant
    ) async throws -> SignedIn? {
        let id = Secret.hash(token)
        let found = try await database.read { try Sessions($0).find(id, kind) }
        guard let found, now < found.expiresAt,
            now < found.usedAt.adding(seconds: Self.idleSeconds(kind))
        else { return nil }
        if now >= found.usedAt.adding(seconds: Self.touchSeconds) {
            try await database.write { transaction in
                try Sessions(transaction).touch(id, at: now)
                if kind == .staff { try StaffMembers(transaction).touch(found.subject, at: now) }
            }
        }
        return found
    }

    package func end(_ id: String) async throws {
        try await database.write { try Sessions($0).remove(id) }
    }

    package func all(_ kind: SignedIn.Kind, of subject: String) async throws -> [SignedIn] {
        try await database.read { try Sessions($0).all(kind, of: subject) }
    }

    /// Ends all but the one that asks.
    package func endOthers(than kept: SignedIn) async throws {
        try await database.write {
            try Sessions($0).removeAll(kept.kind, of: kept.subject, but: kept.id)
        }
    }

    package func endAll(_ kind: SignedIn.Kind, of subject: String) async throws {
        try await database.write { try Sessions($0).removeAll(kind, of: subject) }
    }
}
