/// What goes out to payment providers and comes back from them.
enum Schema009 {
    static func statements(_ dialect: Dialect) -> [String] {
        installation(dialect) + sendings + payments + inbox
    }

    /// The store's own name in the keys that providers remember. It changes when a backup is
    /// restored: case numbers given out since would come again, and a provider would take a new
    /// refund for an old one.
    private static func installation(_ dialect: Dialect) -> [String] {
        [
            "CREATE TABLE installation (id TEXT NOT NULL UNIQUE, since BIGINT NOT NULL)",
            "INSERT INTO installation (id, since) VALUES (\(dialect.freshHexadecimal), 0)",
        ]
    }

    private static let sendings = [
        """
        CREATE TABLE refund_sendings (
          refund TEXT PRIMARY KEY REFERENCES refunds (id), key TEXT NOT NULL UNIQUE,
          provider_id TEXT UNIQUE, attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
          first_sent_at BIGINT, asked_at BIGINT, answered_at BIGINT, problem TEXT,
          CHECK ((attempts = 0) = (first_sent_at IS NULL)))
        """,
        // What was sent before went out under the refund's own id.
        """
        INSERT INTO refund_sendings (refund, key) SELECT id, id FROM refunds
        """,
        "ALTER TABLE outbox ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0",
    ]

    private static let payments = [
        """
        CREATE TABLE payment_references (
          provider TEXT NOT NULL, reference TEXT NOT NULL,
          order_number TEXT NOT NULL REFERENCES orders (number), source TEXT NOT NULL,
          PRIMARY KEY (provider, reference, order_number, source))
        """,
        """
        CREATE TABLE payment_readings (
          order_number TEXT NOT NULL REFERENCES orders (number), source TEXT NOT NULL,
          moved_at BIGINT NOT NULL, read_at BIGINT, next_read_at BIGINT,
          misses BIGINT NOT NULL DEFAULT 0 CHECK (misses >= 0),
          problem TEXT, body TEXT, PRIMARY KEY (order_number, source),
          CHECK ((read_at IS NULL) = (body IS NULL)))
        """,
        """
        CREATE INDEX payment_readings_due ON payment_readings (next_read_at)
        WHERE next_read_at IS NOT NULL
        """,
        """
        CREATE TABLE money_differences (
          id INTEGER PRIMARY KEY, order_number TEXT NOT NULL REFERENCES orders (number),
          source TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
          ours BIGINT NOT NULL, theirs BIGINT NOT NULL, found_at BIGINT NOT NULL,
          settled_at BIGINT, settled_by TEXT, note TEXT,
          CHECK ((settled_at IS NULL) = (settled_by IS NULL)))
        """,
        // One that is open is told once, however often it is seen.
        """
        CREATE UNIQUE INDEX money_differences_open
        ON money_differences (order_number, source, kind, subject) WHERE settled_at IS NULL
        """,
    ]

    private static let inbox = [
        "ALTER TABLE inbox ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE inbox ADD COLUMN reference TEXT",
    ]
}
