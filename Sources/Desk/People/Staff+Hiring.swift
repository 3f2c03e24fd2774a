import AfterSales
import Storage

/// Somebody who begins to work at the desk.
package struct NewMember: Hashable, Sendable {
    package var login: String
    package var name: String
    package var role: Role

    package init(login: String, name: String, role: Role) {
        self.login = login.lowercased()
        self.name = name
        self.role = role
    }

    /// - Throws: ``Staff/Problem``.
    fileprivate func check() throws {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-@+".utf8)
        guard !login.isEmpty, login.utf8.count <= 64, login.utf8.allSatisfy(allowed.contains),
            login != Actor.console.name
        else { throw Staff.Problem.loginNotAllowed }
        guard !name.allSatisfy(\.isWhitespace) else { throw Staff.Problem.nameMissing }
        guard role.isStaff else { throw Staff.Problem.notStaff(role) }
    }
}

extension Staff {
    /// Adds somebody with a first password.
    ///
    /// - Throws: ``Staff/Problem``.
    package func add(
        _ new: NewMember, password: String, by actor: Actor, at now: Instant
    ) async throws {
        try actor.require(.manageStaff)
        try new.check()
        let hash = try await Self.hash(password, of: [new.login, new.name])
        try await insert(new, password: hash, state: .active, by: actor, at: now) { _ in }
    }

    /// Adds somebody who chooses their own password.
    ///
    /// - Returns: the secret at the end of the link, to be shown once.
    /// - Throws: ``Staff/Problem``.
    package func invite(
        _ new: NewMember, random: @escaping @Sendable (Int) -> [UInt8], by actor: Actor,
        at now: Instant
    ) async throws -> String {
        try actor.require(.manageStaff)
        try new.check()
        let secret = Secret.token(random)
        try await insert(new, password: "", state: .invited, by: actor, at: now) { transaction in
            try Self.keepInvitation(secret, for: new.login, at: now, transaction)
        }
        return secret
    }

    private func insert(
        _ new: NewMember, password: String, state: StaffMember.State, by actor: Actor,
        at now: Instant, then: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws {
        try await database.write { transaction in
            let members = StaffMembers(transaction)
            guard try members.find(new.login) == nil else { throw Problem.exists(new.login) }
            var member = StaffMember(
                login: new.login, name: new.name, role: new.role, password: password,
                createdAt: now)
            member.state = state
            try members.save(member)
            try then(transaction)
            try Audit(transaction).note(
                "staff_added", on: "staff:" + new.login, by: actor.name, detail: new.name,
                after: new.role.rawValue, at: now)
        }
    }

    /// A link for somebody who forgot their password, or comes back. What they had stays good
    /// until they use it, but for those who were removed.
    ///
    /// - Returns: the secret at the end of the link, to be shown once.
    package func inviteAgain(
        _ login: String, random: @escaping @Sendable (Int) -> [UInt8], by actor: Actor,
        at now: Instant
    ) async throws -> String {
        let secret = Secret.token(random)
        try await change(login, "staff_invited", by: actor, at: now) { transaction, member in
            let before = member.state
            if member.state == .removed { member.state = .invited }
            try Self.keepInvitation(secret, for: member.login, at: now, transaction)
            return Change(before: before.rawValue, after: member.state.rawValue)
        }
        return secret
    }

    private static func keepInvitation(
        _ secret: String, for login: String, at now: Instant, _ transaction: any Transaction
    ) throws {
        try Invitations(transaction).save(
            Invitation(
                login: login, token: Secret.hash(secret), createdAt: now,
                expiresAt: now.adding(seconds: invitationSeconds)))
    }

    /// Who an invitation is for; looking does not spend it.
    ///
    /// - Throws: ``Staff/Problem/invitationOver``.
    package func invited(by secret: String, at now: Instant) async throws -> StaffMember {
        try await database.read { try Self.invited(by: secret, at: now, $0) }
    }

    /// Spends an invitation: the password is set, every session of before ends.
    ///
    /// - Throws: ``Staff/Problem``.
    package func accept(
        invitation secret: String, password: String, at now: Instant
    ) async throws {
        let member = try await invited(by: secret, at: now)
        let hash = try await Self.hash(password, of: [member.login, member.name])
        try await database.write { transaction in
            var member = try Self.invited(by: secret, at: now, transaction)
            member.password = hash
            member.state = .active
            member.forgive()
            try StaffMembers(transaction).save(member)
            try Invitations(transaction).remove(of: member.login)
            try Sessions(transaction).removeAll(.staff, of: member.login)
            try Audit(transaction).note(
                "password_chosen", on: "staff:" + member.login, by: member.login, at: now)
        }
    }

    private static func invited(
        by secret: String, at now: Instant, _ transaction: any Transaction
    ) throws -> StaffMember {
        guard let invitation = try Invitations(transaction).find(Secret.hash(secret)),
            now < invitation.expiresAt,
            let member = try StaffMembers(transaction).find(invitation.login),
            member.state != .removed
        else { throw Problem.invitationOver }
        return member
    }

    static func hash(_ password: String, of context: [String]) async throws -> String {
        let chosen: NewPassword
        do {
            chosen = try NewPassword(password, context: context + ["reprise"])
        } catch {
            throw Problem.password(error)
        }
        return await Passwords().hash(chosen.text)
    }
}

extension StaffMember {
    /// Forgets wrong log-ins.
    mutating func forgive() {
        failures = 0
        lockedUntil = Instant(secondsSinceEpoch: 0)
    }
}
