import Markup
import Storage

/// The places of the back office.
package enum DeskRoute: LocalRoute, Hashable {
    case queue(DeskQueue, page: Int)
    case search(String)
    case caseFile(number: String)
    /// Something done to a case, by POST.
    case act(CaseAct, number: String)
    case document(case: String, name: String)
    case orderFile(number: String)
    case orderEvent(number: String)
    /// What the policy says to a request, before it is made.
    case quote(order: String)
    case openCase(order: String)

    package var link: Link {
        switch self {
        case .queue(let queue, let page):
            .path("/desk/queue", queue.rawValue, query: ["page": page > 1 ? String(page) : nil])
        case .search(let text): .path("/desk/search", query: ["q": text.isEmpty ? nil : text])
        case .caseFile(let number): .path("/desk/case", number)
        case .act(let act, let number): .path("/desk/case", number, act.rawValue)
        case .document(let number, let name): .path("/desk/case", number, "document", name)
        case .orderFile(let number): .path("/desk/order", number)
        case .orderEvent(let number): .path("/desk/order", number, "event")
        case .quote(let order): .path("/desk/order", order, "quote")
        case .openCase(let order): .path("/desk/order", order, "open")
        }
    }
}
