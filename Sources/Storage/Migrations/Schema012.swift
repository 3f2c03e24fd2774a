/// Bank transfers: the account that a customer named and proved, and the files that go to the
/// shop's bank.
enum Schema012 {
    static let statements = [
        """
        CREATE TABLE payout_accounts (
          order_number TEXT PRIMARY KEY REFERENCES orders (number),
          asked_at BIGINT, holder TEXT, iban TEXT, given_at BIGINT, proven_at BIGINT,
          CHECK ((iban IS NULL) = (holder IS NULL)), CHECK ((iban IS NULL) = (given_at IS NULL)),
          CHECK (proven_at IS NULL OR iban IS NOT NULL))
        """,
        """
        CREATE TABLE transfer_files (
          id TEXT PRIMARY KEY, made_at BIGINT NOT NULL, made_by TEXT NOT NULL,
          debtor TEXT NOT NULL, debtor_iban TEXT NOT NULL, executed_at BIGINT,
          executed_by TEXT, CHECK ((executed_at IS NULL) = (executed_by IS NULL)))
        """,
        """
        CREATE TABLE transfers (
          refund TEXT PRIMARY KEY REFERENCES refunds (id), key TEXT NOT NULL UNIQUE,
          order_number TEXT NOT NULL REFERENCES orders (number), source TEXT NOT NULL,
          amount BIGINT NOT NULL CHECK (amount > 0), holder TEXT NOT NULL, iban TEXT NOT NULL,
          ready_at BIGINT NOT NULL, file TEXT REFERENCES transfer_files (id),
          returned_at BIGINT, problem TEXT,
          CHECK (returned_at IS NULL OR file IS NOT NULL),
          CHECK ((returned_at IS NULL) = (problem IS NULL)))
        """,
        "CREATE INDEX transfers_by_file ON transfers (file)",
    ]
}
