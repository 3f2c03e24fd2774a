import AfterSales

/// Somebody who is signed in: a member of the staff, or a customer to one order.
package struct SignedIn: Hashable, Sendable {
    package enum Kind: String, Sendable { case staff, customer }

    /// The hash of the token that the browser holds; the token itself is not stored.
    package var id: String
    package var kind: Kind
    /// The login, or the order's number.
    package var subject: String
    /// What the browser calls itself, for the list of sessions.
    package var device: String
    /// Where the browser was when the session began, as limits count networks.
    package var network: String
    package var createdAt: Instant
    package var usedAt: Instant
    /// The absolute end, whatever is done until then.
    package var expiresAt: Instant
    /// When the password was given last.
    package var confirmedAt: Instant

    package init(
        id: String, kind: Kind, subject: String, device: String, network: String = "",
        createdAt: Instant, expiresAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.device = device
        self.network = network
        self.createdAt = createdAt
        self.usedAt = createdAt
        self.expiresAt = expiresAt
        self.confirmedAt = createdAt
    }
}

/// Who is signed in.
package struct Sessions {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func insert(_ session: SignedIn) throws {
        try transaction.execute(
            """
            INSERT INTO sessions (token, kind, subject, device, created_at, used_at, expires_at,
              network, confirmed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            .text(session.id), .text(session.kind.rawValue), .text(session.subject),
            .text(session.device), .integer(session.createdAt.secondsSinceEpoch),
            .integer(session.usedAt.secondsSinceEpoch),
            .integer(session.expiresAt.secondsSinceEpoch), .text(session.network),
            .integer(session.confirmedAt.secondsSinceEpoch))
    }

    package func find(_ id: String, _ kind: SignedIn.Kind) throws -> SignedIn? {
        try sessions("WHERE token = $1 AND kind = $2", .text(id), .text(kind.rawValue)).first
    }

    /// Those of one person or order, the latest used first.
    package func all(_ kind: SignedIn.Kind, of subject: String) throws -> [SignedIn] {
        try sessions(
            "WHERE kind = $1 AND subject = $2 ORDER BY used_at DESC, token",
            .text(kind.rawValue), .text(subject))
    }

    package func touch(_ id: String, at now: Instant) throws {
        try transaction.execute(
            "UPDATE sessions SET used_at = $2 WHERE token = $1",
            .text(id), .integer(now.secondsSinceEpoch))
    }

    /// Notes that the password was given again.
    package func confirm(_ id: String, at now: Instant) throws {
        try transaction.execute(
            "UPDATE sessions SET confirmed_at = $2 WHERE token = $1",
            .text(id), .integer(now.secondsSinceEpoch))
    }

    package func remove(_ id: String) throws {
        try transaction.execute("DELETE FROM sessions WHERE token = $1", .text(id))
    }

    package func removeAll(_ kind: SignedIn.Kind, of subject: String) throws {
        try transaction.execute(
            "DELETE FROM sessions WHERE kind = $1 AND subject = $2",
            .text(kind.rawValue), .text(subject))
    }

    /// Ends all but one.
    package func removeAll(
        _ kind: SignedIn.Kind, of subject: String, but kept: String
    ) throws {
        try transaction.execute(
            "DELETE FROM sessions WHERE kind = $1 AND subject = $2 AND token <> $3",
            .text(kind.rawValue), .text(subject), .text(kept))
    }

    package func removeExpired(at now: Instant) throws {
        try transaction.execute(
            "DELETE FROM sessions WHERE expires_at < $1", .integer(now.secondsSinceEpoch))
    }

    private func sessions(_ tail: String, _ arguments: SQLValue...) throws -> [SignedIn] {
        try transaction.query(
            """
            SELECT token, kind, subject, device, created_at, expires_at, used_at, network,
              confirmed_at FROM sessions
            """ + " " + tail, arguments
        ).map { row in
            guard let kind = SignedIn.Kind(rawValue: try row.text(1)) else {
                throw StorageError.unexpected(row.values[1])
            }
            var session = SignedIn(
                id: try row.text(0), kind: kind, subject: try row.text(2),
                device: try row.text(3), network: try row.text(7),
                createdAt: Instant(secondsSinceEpoch: try row.integer(4)),
                expiresAt: Instant(secondsSinceEpoch: try row.integer(5)))
            session.usedAt = Instant(secondsSinceEpoch: try row.integer(6))
            session.confirmedAt = Instant(secondsSinceEpoch: try row.integer(8))
            return session
        }
    }
}
