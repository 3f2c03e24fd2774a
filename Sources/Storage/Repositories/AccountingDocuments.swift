import AfterSales

/// Credit notes and invoices for return fees, each under its number: issued once, never changed.
package struct AccountingDocuments {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Issues a document under the next number of its series and year: `AV-2026-000001`.
    ///
    /// The counter is part of the transaction: one that is not stored leaves no hole.
    package func issue(
        _ kind: AccountingDocument.Kind, in year: Int, at now: Instant, for refunds: [String],
        _ document: (_ number: String) -> AccountingDocument
    ) throws {
        let running = try transaction.query(
            """
            INSERT INTO counters (name, value) VALUES ($1, 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
            """, .text("\(kind.series)-\(year)")
        )[0].integer(0)
        let issued = document("\(kind.series)-\(year)-\(padded(Int(running), 6))")
        try transaction.execute(
            """
            INSERT INTO accounting_documents (number, series, year, running, previous, kind,
              issued_at, order_number, case_number, net, vat, gross, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            .text(issued.number), .text(kind.series), .integer(Int64(year)), .integer(running),
            .optional(running == 1 ? nil : running - 1), .text(kind.rawValue),
            .integer(now.secondsSinceEpoch), .text(issued.order.number),
            .text(issued.caseNumber), .integer(issued.net), .integer(issued.vat),
            .integer(issued.gross), .text(try JSON.text(issued)))
        for refund in refunds {
            try transaction.execute(
                "INSERT INTO credited_refunds (refund, document) VALUES ($1, $2)",
                .text(refund), .text(issued.number))
        }
    }

    /// A document of a case by its number.
    package func find(_ number: String, of caseNumber: String) throws -> AccountingDocument? {
        try transaction.query(
            "SELECT body FROM accounting_documents WHERE number = $1 AND case_number = $2",
            .text(number), .text(caseNumber)
        ).first.map { try JSON.value(try $0.text(0)) }
    }

    /// The documents of a case, the oldest first.
    package func of(case number: String) throws -> [AccountingDocument] {
        try transaction.query(
            """
            SELECT body FROM accounting_documents WHERE case_number = $1
            ORDER BY issued_at, series DESC, running
            """, .text(number)
        ).map { try JSON.value(try $0.text(0)) }
    }

    /// The invoice for a case's return fee; `nil`: none was paid.
    package func feeInvoice(of caseNumber: String) throws -> AccountingDocument.Reference? {
        try of(case: caseNumber).last { $0.kind == .feeInvoice }
            .map { .init(number: $0.number, date: $0.issuedOn) }
    }
}
