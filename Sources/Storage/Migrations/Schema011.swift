/// What finance looks at: refunds by what happened to them, and what the law makes due.
enum Schema011 {
    static let statements = [
        "ALTER TABLE cases ADD COLUMN legal_due BIGINT",
        "CREATE INDEX cases_by_legal_due ON cases (legal_due) WHERE legal_due IS NOT NULL",
        "CREATE INDEX ledger_by_refund ON ledger_entries (refund) WHERE refund IS NOT NULL",
    ]
}
