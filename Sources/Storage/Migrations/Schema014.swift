/// Gift cards and store credit that somebody gives by hand in the shop's own system; late payments
/// that could not be given back.
enum Schema014 {
    static let statements = [
        """
        CREATE TABLE credits (
          refund TEXT PRIMARY KEY REFERENCES refunds (id), key TEXT NOT NULL UNIQUE,
          order_number TEXT NOT NULL REFERENCES orders (number),
          kind TEXT NOT NULL CHECK (kind IN ('gift_card', 'store_credit')),
          amount BIGINT NOT NULL CHECK (amount > 0), currency TEXT NOT NULL,
          card TEXT,
          decided_at BIGINT, decided_by TEXT, note TEXT, problem TEXT,
          CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
          CHECK (decided_at IS NOT NULL OR (note IS NULL AND problem IS NULL)))
        """,
        "CREATE INDEX credits_by_order ON credits (order_number)",
        // A payment that came too late and could not be given back waits for somebody.
        "ALTER TABLE charges ADD COLUMN back_failed_at BIGINT CHECK (back_failed_at IS NULL "
            + "OR (back_sent_at IS NOT NULL AND given_back_at IS NULL))",
    ]
}
