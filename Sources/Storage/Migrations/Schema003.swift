/// What customer and desk write to each other on a case.
enum Schema003 {
    static let statements = [
        """
        CREATE TABLE conversation (
          id INTEGER PRIMARY KEY, case_number TEXT NOT NULL REFERENCES cases (number),
          once TEXT NOT NULL, at BIGINT NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('customer', 'agent', 'admin')),
          actor TEXT NOT NULL, text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
          read_at BIGINT, answered_at BIGINT, outbox BIGINT UNIQUE REFERENCES outbox (id),
          UNIQUE (case_number, once),
          CHECK (role = 'customer' OR answered_at IS NULL),
          CHECK ((role = 'customer') = (outbox IS NULL)))
        """,
        """
        CREATE INDEX conversation_unanswered ON conversation (case_number)
        WHERE role = 'customer' AND answered_at IS NULL
        """,
    ]
}
