import AfterSales

/// Orders as a search shows them.
package struct OrderSearch {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Row: Hashable, Sendable {
        package var number: String
        package var customer: String
        package var email: String
        package var placedAt: Instant
        package var status: OrderStatus
        package var total: Minor
        package var currency: String
        /// How many cases it has.
        package var cases: Int
    }

    /// Orders that a text finds, whatever it is: a part of the number or of the e-mail, words of
    /// the name in any order, whole a tracking number, an SKU or a bar code. Exact numbers come
    /// first, then the latest. An empty text finds the latest orders.
    package func rows(_ text: String, limit: Int = 50) throws -> [Row] {
        let (condition, arguments) = Self.condition(text)
        return try transaction.query(
            """
            SELECT o.number, o.customer, o.email, o.placed_at, o.status, o.total, o.currency,
              (SELECT count(*) FROM cases c WHERE c.order_number = o.number)
            FROM orders o WHERE \(condition)
            ORDER BY upper(o.number) <> upper($1), o.placed_at DESC, o.number LIMIT \(limit)
            """, arguments
        ).map { row in
            Row(
                number: try row.text(0), customer: try row.text(1), email: try row.text(2),
                placedAt: Instant(secondsSinceEpoch: try row.integer(3)),
                status: OrderStatus(rawValue: try row.text(4)) ?? .awaitingPayment,
                total: try row.integer(5), currency: try row.text(6),
                cases: Int(try row.integer(7)))
        }
    }

    /// `$1` is the text, `$2` a pattern of it, `$3` it as a code; further ones are words of it.
    private static func condition(_ text: String) -> (String, [SQLValue]) {
        guard !text.isEmpty else { return ("$1 = ''", [.text("")]) }
        var arguments: [SQLValue] = [
            .text(text), .text(SearchText.pattern(text.lowercased())),
            .text(SearchText.code(text)),
        ]
        var found = """
            (lower(o.number) LIKE $2 ESCAPE '\\' OR o.email LIKE $2 ESCAPE '\\'
             OR o.number IN (SELECT order_number FROM search_terms
               WHERE kind IN ('tracking', 'product') AND term = $3)
            """
        let words = SearchText.folded(text).split(separator: " ").prefix(6)
        if !words.isEmpty {
            var names = ""
            for word in words {
                arguments.append(.text(SearchText.pattern(String(word))))
                names += " AND term LIKE $\(arguments.count) ESCAPE '\\'"
            }
            found +=
                " OR o.number IN (SELECT order_number FROM search_terms WHERE kind = 'name'"
                + names + ")"
        }
        return (found + ")", arguments)
    }
}
