/// Photos of customers and of the warehouse.
enum Schema002 {
    /// A photo belongs to a draft until that becomes a case, then to the case: to one of them.
    static let statements = [
        """
        CREATE TABLE photos (
          id TEXT PRIMARY KEY CHECK (length(id) = 32),
          order_number TEXT NOT NULL REFERENCES orders (number),
          draft TEXT REFERENCES drafts (id) ON DELETE CASCADE,
          case_number TEXT REFERENCES cases (number),
          position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 24),
          purpose TEXT NOT NULL
            CHECK (purpose IN ('evidence', 'parcel', 'label', 'goods', 'inspection')),
          line TEXT, note TEXT NOT NULL,
          width BIGINT NOT NULL CHECK (width BETWEEN 1 AND 2000),
          height BIGINT NOT NULL CHECK (height BETWEEN 1 AND 2000),
          bytes BIGINT NOT NULL CHECK (bytes > 0),
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          made_at BIGINT NOT NULL, made_by TEXT NOT NULL,
          picture BLOB NOT NULL, small BLOB NOT NULL,
          CHECK ((draft IS NULL) <> (case_number IS NULL)),
          UNIQUE (draft, position), UNIQUE (case_number, position),
          UNIQUE (draft, purpose, sha256), UNIQUE (case_number, purpose, sha256),
          FOREIGN KEY (order_number, line) REFERENCES order_lines (order_number, line))
        """,
        "CREATE INDEX photos_by_date ON photos (made_at)",
    ]
}
