import AfterSales

/// Labels, slips, letters and credit notes, as made.
package struct CaseDocuments {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Keeps a document, in the place of an earlier one of its name.
    package func keep(
        _ name: String, of caseNumber: String, content: [UInt8], at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO documents (case_number, name, made_at, content) VALUES ($1, $2, $3, $4)
            ON CONFLICT (case_number, name) DO UPDATE SET made_at = $3, content = $4
            """,
            .text(caseNumber), .text(name), .integer(now.secondsSinceEpoch), .blob(content))
    }

    /// The names of what was kept, and those of the invoices and credit notes that are drawn when
    /// asked for.
    package func names(of caseNumber: String) throws -> [String] {
        try transaction.query(
            """
            SELECT name FROM documents WHERE case_number = $1
            UNION ALL
            SELECT number || '.pdf' FROM accounting_documents WHERE case_number = $1
            ORDER BY 1
            """, .text(caseNumber)
        ).map { try $0.text(0) }
    }

    package func find(_ name: String, of caseNumber: String) throws -> [UInt8]? {
        try transaction.query(
            "SELECT content FROM documents WHERE case_number = $1 AND name = $2",
            .text(caseNumber), .text(name)
        ).first?.blob(0)
    }
}
