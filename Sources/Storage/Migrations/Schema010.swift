/// Revenue by VAT rate, and the documents that go with money: credit notes, invoices for return
/// fees.
///
/// A series has no holes because a document names the one before it, and none can be changed or
/// taken away.
enum Schema010 {
    static let statements = [
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
}
