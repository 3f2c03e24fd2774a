import AfterSales
import Markup
import Storage

/// The places where the staff arrange their work: filtered queues, views, bulk, keys.
package enum DeskWorkRoute: LocalRoute, Hashable {
    case filtered(DeskQueue, QueueFilter, page: Int)
    /// Keeps a filtered queue under a name, by POST.
    case saveView
    case removeView(id: Int64)
    /// Cases that were marked, before they are authorized together.
    case bulk
    /// Authorizes them, by POST.
    case authorizeBulk
    case keys
    /// A note on a case, by POST.
    case note(case: String)
    /// Where the policy in force stays below the law.
    case law

    package var link: Link {
        switch self {
        case .filtered(let queue, let filter, let page):
            .path(
                "/desk/queue", queue.rawValue,
                query: [
                    "kind": filter.kind?.rawValue, "resolution": filter.resolution?.rawValue,
                    "payment": filter.payment?.text, "flag": filter.flag?.rawValue,
                    "due": filter.dueWithinDays.map(String.init),
                    "page": page > 1 ? String(page) : nil,
                ])
        case .saveView: .path("/desk/views")
        case .removeView(let id): .path("/desk/views", String(id), "remove")
        case .bulk, .authorizeBulk: .path("/desk/bulk")
        case .keys: .path("/desk/keys")
        case .note(let number): .path("/desk/case", number, "notes")
        case .law: .path("/desk/law")
        }
    }
}
