import AfterSales

/// What the staff have to do, sorted by what is due first.
package enum DeskQueue: String, CaseIterable, Sendable {
    case review, customer
    case onTheWay = "on-the-way"
    case inspect, refund, doubt, messages, letters, overdue

    /// Which cases `c` stand in it; `now` is the parameter that holds the moment.
    func condition(now: String) -> String {
        // A legal withdrawal that the policy refuses stays to be reviewed until it is reopened.
        let refusedByLaw = "(c.state = 'refused' AND c.due_what = 'legal_refund')"
        switch self {
        case .review: return "(c.state = 'awaiting_review' OR \(refusedByLaw))"
        case .customer:
            return "c.state IN ('awaiting_fee', 'awaiting_customer', 'awaiting_difference')"
        case .onTheWay: return "c.state IN ('authorized', 'in_transit')"
        case .inspect: return "c.state = 'received'"
        case .refund: return "c.state = 'accepted'"
        case .doubt:
            return """
                c.number IN (SELECT r.case_number FROM refunds r WHERE r.superseded = 0
                  AND r.state IN ('unknown', 'failed', 'awaiting_approval'))
                """
        case .messages:
            return """
                c.number IN (SELECT m.case_number FROM conversation m
                  WHERE m.role = 'customer' AND m.answered_at IS NULL)
                """
        case .letters: return "c.letter_due IS NOT NULL"
        case .overdue:
            return "((c.state IN (\(Self.open)) OR \(refusedByLaw)) AND c.due_at < \(now))"
        }
    }

    /// The column of the date that it is sorted by.
    var dueColumn: String { self == .letters ? "c.letter_due" : "c.due_at" }

    private static let open = CaseState.allCases.filter { !$0.isFinal }
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
