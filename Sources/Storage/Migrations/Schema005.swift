/// The warehouse: what scanners read, and what goes back to customers.
enum Schema005 {
    static let statements = codes + sendBacks

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
