/// What goes back to customers.
enum Schema005 {
    static let statements = [
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
