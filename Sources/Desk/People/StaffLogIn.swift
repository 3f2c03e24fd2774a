import AfterSales
import Storage

/// A member of the staff proves who they are: password, and the authenticator's digits where one
/// is set up.
package struct StaffLogIn: Sendable {
    package static let sessionSeconds: Int64 = 12 * 3600
    package static let idleSeconds: Int64 = 30 * 60
    /// Wrong log-ins in a row before the login is locked.
    package static let failuresBeforeLock = 10
    package static let lockSeconds: Int64 = 15 * 60

    private let database: any Database
    private let random: @Sendable (Int) -> [UInt8]

    package init(database: any Database, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.database = database
        self.random = random
    }

    /// Wrong login, password or digits, or a locked login: one answer for all.
    package struct Refused: Error, Hashable, Sendable {}

    /// - Parameter replacing: the id of the session that the browser held before; it ends.
    /// - Returns: the token of the new session.
    /// - Throws: ``Refused``, ``TooManyTries``.
    package func logIn(
        _ login: String, password: String, digits: String, network: String, device: String,
        replacing old: String? = nil, at now: Instant
    ) async throws -> String {
        let name = login.lowercased()
        try await database.write { transaction in
            try Attempts(transaction).take(
                [
                    ("login:" + Secret.hash(name), Limit(free: 5, delaySeconds: 5)),
                    ("staff:" + network, Limit(free: 30, delaySeconds: 10)),
                ], at: now)
        }
        let known = try await database.read { try StaffMembers($0).find(name) }
        let isRight = await Passwords().matches(password, hash: known?.password)
        let token = Secret.token(random)
        let isIn = try await database.write { transaction in
            // Read again: the digits' step is accepted once, whoever comes first.
            guard var member = try StaffMembers(transaction).find(name),
                member.password == known?.password
            else { return false }
            guard isRight, now >= member.lockedUntil, member.accept(digits, at: now) else {
                member.fail(at: now)
                try StaffMembers(transaction).save(member)
                return false
            }
            member.failures = 0
            try StaffMembers(transaction).save(member)
            try Attempts(transaction).clear("login:" + Secret.hash(name))
            if let old { try Sessions(transaction).remove(old) }
            try Sessions(transaction).insert(
                SignedIn(
                    id: Secret.hash(token), kind: .staff, subject: name, device: device,
                    createdAt: now, expiresAt: now.adding(seconds: Self.sessionSeconds)))
            try Audit(transaction).note("log_in", on: "staff:" + name, by: name, at: now)
            return true
        }
        guard isIn else { throw Refused() }
        return token
    }
}

extension StaffMember {
    /// Whether the authenticator's digits are right, and their step is new; without an
    /// authenticator there is nothing to check.
    fileprivate mutating func accept(_ digits: String, at now: Instant) -> Bool {
        guard let totpSecret else { return true }
        guard
            let step = OneTimePassword.step(
                of: digits.filter { !$0.isWhitespace }, secret: totpSecret, after: totpLastStep,
                at: now)
        else { return false }
        totpLastStep = step
        return true
    }

    fileprivate mutating func fail(at now: Instant) {
        failures += 1
        if failures >= StaffLogIn.failuresBeforeLock {
            let more = min(failures - StaffLogIn.failuresBeforeLock, 6)
            lockedUntil = now.adding(seconds: StaffLogIn.lockSeconds << more)
        }
    }
}
