/// The parcels that came, and photos: of customers and of the warehouse.
enum Schema002 {
    static let statements = parcels + photos

    /// An open parcel has a date; one that is done with has somebody who did it; one that led to
    /// no case has a reason.
    private static let parcels = [
        """
        CREATE TABLE parcels (
          id INTEGER PRIMARY KEY, version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
          arrived_at BIGINT NOT NULL, taken_by TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('matched', 'open', 'sent_back', 'given_to_carrier', 'kept')),
          due_at BIGINT, codes TEXT NOT NULL, carrier TEXT NOT NULL, sender TEXT NOT NULL,
          contents TEXT NOT NULL, closed_by TEXT, reason TEXT,
          CHECK ((state = 'open') = (due_at IS NOT NULL)),
          CHECK (state IN ('open', 'matched')
            OR (coalesce(closed_by, '') <> '' AND coalesce(reason, '') <> '')))
        """,
        "CREATE INDEX parcels_by_state ON parcels (state, due_at)",
        "CREATE INDEX parcels_by_date ON parcels (arrived_at)",
        """
        CREATE TABLE parcel_cases (
          parcel BIGINT NOT NULL REFERENCES parcels (id),
          case_number TEXT NOT NULL REFERENCES cases (number), PRIMARY KEY (parcel, case_number))
        """,
        "CREATE INDEX parcel_cases_by_case ON parcel_cases (case_number)",
        // Whose customers were asked to open a case for what is in it.
        """
        CREATE TABLE parcel_orders (
          parcel BIGINT NOT NULL REFERENCES parcels (id),
          order_number TEXT NOT NULL REFERENCES orders (number), asked_at BIGINT NOT NULL,
          PRIMARY KEY (parcel, order_number))
        """,
        "CREATE INDEX parcel_orders_by_order ON parcel_orders (order_number)",
    ]

    /// A photo belongs to a draft until that becomes a case, to a case, or to a parcel of which
    /// nobody knew the order when it came: to one of them.
    private static let photos = [
        """
        CREATE TABLE photos (
          id TEXT PRIMARY KEY CHECK (length(id) = 32),
          order_number TEXT REFERENCES orders (number),
          draft TEXT REFERENCES drafts (id) ON DELETE CASCADE,
          case_number TEXT REFERENCES cases (number), parcel BIGINT REFERENCES parcels (id),
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
          CHECK ((CASE WHEN draft IS NULL THEN 0 ELSE 1 END)
            + (CASE WHEN case_number IS NULL THEN 0 ELSE 1 END)
            + (CASE WHEN parcel IS NULL THEN 0 ELSE 1 END) = 1),
          CHECK ((parcel IS NULL) = (order_number IS NOT NULL)),
          CHECK (parcel IS NULL OR (purpose = 'inspection' AND line IS NULL)),
          UNIQUE (draft, position), UNIQUE (case_number, position), UNIQUE (parcel, position),
          UNIQUE (draft, purpose, sha256), UNIQUE (case_number, purpose, sha256),
          UNIQUE (parcel, purpose, sha256),
          FOREIGN KEY (order_number, line) REFERENCES order_lines (order_number, line))
        """,
        "CREATE INDEX photos_by_date ON photos (made_at)",
    ]
}
