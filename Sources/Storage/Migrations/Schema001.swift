/// The first schema. Migrations are numbered, one file each, and never edited once released.
///
/// The database is the last line: keys, checks and triggers hold what the rules promise even if
/// the rules are wrong. Whole facts stand as JSON in `detail`; what is searched, summed or
/// constrained has a column of its own, written in the same statement.
enum Schema001 {
    static let statements = orders + cases + money + desk + people

    private static let orders = [
        """
        CREATE TABLE policies (
          name TEXT NOT NULL, version BIGINT NOT NULL CHECK (version > 0),
          in_force_from BIGINT NOT NULL, published_at BIGINT NOT NULL, body TEXT NOT NULL,
          PRIMARY KEY (name, version))
        """,
        """
        CREATE TABLE products (
          sku TEXT PRIMARY KEY, title TEXT NOT NULL,
          unit_price BIGINT NOT NULL CHECK (unit_price >= 0), detail TEXT NOT NULL)
        """,
        """
        CREATE TABLE orders (
          number TEXT PRIMARY KEY, version BIGINT NOT NULL CHECK (version > 0),
          placed_at BIGINT NOT NULL, status TEXT NOT NULL, currency TEXT NOT NULL,
          email TEXT NOT NULL, customer TEXT NOT NULL,
          total BIGINT NOT NULL CHECK (total >= 0),
          policy TEXT NOT NULL, policy_version BIGINT NOT NULL,
          replacements BIGINT NOT NULL DEFAULT 0, detail TEXT NOT NULL,
          FOREIGN KEY (policy, policy_version) REFERENCES policies (name, version))
        """,
        "CREATE INDEX orders_by_email ON orders (email)",
        "CREATE INDEX orders_by_date ON orders (placed_at)",
        """
        CREATE TABLE order_lines (
          order_number TEXT NOT NULL REFERENCES orders (number), line TEXT NOT NULL,
          sku TEXT NOT NULL, quantity BIGINT NOT NULL CHECK (quantity > 0),
          net BIGINT NOT NULL CHECK (net >= 0), PRIMARY KEY (order_number, line))
        """,
        """
        CREATE TABLE payments (
          order_number TEXT NOT NULL REFERENCES orders (number), id TEXT NOT NULL,
          method TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount >= 0),
          customer_fee BIGINT NOT NULL CHECK (customer_fee >= 0),
          given_back BIGINT NOT NULL DEFAULT 0 CHECK (given_back >= 0),
          PRIMARY KEY (order_number, id), CHECK (given_back <= amount + customer_fee))
        """,
    ]

    private static let cases = [
        """
        CREATE TABLE cases (
          number TEXT PRIMARY KEY, order_number TEXT NOT NULL REFERENCES orders (number),
          position BIGINT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
          resolution TEXT NOT NULL, opened_at BIGINT NOT NULL, due_at BIGINT, due_what TEXT,
          flags TEXT NOT NULL, detail TEXT NOT NULL, UNIQUE (order_number, position))
        """,
        "CREATE INDEX cases_by_state ON cases (state, due_at)",
        """
        CREATE TABLE case_lines (
          case_number TEXT NOT NULL REFERENCES cases (number), position BIGINT NOT NULL,
          order_number TEXT NOT NULL, line TEXT NOT NULL,
          quantity BIGINT NOT NULL CHECK (quantity > 0), state TEXT NOT NULL,
          PRIMARY KEY (case_number, position),
          FOREIGN KEY (order_number, line) REFERENCES order_lines (order_number, line))
        """,
        "CREATE INDEX case_lines_by_line ON case_lines (order_number, line)",
        """
        CREATE TABLE events (
          id INTEGER PRIMARY KEY, order_number TEXT NOT NULL REFERENCES orders (number),
          case_number TEXT, at BIGINT NOT NULL, role TEXT NOT NULL, actor TEXT NOT NULL,
          kind TEXT NOT NULL, body TEXT NOT NULL)
        """,
        "CREATE INDEX events_by_order ON events (order_number, id)",
        """
        CREATE TABLE timers (
          case_number TEXT NOT NULL REFERENCES cases (number), kind TEXT NOT NULL,
          order_number TEXT NOT NULL, deadline BIGINT NOT NULL, PRIMARY KEY (case_number, kind))
        """,
        "CREATE INDEX timers_by_deadline ON timers (deadline)",
    ]

