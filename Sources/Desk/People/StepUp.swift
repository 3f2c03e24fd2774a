import AfterSales
import Storage

/// The password once more, before something that a forgotten, open browser must not do.
package struct StepUp: Sendable {
    /// How long a password that was given counts.
    package static let freshSeconds: Int64 = 15 * 60

    private let database: any Database

    package init(database: any Database) { self.database = database }

    package static func isFresh(_ session: SignedIn, at now: Instant) -> Bool {
        now < session.confirmedAt.adding(seconds: freshSeconds)
    }

    /// - Returns: whether the password is the right one; the session is fresh then.
    /// - Throws: ``TooManyTries``.
    package func confirm(
        _ session: SignedIn, password: String, network: String, at now: Instant
    ) async throws -> Bool {
        let login = session.subject
        try await database.write { transaction in
            try Attempts(transaction).take(
                StaffLogIn.buckets(login: login, network: network), at: now)
        }
        let known = try await database.read { try StaffMembers($0).find(login) }
        let isRight = await Passwords().matches(password, hash: known?.password)
        return try await database.write { transaction in
            guard var member = try StaffMembers(transaction).find(login),
                member.password == known?.password
            else { return false }
            guard isRight, now >= member.lockedUntil else {
                member.fail(at: now)
                try StaffMembers(transaction).save(member)
                return false
            }
            member.forgive()
            try StaffMembers(transaction).save(member)
            try Attempts(transaction).clear("login:" + Secret.hash(login))
            try Sessions(transaction).confirm(session.id, at: now)
            return true
        }
    }
}
