/// Withdrawals that somebody declared without signing in.
enum Schema008 {
    static let statements = [
        """
        CREATE TABLE withdrawal_statements (
          id TEXT PRIMARY KEY, at BIGINT NOT NULL,
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
          order_typed TEXT NOT NULL CHECK (length(order_typed) BETWEEN 1 AND 64),
          email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
          goods TEXT NOT NULL CHECK (length(goods) <= 300),
          language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
          acknowledged_at BIGINT, tries BIGINT NOT NULL DEFAULT 0, next_try_at BIGINT NOT NULL,
          case_number TEXT REFERENCES cases (number), settled_at BIGINT, settled_by TEXT,
          CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
          CHECK (case_number IS NULL OR settled_at IS NOT NULL))
        """,
        """
        CREATE INDEX withdrawal_statements_open ON withdrawal_statements (at)
        WHERE settled_at IS NULL
        """,
        """
        CREATE INDEX withdrawal_statements_to_acknowledge ON withdrawal_statements (next_try_at)
        WHERE acknowledged_at IS NULL
        """,
    ]
}