    private static let money = [
        """
        CREATE TABLE refunds (
          id TEXT PRIMARY KEY, order_number TEXT NOT NULL REFERENCES orders (number),
          case_number TEXT NOT NULL REFERENCES cases (number), position BIGINT NOT NULL,
          payment TEXT, method TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount > 0),
          state TEXT NOT NULL CHECK (state IN
            ('awaiting_approval', 'requested', 'succeeded', 'failed', 'unknown')),
          resends TEXT UNIQUE REFERENCES refunds (id),
          superseded BIGINT NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
          UNIQUE (order_number, position),
          FOREIGN KEY (order_number, payment) REFERENCES payments (order_number, id))
        """,
        """
        CREATE TABLE movements (
          refund TEXT NOT NULL REFERENCES refunds (id), position BIGINT NOT NULL,
          kind TEXT NOT NULL, installment BIGINT,
          items BIGINT NOT NULL CHECK (items >= 0),
          outbound_shipping BIGINT NOT NULL CHECK (outbound_shipping >= 0),
          return_fee BIGINT NOT NULL CHECK (return_fee >= 0),
          customer_fee BIGINT NOT NULL CHECK (customer_fee >= 0),
          PRIMARY KEY (refund, position))
        """,
        """
        CREATE TABLE ledger_entries (
          id INTEGER PRIMARY KEY, event BIGINT NOT NULL REFERENCES events (id),
          order_number TEXT NOT NULL, case_number TEXT, refund TEXT,
          at BIGINT NOT NULL, account TEXT NOT NULL,
          amount BIGINT NOT NULL CHECK (amount <> 0), cause TEXT NOT NULL)
        """,
        "CREATE INDEX ledger_by_order ON ledger_entries (order_number)",
    ]

    private static let desk = [
        """
        CREATE TABLE outbox (
          id INTEGER PRIMARY KEY, order_number TEXT NOT NULL, case_number TEXT,
          kind TEXT NOT NULL, body TEXT NOT NULL, created_at BIGINT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'done', 'failed')),
          attempts BIGINT NOT NULL DEFAULT 0, not_before BIGINT NOT NULL DEFAULT 0)
        """,
        "CREATE INDEX outbox_by_state ON outbox (state, id)",
        """
        CREATE TABLE inbox (
          source TEXT NOT NULL, id TEXT NOT NULL, received_at BIGINT NOT NULL,
          PRIMARY KEY (source, id))
        """,
        """
        CREATE TABLE messages (
          id INTEGER PRIMARY KEY, outbox BIGINT UNIQUE, order_number TEXT, case_number TEXT,
          recipient TEXT NOT NULL, template TEXT NOT NULL, subject TEXT NOT NULL,
          sent_at BIGINT NOT NULL, mime BLOB NOT NULL)
        """,
        "CREATE INDEX messages_by_case ON messages (case_number, id)",
        """
        CREATE TABLE documents (
          case_number TEXT NOT NULL, name TEXT NOT NULL, made_at BIGINT NOT NULL,
          content BLOB NOT NULL, PRIMARY KEY (case_number, name))
        """,
        """
        CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)
        """,
        "INSERT INTO counters (name, value) VALUES ('case', 0)",
        """
        CREATE TABLE import_lines (
          source TEXT NOT NULL, line BIGINT NOT NULL, outcome TEXT NOT NULL,
          PRIMARY KEY (source, line))
        """,
    ]

    private static let people = [
        """
        CREATE TABLE staff (
          login TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,
          password TEXT NOT NULL, totp_secret TEXT, totp_last_step BIGINT NOT NULL DEFAULT 0,
          failures BIGINT NOT NULL DEFAULT 0, locked_until BIGINT NOT NULL DEFAULT 0,
          created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE sessions (
          token TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('staff', 'customer')),
          subject TEXT NOT NULL, device TEXT NOT NULL, created_at BIGINT NOT NULL,
          used_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)
        """,
        "CREATE INDEX sessions_by_subject ON sessions (kind, subject)",
        """
        CREATE TABLE sign_in_codes (
          lookup TEXT PRIMARY KEY, order_number TEXT, code TEXT NOT NULL,
          link TEXT NOT NULL UNIQUE, tries BIGINT NOT NULL DEFAULT 0,
          created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
          used BIGINT NOT NULL DEFAULT 0 CHECK (used IN (0, 1)))
        """,
        "CREATE INDEX sign_in_codes_by_order ON sign_in_codes (order_number)",
        """
        CREATE TABLE drafts (
          id TEXT PRIMARY KEY, order_number TEXT NOT NULL, body TEXT NOT NULL,
          created_at BIGINT NOT NULL, case_number TEXT REFERENCES cases (number))
        """,
        """
        CREATE TABLE attempts (
          bucket TEXT NOT NULL, at BIGINT NOT NULL, id INTEGER PRIMARY KEY)
        """,
        "CREATE INDEX attempts_by_bucket ON attempts (bucket, at)",
        """
        CREATE TABLE audit (
          id INTEGER PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
          object TEXT NOT NULL, detail TEXT NOT NULL)
        """,
    ]
}
