/// People: invitations, authenticators and their recovery codes, what a session proved and when;
/// and an audit log that shows whether it was tampered with.
enum Schema006 {
    static let statements = staff + sessions + audit

    private static let staff = [
        """
        ALTER TABLE staff ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
          CHECK (state IN ('invited', 'active', 'removed'))
        """,
        // The key that sealed `totp_secret`; NULL beside a secret: it is not sealed yet.
        "ALTER TABLE staff ADD COLUMN totp_key TEXT",
        "ALTER TABLE staff ADD COLUMN seen_at BIGINT",
        """
        CREATE TABLE invitations (
          login TEXT PRIMARY KEY REFERENCES staff (login), token TEXT NOT NULL UNIQUE,
          created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
          CHECK (expires_at > created_at))
        """,
        """
        CREATE TABLE recovery_codes (
          login TEXT NOT NULL REFERENCES staff (login), code TEXT NOT NULL, used_at BIGINT,
          PRIMARY KEY (login, code))
        """,
        """
        CREATE TABLE role_rules (
          role TEXT PRIMARY KEY CHECK (role IN ('agent', 'warehouse', 'finance', 'admin')),
          needs_authenticator BIGINT NOT NULL CHECK (needs_authenticator IN (0, 1)))
        """,
        """
        INSERT INTO role_rules (role, needs_authenticator)
        VALUES ('agent', 0), ('warehouse', 0), ('finance', 0), ('admin', 0)
        """,
    ]

    private static let sessions = [
        "ALTER TABLE sessions ADD COLUMN network TEXT NOT NULL DEFAULT ''",
        // When the password was given last.
        "ALTER TABLE sessions ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0",
    ]

    private static let audit = [
        "ALTER TABLE audit ADD COLUMN value_before TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE audit ADD COLUMN value_after TEXT NOT NULL DEFAULT ''",
        // Of this entry and the hash before it; empty in entries older than the chain.
        "ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX audit_by_actor ON audit (actor, id)",
        "CREATE INDEX audit_by_object ON audit (object, id)",
        "CREATE INDEX audit_by_action ON audit (action, id)",
        "CREATE INDEX audit_by_time ON audit (at, id)",
    ]
}
