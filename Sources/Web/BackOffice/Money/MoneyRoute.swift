import Markup
import Storage

/// The places of whoever looks after the money.
enum MoneyRoute: LocalRoute, Hashable {
    case tab(MoneyTab, page: Int = 1)
    /// Closes a difference, by POST.
    case settle(DifferenceOrigin, id: Int64)

    var link: Link {
        switch self {
        case .tab(let tab, let page):
            .path(
                "/desk/money", tab.rawValue, query: ["page": page > 1 ? String(page) : nil])
        case .settle(let origin, let id):
            .path("/desk/money/settle", origin.rawValue, String(id))
        }
    }
}

/// What there is to see of the money.
enum MoneyTab: String, CaseIterable, Sendable {
    case toSend = "to-send"
    case doubt = "in-doubt"
    case failed, sent, transfers, credits, differences, owed

    /// The refunds that it lists; `nil`: it lists something else.
    var section: RefundList.Section? { RefundList.Section(rawValue: rawValue) }
}

/// Where a difference was found.
enum DifferenceOrigin: String, CaseIterable, Sendable {
    /// In a reading of a payment.
    case read
    /// In a provider's report.
    case reported
}
