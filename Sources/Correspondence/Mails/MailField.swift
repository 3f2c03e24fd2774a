/// What a mail can tell, by the name that templates use for it: `{{case_number}}`.
package enum MailField: String, CaseIterable, Sendable {
    case shopName = "shop_name"
    case siteURL = "site_url"
    case customerName = "customer_name"
    case orderNumber = "order_number"
    case caseNumber = "case_number"
    case caseKind = "case_kind"
    case resolution
    case caseURL = "case_url"
    case paymentURL = "payment_url"
    case requestedAt = "requested_at"
    case deliveredAt = "delivered_at"
    /// Weekday, date and hour of the mail's one deadline.
    case deadline
    /// The same without the hour.
    case deadlineDate = "deadline_date"
    case reviewFrom = "review_from"
    case visibleBy = "visible_by"
    case fee, total
    case question, reason, reserves, message
    case carrier, tracking
    case replacementNumber = "replacement_number"
    case code
    case codeMinutes = "code_minutes"

    // Lists: sections that repeat for each row.
    case lines, money, plan, clauses, packing
    // Whether a list has rows: for its heading.
    case hasLines = "has_lines"
    case hasMoney = "has_money"
    case hasPlan = "has_plan"
    case hasClauses = "has_clauses"
    case hasPacking = "has_packing"

    /// The fields of a list's rows; `nil` for a field that is no list.
    package var rowFields: [String]? {
        switch self {
        case .lines: ["title", "quantity"]
        case .money: ["what", "means", "installment", "amount"]
        case .plan: ["number", "due", "before", "after"]
        case .clauses, .packing: ["sentence"]
        default: nil
        }
    }

    /// Row fields that a row may lack, to be used in a section of their own.
    package static let optionalRowFields: Set<String> = ["installment"]

    /// Whether the field only opens and closes sections.
    var isFlag: Bool {
        switch self {
        case .hasLines, .hasMoney, .hasPlan, .hasClauses, .hasPacking: true
        default: false
        }
    }

    var isURL: Bool { self == .siteURL || self == .caseURL || self == .paymentURL }
}
