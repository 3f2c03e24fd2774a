/// The desk's own notes and views, and what its queues, its search and the station's scanner find
/// orders by. What was stored before gets its terms and dates from ``Backfill``.
enum Schema004 {
    static let statements = notes + views + search + queues

    private static let notes = [
        """
        CREATE TABLE notes (
          id INTEGER PRIMARY KEY, case_number TEXT NOT NULL REFERENCES cases (number),
          at BIGINT NOT NULL, role TEXT NOT NULL, author TEXT NOT NULL,
          text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000))
        """,
        "CREATE INDEX notes_by_case ON notes (case_number, id)",
    ]

    private static let views = [
        """
        CREATE TABLE desk_views (
          id INTEGER PRIMARY KEY,
          member TEXT NOT NULL REFERENCES staff (login) ON DELETE CASCADE,
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60), queue TEXT NOT NULL,
          filter TEXT NOT NULL, created_at BIGINT NOT NULL, UNIQUE (member, name))
        """
    ]

    private static let search = [
        """
        CREATE TABLE search_terms (
          order_number TEXT NOT NULL REFERENCES orders (number),
          case_number TEXT NOT NULL DEFAULT '', line TEXT NOT NULL DEFAULT '',
          kind TEXT NOT NULL CHECK (kind IN ('name', 'tracking', 'product')),
          term TEXT NOT NULL CHECK (term <> ''),
          PRIMARY KEY (order_number, case_number, line, kind, term),
          CHECK ((kind = 'product') = (line <> '')))
        """,
        "CREATE INDEX search_terms_by_term ON search_terms (kind, term)",
    ]

    private static let queues = [
        "ALTER TABLE cases ADD COLUMN letter_due BIGINT",
        "CREATE INDEX cases_by_letter ON cases (letter_due)",
        "CREATE INDEX refunds_by_state ON refunds (state, superseded, case_number)",
        "CREATE INDEX refunds_by_case ON refunds (case_number)",
    ]
}
