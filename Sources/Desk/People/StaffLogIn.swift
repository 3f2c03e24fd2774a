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
    private let box: SecretBox
    private let random: @Sendable (Int) -> [UInt8]

    package init(
        database: any Database, box: SecretBox, random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.database = database
        self.box = box
        self.random = random
    }

    /// Wrong login, password or digits, or a locked login: one answer for all.
    package struct Refused: Error, Hashable, Sendable {}

    /// What somebody types, and from where.
    package struct Attempt: Sendable {
        var login: String
        var password: String
        /// The authenticator's digits, or a recovery code; empty without an authenticator.
        var digits: String
        var network: String
        var device: String

        package init(
            _ login: String, password: String, digits: String, network: String, device: String
        ) {
            self.login = login.lowercased()
            self.password = password
            self.digits = digits
            self.network = network
            self.device = device
        }
    }

    static func buckets(login: String, network: String) -> [(name: String, limit: Limit)] {
        [
            ("login:" + Secret.hash(login), Limit(free: 5, delaySeconds: 5)),
            ("staff:" + network, Limit(free: 30, delaySeconds: 10)),
        ]
    }

    /// - Parameter replacing: the id of the session that the browser held before; it ends.
    /// - Returns: the token of the new session.
    /// - Throws: ``Refused``, ``TooManyTries``.
    package func logIn(
        _ attempt: Attempt, replacing old: String? = nil, at now: Instant
    ) async throws -> String {
        let login = attempt.login
        try await database.write { transaction in
            try Attempts(transaction).take(
                Self.buckets(login: login, network: attempt.network), at: now)
        }
        let known = try await database.read { try StaffMembers($0).find(login) }
        let isRight = await Passwords().matches(
            attempt.password, hash: known?.state == .active ? known?.password : nil)
        let token = Secret.token(random)
        let isIn = try await database.write { transaction in
            // Read again: the digits' step is accepted once, whoever comes first.
            guard var member = try StaffMembers(transaction).find(login),
                member.password == known?.password, member.state == .active
            else { return false }
            let proof = SecondProof(box: box)
            guard isRight, now >= member.lockedUntil,
                let second = try proof.accept(
                    attempt.digits, of: &member, at: now, in: transaction)
            else {
                member.fail(at: now)
                try StaffMembers(transaction).save(member)
                try Audit(transaction).note(
                    "log_in_refused", on: "staff:" + login, by: login, detail: attempt.network,
                    at: now)
                return false
            }
            member.forgive()
            member.seenAt = now
            try StaffMembers(transaction).save(member)
            try Attempts(transaction).clear("login:" + Secret.hash(login))
            if let old { try Sessions(transaction).remove(old) }
            try begin(attempt, token, at: now, transaction)
            try Audit(transaction).note(
                "log_in", on: "staff:" + login, by: login,
                detail: second == .recoveryCode ? "recovery code" : "", at: now)
            return true
        }
        guard isIn else { throw Refused() }
        return token
    }

    private func begin(
        _ attempt: Attempt, _ token: String, at now: Instant, _ transaction: any Transaction
    ) throws {
        try Sessions(transaction).insert(
            SignedIn(
                id: Secret.hash(token), kind: .staff, subject: attempt.login,
                device: attempt.device, network: attempt.network, createdAt: now,
                expiresAt: now.adding(seconds: Self.sessionSeconds)))
    }
}

extension StaffMember {
    mutating func fail(at now: Instant) {
        failures += 1
        if failures >= StaffLogIn.failuresBeforeLock {
            let more = min(failures - StaffLogIn.failuresBeforeLock, 6)
            lockedUntil = now.adding(seconds: StaffLogIn.lockSeconds << more)
        }
    }
}
