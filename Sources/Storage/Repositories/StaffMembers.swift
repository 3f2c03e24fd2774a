import AfterSales

/// Somebody who works at the desk.
package struct StaffMember: Hashable, Sendable {
    package var login: String
    package var name: String
    package var role: Role
    package var state = State.active
    /// The password's hash in libsodium's own notation, parameters included; nothing matches
    /// where it is empty.
    package var password: String
    /// The secret shared with the authenticator; `nil`: none set up.
    package var totpSecret: SealedSecret?
    /// The last time step that was accepted: none is accepted twice.
    package var totpLastStep: Int64 = 0
    /// Wrong log-ins in a row.
    package var failures = 0
    package var lockedUntil = Instant(secondsSinceEpoch: 0)
    package var createdAt: Instant
    /// When a session of theirs was last used; `nil`: never.
    package var seenAt: Instant?

    package enum State: String, Sendable {
        /// Has not chosen a password yet.
        case invited
        case active
        /// Does not log in any more; the row stays, so that nobody else gets the login that stands
        /// in journal and audit log.
        case removed
    }

    package init(
        login: String, name: String, role: Role, password: String, createdAt: Instant
    ) {
        self.login = login
        self.name = name
        self.role = role
        self.password = password
        self.createdAt = createdAt
    }
}

/// A secret as it is stored: encrypted, with the name of the key that opens it.
package struct SealedSecret: Hashable, Sendable {
    /// `nil`: not sealed, as releases before 0.2 left it.
    package var key: String?
    package var bytes: [UInt8]

    package init(key: String?, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }
}

/// The people of the desk.
package struct StaffMembers {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func find(_ login: String) throws -> StaffMember? {
        try members("WHERE login = $1", .text(login)).first
    }

    /// Everybody, by login.
    package func all() throws -> [StaffMember] { try members("ORDER BY login") }

    /// Adds a member, or changes the one with this login.
    package func save(_ member: StaffMember) throws {
        try transaction.execute(
            """
            INSERT INTO staff (login, name, role, password, totp_secret, totp_last_step, failures,
              locked_until, created_at, state, totp_key, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (login) DO UPDATE SET name = $2, role = $3, password = $4,
              totp_secret = $5, totp_last_step = $6, failures = $7, locked_until = $8,
              state = $10, totp_key = $11, seen_at = $12
            """,
            .text(member.login), .text(member.name), .text(member.role.rawValue),
            .text(member.password), .optional(member.totpSecret.map { Hexadecimal.text($0.bytes) }),
            .integer(member.totpLastStep), .integer(Int64(member.failures)),
            .integer(member.lockedUntil.secondsSinceEpoch),
            .integer(member.createdAt.secondsSinceEpoch), .text(member.state.rawValue),
            .optional(member.totpSecret?.key),
            .optional(member.seenAt?.secondsSinceEpoch))
    }

    /// Notes that somebody is at work.
    package func touch(_ login: String, at now: Instant) throws {
        try transaction.execute(
            "UPDATE staff SET seen_at = $2 WHERE login = $1",
            .text(login), .integer(now.secondsSinceEpoch))
    }

    private func members(_ tail: String, _ arguments: SQLValue...) throws -> [StaffMember] {
        try transaction.query(
            """
            SELECT login, name, role, password, totp_secret, created_at, totp_last_step, failures,
              locked_until, state, totp_key, seen_at FROM staff
            """ + " " + tail, arguments
        ).map { row in
            guard let role = Role(rawValue: try row.text(2)) else {
                throw StorageError.unexpected(row.values[2])
            }
            guard let state = StaffMember.State(rawValue: try row.text(9)) else {
                throw StorageError.unexpected(row.values[9])
            }
            var member = StaffMember(
                login: try row.text(0), name: try row.text(1), role: role,
                password: try row.text(3), createdAt: Instant(secondsSinceEpoch: try row.integer(5))
            )
            let key = try row.optionalText(10)
            member.totpSecret = try row.optionalText(4).flatMap(Hexadecimal.bytes).map {
                SealedSecret(key: key, bytes: $0)
            }
            member.state = state
            member.seenAt = try row.optionalInteger(11).map(Instant.init(secondsSinceEpoch:))
            member.totpLastStep = try row.integer(6)
            member.failures = Int(try row.integer(7))
            member.lockedUntil = Instant(secondsSinceEpoch: try row.integer(8))
            return member
        }
    }
}
