import AfterSales

/// One side of a posting, with what an accountant asks of it.
package struct LedgerLine: Hashable, Sendable {
    package var id: Int64
    /// Shared by all that one piece of work posted.
    package var event: Int64
    package var at: Instant
    package var account: String
    /// A debit above zero, a credit below.
    package var amount: Minor
    package var cause: PostingCause
    package var order: String
    package var caseNumber: String?
    package var refund: String?
    package var currency: String
    /// The credit note of the refund, the invoice of the fee or the order's own.
    package var document: AccountingDocument.Reference?
}

/// The ledger in the order of its days, for those who read it from outside.
package struct LedgerLines {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// When the first and the last entry were made; `nil`: there is none.
    package func span() throws -> (first: Instant, last: Instant)? {
        let row = try transaction.query("SELECT min(at), max(at) FROM ledger_entries")[0]
        guard let first = try row.optionalInteger(0), let last = try row.optionalInteger(1) else {
            return nil
        }
        return (
            Instant(secondsSinceEpoch: first), Instant(secondsSinceEpoch: last)
        )
    }

    /// The entries of a span of time, both ends included, the oldest first and those of one posting
    /// beside each other.
    package func entries(from start: Instant, to end: Instant) throws -> [LedgerLine] {
        try transaction.query(
            """
            SELECT l.id, l.event, l.at, l.account, l.amount, l.cause, l.order_number,
              l.case_number, l.refund, o.currency,
              CASE WHEN l.case_number IS NULL THEN o.detail END,
              (SELECT d.body FROM accounting_documents d
               WHERE d.number = (SELECT c.document FROM credited_refunds c
                                 WHERE c.refund = l.refund)),
              CASE WHEN l.refund IS NULL AND l.case_number IS NOT NULL THEN
                (SELECT d.body FROM accounting_documents d
                 WHERE d.case_number = l.case_number AND d.kind = 'fee_invoice'
                 ORDER BY d.running LIMIT 1) END
            FROM ledger_entries l JOIN orders o ON o.number = l.order_number
            WHERE l.at BETWEEN $1 AND $2
            ORDER BY l.at, l.event, l.case_number, l.refund,
              CASE l.cause WHEN 'sale' THEN 0 ELSE 1 END, l.cause, l.id
            """, .integer(start.secondsSinceEpoch), .integer(end.secondsSinceEpoch)
        ).map(line)
    }

    private func line(_ row: SQLRow) throws -> LedgerLine {
        let cause = try row.text(5)
        guard let known = PostingCause(rawValue: cause) else {
            throw StorageError.unexpected(.text(cause))
        }
        return LedgerLine(
            id: try row.integer(0), event: try row.integer(1),
            at: Instant(secondsSinceEpoch: try row.integer(2)), account: try row.text(3),
            amount: try row.integer(4), cause: known, order: try row.text(6),
            caseNumber: try row.optionalText(7), refund: try row.optionalText(8),
            currency: try row.text(9), document: try document(row))
    }

    private func document(_ row: SQLRow) throws -> AccountingDocument.Reference? {
        if let body = try row.optionalText(11) ?? row.optionalText(12) {
            let issued: Issued = try JSON.value(body)
            return .init(number: issued.number, date: issued.issuedOn)
        }
        guard let detail = try row.optionalText(10) else { return nil }
        let sold: Sold = try JSON.value(detail)
        return sold.invoice.map { .init(number: $0.number, date: $0.date) }
    }

    /// What is read of a document.
    private struct Issued: Decodable {
        var number: String
        var issuedOn: CivilDay
    }

    /// What is read of an order.
    private struct Sold: Decodable { var invoice: Invoice? }
}
