import AfterSales

/// A link by which somebody chooses a password: when they begin to work here, or forgot theirs.
package struct Invitation: Hashable, Sendable {
    package var login: String
    /// The hash of the secret at the end of the link.
    package var token: String
    package var createdAt: Instant
    package var expiresAt: Instant

    package init(login: String, token: String, createdAt: Instant, expiresAt: Instant) {
        self.login = login
        self.token = token
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

/// The invitations that nobody used yet: at most one a person.
package struct Invitations {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Takes the place of the one that the person had.
    package func save(_ invitation: Invitation) throws {
        try transaction.execute(
            """
            INSERT INTO invitations (login, token, created_at, expires_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (login) DO UPDATE SET token = $2, created_at = $3, expires_at = $4
            """,
            .text(invitation.login), .text(invitation.token),
            .integer(invitation.createdAt.secondsSinceEpoch),
            .integer(invitation.expiresAt.secondsSinceEpoch))
    }

    package func find(_ token: String) throws -> Invitation? {
        try transaction.query(
            "SELECT login, token, created_at, expires_at FROM invitations WHERE token = $1",
            .text(token)
        ).first.map { row in
            Invitation(
                login: try row.text(0), token: try row.text(1),
                createdAt: Instant(secondsSinceEpoch: try row.integer(2)),
                expiresAt: Instant(secondsSinceEpoch: try row.integer(3)))
        }
    }

    package func remove(of login: String) throws {
        try transaction.execute("DELETE FROM invitations WHERE login = $1", .text(login))
    }

    package func removeExpired(at now: Instant) throws {
        try transaction.execute(
            "DELETE FROM invitations WHERE expires_at < $1", .integer(now.secondsSinceEpoch))
    }
}
