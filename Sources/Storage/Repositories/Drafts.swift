import AfterSales

/// A request that a customer is still filling in, question by question.
package struct Draft: Hashable, Sendable {
    package var id: String
    package var order: String
    package var request: CaseRequest
    package var createdAt: Instant
    /// The case that it became: a draft becomes one once.
    package var caseNumber: String?
    /// Names of the questions answered so far.
    package var answered: Set<String> = []
    /// What stands in the fields of questions that were left before they were answered, by the
    /// question's name.
    package var unfinished: [String: [String: String]] = [:]
    /// It began as a declaration of withdrawal.
    package var isWithdrawal = false

    /// How long a request that was begun and never sent is kept.
    package static let keptSeconds: Int64 = 30 * 86_400

    package var keptUntil: Instant { createdAt.adding(seconds: Self.keptSeconds) }

    /// Whether anything was answered or typed.
    package var isBegun: Bool { !answered.isEmpty || !unfinished.isEmpty }

    package init(id: String, order: String, request: CaseRequest, createdAt: Instant) {
        self.id = id
        self.order = order
        self.request = request
        self.createdAt = createdAt
    }
}

/// What a draft's row holds beside its columns.
private struct DraftBody: Codable {
    var request: CaseRequest
    var answered: Set<String>
    var unfinished: [String: [String: String]]
    var isWithdrawal: Bool

    init(_ draft: Draft) {
        request = draft.request
        answered = draft.answered
        unfinished = draft.unfinished
        isWithdrawal = draft.isWithdrawal
    }

    /// Rows of version 0.1 hold the request alone.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard container.contains(.request) else {
            request = try CaseRequest(from: decoder)
            (answered, unfinished, isWithdrawal) = ([], [:], false)
            return
        }
        request = try container.decode(CaseRequest.self, forKey: .request)
        answered = try container.decode(Set<String>.self, forKey: .answered)
        unfinished = try container.decode([String: [String: String]].self, forKey: .unfinished)
        isWithdrawal = try container.decode(Bool.self, forKey: .isWithdrawal)
    }
}

/// Requests being filled in.
package struct Drafts {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func find(_ id: String) throws -> Draft? {
        try transaction.query(
            """
            SELECT id, order_number, body, created_at, case_number FROM drafts WHERE id = $1
            """, .text(id)
        ).first.map(draft)
    }

    /// Those of an order that were not sent, the latest first.
    package func unsent(of order: String, limit: Int = 20) throws -> [Draft] {
        try transaction.query(
            """
            SELECT id, order_number, body, created_at, case_number FROM drafts
            WHERE order_number = $1 AND case_number IS NULL
            ORDER BY created_at DESC, id LIMIT $2
            """, .text(order), .integer(Int64(limit))
        ).map(draft)
    }

    private func draft(_ row: SQLRow) throws -> Draft {
        let body: DraftBody = try JSON.value(try row.text(2))
        var draft = Draft(
            id: try row.text(0), order: try row.text(1), request: body.request,
            createdAt: Instant(secondsSinceEpoch: try row.integer(3)))
        draft.caseNumber = try row.optionalText(4)
        draft.answered = body.answered
        draft.unfinished = body.unfinished
        draft.isWithdrawal = body.isWithdrawal
        return draft
    }

    /// Adds a draft, or keeps the answers given so far.
    package func save(_ draft: Draft) throws {
        try transaction.execute(
            """
            INSERT INTO drafts (id, order_number, body, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET body = $3
            """,
            .text(draft.id), .text(draft.order), .text(try JSON.text(DraftBody(draft))),
            .integer(draft.createdAt.secondsSinceEpoch))
    }

    package func close(_ id: String, as caseNumber: String) throws {
        try transaction.execute(
            "UPDATE drafts SET case_number = $2 WHERE id = $1", .text(id), .text(caseNumber))
    }

    /// Removes a draft that was not sent.
    package func remove(_ id: String) throws {
        try transaction.execute(
            "DELETE FROM drafts WHERE id = $1 AND case_number IS NULL", .text(id))
    }

    package func removeAll(before moment: Instant) throws {
        try transaction.execute(
            "DELETE FROM drafts WHERE created_at < $1", .integer(moment.secondsSinceEpoch))
    }
}
