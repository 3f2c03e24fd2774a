import AfterSales

/// Gives orders and cases that were stored before what later columns and tables find them by.
///
/// It runs at every start, after the migrations; where nothing is missing it changes nothing.
package enum Backfill {
    package static func run(_ transaction: any Transaction) throws {
        try fillTerms(transaction)
        try fillLetters(transaction)
    }

    /// Every order has a line, so one without terms was stored before there were any.
    private static func fillTerms(_ transaction: any Transaction) throws {
        let missing = try transaction.query(
            """
            SELECT number FROM orders o
            WHERE NOT EXISTS (SELECT 1 FROM search_terms t WHERE t.order_number = o.number)
            """
        ).map { try $0.text(0) }
        let terms = SearchTerms(transaction)
        for number in missing {
            guard let record = try OrderRecords(transaction).find(number)?.record else { continue }
            try terms.save(record.order)
            for found in record.cases { try terms.save(found, of: number) }
        }
    }

    private static func fillLetters(_ transaction: any Transaction) throws {
        let open = CaseState.allCases.filter { !$0.isFinal }
        let list = open.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try transaction.query(
            """
            SELECT number, detail FROM cases WHERE letter_due IS NULL AND state IN (\(list))
              AND detail LIKE '%"letter":%'
            """, open.map { .text($0.rawValue) })
        for row in rows {
            let found: Case = try JSON.value(try row.text(1))
            guard let due = found.letterDue else { continue }
            try transaction.execute(
                "UPDATE cases SET letter_due = $2 WHERE number = $1", .text(found.number),
                .integer(due.secondsSinceEpoch))
        }
    }
}
