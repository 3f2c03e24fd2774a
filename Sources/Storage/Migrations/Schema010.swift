/// Revenue by VAT rate, and the documents that go with money: credit notes, invoices for return
/// fees.
///
/// A series has no holes because a document names the one before it, and none can be changed or
/// taken away.
enum Schema010 {
    static let statements = documents + reconciliations

    private static let documents = [
        """
        ALTER TABLE orders ADD COLUMN revenue TEXT NOT NULL
        DEFAULT '{"givenBack":{},"left":[]}'
        """,
        """
        CREATE TABLE accounting_documents (
          number TEXT PRIMARY KEY, series TEXT NOT NULL, year BIGINT NOT NULL,
          running BIGINT NOT NULL CHECK (running > 0),
          previous BIGINT, kind TEXT NOT NULL, issued_at BIGINT NOT NULL,
          order_number TEXT NOT NULL REFERENCES orders (number),
          case_number TEXT NOT NULL REFERENCES cases (number),
          net BIGINT NOT NULL CHECK (net >= 0), vat BIGINT NOT NULL CHECK (vat >= 0),
          gross BIGINT NOT NULL CHECK (gross > 0 AND gross = net + vat), body TEXT NOT NULL,
          UNIQUE (series, year, running),
          FOREIGN KEY (series, year, previous)
            REFERENCES accounting_documents (series, year, running),
          CHECK ((kind = 'credit_note' AND series = 'AV')
            OR (kind = 'fee_invoice' AND series = 'FR')),
          CHECK ((running = 1 AND previous IS NULL)
            OR (previous IS NOT NULL AND previous = running - 1)))
        """,
        "CREATE INDEX accounting_documents_by_case ON accounting_documents (case_number)",
        """
        CREATE TABLE credited_refunds (
          refund TEXT PRIMARY KEY REFERENCES refunds (id),
          document TEXT NOT NULL REFERENCES accounting_documents (number))
        """,
        "CREATE INDEX ledger_by_date ON ledger_entries (at, event)",
        "CREATE INDEX credited_refunds_by_document ON credited_refunds (document)",
    ]

    private static let reconciliations = [
        """
        CREATE TABLE reconciliations (
          id INTEGER PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL,
          provider TEXT NOT NULL CHECK (provider IN ('stripe', 'paypal', 'alma')),
          file TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
          reported BIGINT NOT NULL CHECK (reported >= 0),
          matched BIGINT NOT NULL CHECK (matched BETWEEN 0 AND reported),
          CHECK (first_day <= last_day))
        """,
        """
        CREATE TABLE reconciliation_differences (
          id INTEGER PRIMARY KEY,
          reconciliation BIGINT NOT NULL REFERENCES reconciliations (id),
          kind TEXT NOT NULL CHECK (kind IN
            ('missing_there', 'unknown_here', 'other_amount', 'other_day', 'other_state')),
          refund TEXT REFERENCES refunds (id), reported TEXT, ours BIGINT, theirs BIGINT,
          currency TEXT NOT NULL, our_day TEXT, their_day TEXT,
          settled_at BIGINT, settled_by TEXT, note TEXT,
          CHECK ((refund IS NULL) = (kind = 'unknown_here')),
          CHECK ((reported IS NULL) = (kind = 'missing_there')),
          CHECK ((settled_at IS NULL AND settled_by IS NULL AND note IS NULL)
            OR (settled_at IS NOT NULL AND settled_by IS NOT NULL AND length(note) > 0)))
        """,
        """
        CREATE INDEX reconciliation_differences_open ON reconciliation_differences (id)
        WHERE settled_at IS NULL
        """,
    ]
}
