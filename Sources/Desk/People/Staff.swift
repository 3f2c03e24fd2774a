import AfterSales
import Storage

/// Who works at the desk: added, listed, removed, given a new password.
package struct Staff: Sendable {
    private let database: any Database

    package init(database: any Database) { self.database = database }

    package enum Problem: Error, Hashable, Sendable {
        case loginNotAllowed
        case passwordLength(Int, allowed: ClosedRange<Int>)
        case notStaff(Role)
        case exists(String)
        case unknown(String)
    }

    /// - Parameter totpSecret: of the authenticator; `nil`: none.
    /// - Throws: ``Problem``.
    package func add(
        _ login: String, name: String, role: Role, password: String, totpSecret: [UInt8]?,
        at now: Instant
    ) async throws {
        let login = login.lowercased()
        guard !login.isEmpty, login.utf8.count <= 64,
            login.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw Problem.loginNotAllowed }
        guard role.isStaff else { throw Problem.notStaff(role) }
        let hash = try await hashed(password)
        try await database.write { transaction in
            let members = StaffMembers(transaction)
            guard try members.find(login) == nil else { throw Problem.exists(login) }
            try members.save(
                StaffMember(
                    login: login, name: name, role: role, password: hash,
                    totpSecret: totpSecret, createdAt: now))
            try Audit(transaction).note(
                "staff_added", on: "staff:" + login, by: "console", detail: role.rawValue,
                at: now)
        }
    }

    package func all() async throws -> [StaffMember] {
        try await database.read { try StaffMembers($0).all() }
    }

    package func find(_ login: String) async throws -> StaffMember? {
        try await database.read { try StaffMembers($0).find(login) }
    }

    /// Removes a person and ends their sessions.
    ///
    /// - Throws: ``Problem/unknown(_:)``.
    package func remove(_ login: String, at now: Instant) async throws {
        try await change(login, "staff_removed", at: now) { transaction, member in
            try StaffMembers(transaction).remove(member.login)
        }
    }

    /// Sets a new password and ends the sessions made with the old one.
    ///
    /// - Throws: ``Problem``.
    package func setPassword(
        _ password: String, of login: String, at now: Instant
    ) async throws {
        let hash = try await hashed(password)
        try await change(login, "password_changed", at: now) { transaction, member in
            var member = member
            member.password = hash
            member.failures = 0
            member.lockedUntil = Instant(secondsSinceEpoch: 0)
            try StaffMembers(transaction).save(member)
        }
    }

    /// Gives another role; the sessions of the old one end.
    ///
    /// - Throws: ``Problem``.
    package func setRole(_ role: Role, of login: String, at now: Instant) async throws {
        guard role.isStaff else { throw Problem.notStaff(role) }
        try await change(login, "role_changed", at: now) { transaction, member in
            var member = member
            member.role = role
            try StaffMembers(transaction).save(member)
        }
    }

    private func change(
        _ login: String, _ action: String, at now: Instant,
        _ body: @escaping @Sendable (any Transaction, StaffMember) throws -> Void
    ) async throws {
        let login = login.lowercased()
        try await database.write { transaction in
            guard let member = try StaffMembers(transaction).find(login) else {
                throw Problem.unknown(login)
            }
            try body(transaction, member)
            try Sessions(transaction).removeAll(.staff, of: login)
            try Audit(transaction).note(
                action, on: "staff:" + login, by: "console", at: now)
        }
    }

    private func hashed(_ password: String) async throws -> String {
        let allowed = Passwords.shortest...Passwords.longest
        guard allowed.contains(password.count) else {
            throw Problem.passwordLength(password.count, allowed: allowed)
        }
        return await Passwords().hash(password)
    }
}
