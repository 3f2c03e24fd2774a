import AfterSales
import Storage

/// Who works at the desk.
package struct Staff: Sendable {
    /// How long an invitation can be used.
    package static let invitationSeconds: Int64 = 72 * 3600

    let database: any Database

    package init(database: any Database) { self.database = database }

    package enum Problem: Error, Hashable, Sendable {
        /// Letters, digits and `. _ - @ +`, at most 64.
        case loginNotAllowed
        case nameMissing
        case password(NewPassword.Problem)
        case notStaff(Role)
        case exists(String)
        case unknown(String)
        /// Nobody else could run the desk.
        case lastAdmin(String)
        /// Expired, used, or replaced by a newer one.
        case invitationOver
        case wrongPassword
    }

    package func all() async throws -> [StaffMember] {
        try await database.read { try StaffMembers($0).all() }
    }

    package func find(_ login: String) async throws -> StaffMember? {
        try await database.read { try StaffMembers($0).find(login) }
    }

    /// Which roles work with an authenticator only.
    package func rolesNeedingAuthenticator() async throws -> Set<Role> {
        try await database.read { try RoleRules($0).needingAuthenticator() }
    }

    /// Somebody who holds a session, and whether they must set up an authenticator before anything
    /// else; `nil` where they do not work here any more.
    package func atWork(
        _ login: String
    ) async throws -> (member: StaffMember, mustEnroll: Bool)? {
        try await database.read { transaction in
            guard let member = try StaffMembers(transaction).find(login), member.state == .active
            else { return nil }
            let needs = try RoleRules(transaction).needingAuthenticator().contains(member.role)
            return (member, needs && member.totpSecret == nil)
        }
    }

    /// Changes a member in one transaction with the audit entry.
    func change(
        _ login: String, _ action: String, by actor: Actor, at now: Instant,
        _ body: @escaping @Sendable (any Transaction, inout StaffMember) throws -> Change
    ) async throws {
        try actor.require(.manageStaff)
        let login = login.lowercased()
        try await database.write { transaction in
            let members = StaffMembers(transaction)
            guard var member = try members.find(login) else { throw Problem.unknown(login) }
            let change = try body(transaction, &member)
            try members.save(member)
            if change.endsSessions { try Sessions(transaction).removeAll(.staff, of: login) }
            try Audit(transaction).note(
                action, on: "staff:" + login, by: actor.name, before: change.before,
                after: change.after, at: now)
        }
    }

    /// What the audit log says of a change.
    struct Change {
        var before = ""
        var after = ""
        var endsSessions = false
    }

    /// - Throws: ``Problem/lastAdmin(_:)`` where nobody but `member` could run the desk.
    static func expectAnotherAdmin(
        than member: StaffMember, _ transaction: any Transaction
    ) throws {
        guard member.role == .admin, member.state == .active else { return }
        let others = try StaffMembers(transaction).all().filter {
            $0.role == .admin && $0.state == .active && $0.login != member.login
        }
        guard !others.isEmpty else { throw Problem.lastAdmin(member.login) }
    }
}

extension Actor {
    /// Whoever sits at the server: may do what an admin may.
    package static var console: Actor { Actor(.admin, name: "console") }
}
