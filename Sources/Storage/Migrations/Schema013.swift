/// What customers are asked to pay on a provider's page: return fees and differences.
enum Schema013 {
    static let statements = [
        """
        CREATE TABLE charges (
          id TEXT PRIMARY KEY, order_number TEXT NOT NULL REFERENCES orders (number),
          case_number TEXT NOT NULL REFERENCES cases (number),
          purpose TEXT NOT NULL CHECK (purpose IN ('fee', 'difference')),
          amount BIGINT NOT NULL CHECK (amount > 0), currency TEXT NOT NULL,
          page TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN
            ('opening', 'open', 'paid', 'expired', 'refused')),
          session TEXT UNIQUE, url TEXT, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
          paid_at BIGINT, reference TEXT, paid_amount BIGINT CHECK (paid_amount > 0),
          paid_currency TEXT, is_booked BIGINT NOT NULL DEFAULT 0,
          back_sent_at BIGINT, back_tries BIGINT NOT NULL DEFAULT 0, given_back_at BIGINT,
          problem TEXT, next_read_at BIGINT,
          CHECK (state <> 'open' OR (session IS NOT NULL AND url IS NOT NULL)),
          CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
          CHECK ((state = 'paid') = (reference IS NOT NULL)),
          CHECK ((state = 'paid') = (paid_amount IS NOT NULL)),
          CHECK ((state = 'paid') = (paid_currency IS NOT NULL)),
          CHECK (is_booked IN (0, 1)), CHECK (is_booked = 0 OR state = 'paid'),
          CHECK (back_sent_at IS NULL OR (state = 'paid' AND is_booked = 0)),
          CHECK ((back_sent_at IS NULL) = (back_tries = 0)),
          CHECK (given_back_at IS NULL OR back_sent_at IS NOT NULL))
        """,
        // A customer is asked once: two pages that can be paid at once would be two payments.
        """
        CREATE UNIQUE INDEX charges_one_open ON charges (case_number, purpose)
        WHERE state IN ('opening', 'open')
        """,
        """
        CREATE INDEX charges_due ON charges (next_read_at) WHERE next_read_at IS NOT NULL
        """,
    ]
}
