import AfterSales

/// Somebody who works at the desk.
package struct StaffMember: Hashable, Sendable {
    package var login: String
    package var name: String
    package var role: Role
    /// The password's hash in libsodium's own notation, parameters included.
    package var password: String
    /// The secret shared with the authenticator; `nil`: none set up.
    package var totpSecret: [UInt8]?
    /// The last time step that was accepted: none is accepted twice.
    package var totpLastStep: Int64 = 0
    /// Wrong log-ins in a row.
    package var failures = 0
    package var lockedUntil = Instant(secondsSinceEpoch: 0)
    package var createdAt: Instant

    package init(
        login: String, name: String, role: Role, password: String, totpSecret: [UInt8]?,
        createdAt: Instant
    ) {
        self.login = login
        self.name = name
        self.role = role
        self.password = password
        self.totpSecret = totpSecret
        self.createdAt = createdAt
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
              locked_until, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (login) DO UPDATE SET name = $2, role = $3, password = $4,
              totp_secret = $5, totp_last_step = $6, failures = $7, locked_until = $8
            """,
            .text(member.login), .text(member.name), .text(member.role.rawValue),
            .text(member.password), .optional(member.totpSecret.map(Hexadecimal.text)),
            .integer(member.totpLastStep), .integer(Int64(member.failures)),
            .integer(member.lockedUntil.secondsSinceEpoch),
            .integer(member.createdAt.secondsSinceEpoch))
    }

    package func remove(_ login: String) throws {
        try transaction.execute("DELETE FROM staff WHERE login = $1", .text(login))
    }

    private func members(_ tail: String, _ arguments: SQLValue...) throws -> [StaffMember] {
        try transaction.query(
            """
            SELECT login, name, role, password, totp_secret, created_at, totp_last_step, failures,
              locked_until FROM staff
            """ + " " + tail, arguments
        ).map { row in
            guard let role = Role(rawValue: try row.text(2)) else {
                throw StorageError.unexpected(row.values[2])
            }
            var member = StaffMember(
                login: try row.text(0), name: try row.text(1), role: role,
                password: try row.text(3),
                totpSecret: try row.optionalText(4).flatMap(Hexadecimal.bytes),
                createdAt: Instant(secondsSinceEpoch: try row.integer(5)))
            member.totpLastStep = try row.integer(6)
            member.failures = Int(try row.integer(7))
            member.lockedUntil = Instant(secondsSinceEpoch: try row.integer(8))
            return member
        }
    }
}
