import AfterSales

/// A request that a customer is still filling in, question by question.
package struct Draft: Hashable, Sendable {
    package var id: String
    package var order: String
    package var request: CaseRequest
    package var createdAt: Instant
    /// The case that it became: a draft becomes one once.
    package var caseNumber: String?

    package init(id: String, order: String, request: CaseRequest, createdAt: Instant) {
        self.id = id
        self.order = order
        self.request = request
        self.createdAt = createdAt
    }
}

/// Requests being filled in.
package struct Drafts {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func find(_ id: String) throws -> Draft? {
        try transaction.query(
            "SELECT order_number, body, created_at, case_number FROM drafts WHERE id = $1",
            .text(id)
        ).first.map { row in
            var draft = Draft(
                id: id, order: try row.text(0), request: try JSON.value(try row.text(1)),
                createdAt: Instant(secondsSinceEpoch: try row.integer(2)))
            draft.caseNumber = try row.optionalText(3)
            return draft
        }
    }

    /// Adds a draft, or keeps the answers given so far.
    package func save(_ draft: Draft) throws {
        try transaction.execute(
            """
            INSERT INTO drafts (id, order_number, body, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET body = $3
            """,
            .text(draft.id), .text(draft.order), .text(try JSON.text(draft.request)),
            .integer(draft.createdAt.secondsSinceEpoch))
    }

    package func close(_ id: String, as caseNumber: String) throws {
        try transaction.execute(
            "UPDATE drafts SET case_number = $2 WHERE id = $1", .text(id), .text(caseNumber))
    }

    package func removeAll(before moment: Instant) throws {
        try transaction.execute(
            "DELETE FROM drafts WHERE created_at < $1", .integer(moment.secondsSinceEpoch))
    }
}
