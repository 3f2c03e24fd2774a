/// The warehouse: what scanners read, the parcels that came, and what goes back to customers.
enum Schema005 {
    static let statements = codes + parcels + sendBacks

    /// Codes that stand on parcels and goods of an order: tracking numbers of what was sent to the
    /// customer, and the products' numbers with their line.
    private static let codes = [
        """
        CREATE TABLE order_codes (
          code TEXT NOT NULL CHECK (code <> ''),
          order_number TEXT NOT NULL REFERENCES orders (number), line TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (code, order_number, line))
        """,
        "CREATE INDEX order_codes_by_order ON order_codes (order_number)",
    ]

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
    ]

    private static let sendBacks = [
        """
        CREATE TABLE send_backs (
          case_number TEXT PRIMARY KEY REFERENCES cases (number),
          state TEXT NOT NULL CHECK (state IN ('expected', 'awaiting_postage', 'to_send', 'sent',
            'delivered', 'came_back', 'closed')),
          since BIGINT NOT NULL, tracking TEXT, kept_until BIGINT,
          CHECK (state NOT IN ('sent', 'delivered') OR coalesce(tracking, '') <> ''),
          CHECK (state <> 'came_back' OR kept_until IS NOT NULL))
        """,
        "CREATE INDEX send_backs_by_state ON send_backs (state, since)",
        "CREATE INDEX send_backs_by_tracking ON send_backs (tracking)",
    ]
}
