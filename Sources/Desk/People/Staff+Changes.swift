import AfterSales
import Storage

extension Staff {
    /// Gives another role; the sessions of the old one end.
    ///
    /// - Throws: ``Staff/Problem``.
    package func setRole(
        _ role: Role, of login: String, by actor: Actor, at now: Instant
    ) async throws {
        guard role.isStaff else { throw Problem.notStaff(role) }
        try await change(login, "role_changed", by: actor, at: now) { transaction, member in
            if role != .admin { try Self.expectAnotherAdmin(than: member, transaction) }
            let before = member.role
            member.role = role
            return Change(before: before.rawValue, after: role.rawValue, endsSessions: true)
        }
    }

    /// Takes away the right to log in. The name stays where it stands in journal and audit log.
    ///
    /// - Throws: ``Staff/Problem``.
    package func remove(_ login: String, by actor: Actor, at now: Instant) async throws {
        try await change(login, "staff_removed", by: actor, at: now) { transaction, member in
            try Self.expectAnotherAdmin(than: member, transaction)
            let before = member.state
            member.state = .removed
            member.password = ""
            member.totpSecret = nil
            try RecoveryCodes(transaction).removeAll(of: member.login)
            try Invitations(transaction).remove(of: member.login)
            return Change(
                before: before.rawValue, after: member.state.rawValue, endsSessions: true)
        }
    }

    /// Opens a login that too many failures closed.
    package func unlock(_ login: String, by actor: Actor, at now: Instant) async throws {
        try await change(login, "staff_unlocked", by: actor, at: now) { transaction, member in
            let before = member.failures
            member.forgive()
            try Attempts(transaction).clear("login:" + Secret.hash(member.login))
            return Change(before: "\(before) failures", after: "0 failures")
        }
    }

    /// Takes the authenticator away, with its recovery codes, and ends the sessions: its owner
    /// sets up another after the next log-in.
    package func resetAuthenticator(
        of login: String, by actor: Actor, at now: Instant
    ) async throws {
        try await change(login, "authenticator_reset", by: actor, at: now) { transaction, member in
            let had = member.totpSecret != nil
            member.totpSecret = nil
            try RecoveryCodes(transaction).removeAll(of: member.login)
            return Change(before: had ? "on" : "off", after: "off", endsSessions: true)
        }
    }

    package func endSessions(of login: String, by actor: Actor, at now: Instant) async throws {
        try await change(login, "sessions_ended", by: actor, at: now) { _, _ in
            Change(endsSessions: true)
        }
    }

    /// Says which roles work with an authenticator only.
    package func setRoles(
        needingAuthenticator roles: Set<Role>, by actor: Actor, at now: Instant
    ) async throws {
        try actor.require(.manageStaff)
        try await database.write { transaction in
            let rules = RoleRules(transaction)
            let before = try rules.needingAuthenticator()
            guard before != roles else { return }
            try rules.save(needingAuthenticator: roles)
            try Audit(transaction).note(
                "authenticator_rule_changed", on: "roles", by: actor.name,
                before: Self.list(before), after: Self.list(roles), at: now)
        }
    }

    private static func list(_ roles: Set<Role>) -> String {
        roles.map(\.rawValue).sorted().joined(separator: " ")
    }

    /// Changes one's own password: every other session ends.
    ///
    /// - Parameter kept: the id of the session that asks.
    /// - Throws: ``Staff/Problem``, ``TooManyTries``.
    package func changeOwnPassword(
        from old: String, to new: String, keeping kept: SignedIn, network: String, by actor: Actor,
        at now: Instant
    ) async throws {
        try actor.require(.ownAccount)
        guard let member = try await find(actor.name) else { throw Problem.unknown(actor.name) }
        let isRight = try await StepUp(database: database).confirm(
            kept, password: old, network: network, at: now)
        guard isRight else { throw Problem.wrongPassword }
        let hash = try await Self.hash(new, of: [member.login, member.name])
        try await database.write { transaction in
            guard var member = try StaffMembers(transaction).find(actor.name) else {
                throw Problem.unknown(actor.name)
            }
            member.password = hash
            try StaffMembers(transaction).save(member)
            try Sessions(transaction).removeAll(.staff, of: member.login, but: kept.id)
            try Invitations(transaction).remove(of: member.login)
            try Audit(transaction).note(
                "password_changed", on: "staff:" + member.login, by: actor.name, at: now)
        }
    }
}
