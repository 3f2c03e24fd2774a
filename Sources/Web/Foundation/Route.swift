import HTTPTypes
import Hummingbird
import Markup

/// A place of our own. Redirects and links take one of these, so they lead nowhere else.
package protocol LocalRoute: Sendable {
    var link: Link { get }
}

/// The places of the portal.
package enum Route: LocalRoute, Hashable {
    case home
    case enterCode(lookup: String)
    case signInLink(token: String)
    case signOut
    case order
    /// Begins a request about a line, or about the whole order.
    case begin(kind: String, line: String?)
    case kinds
    case withdrawal
    case question(draft: String, name: String)
    case check(draft: String)
    case caseFile(number: String)
    case withdrawCase(number: String)
    case answerCase(number: String)
    case letterOfCase(number: String)
    case pay(case: String)
    case document(case: String, name: String)
    case policy(version: Int?, clause: String?)
    case mailbox
    case message(id: Int64)
    case messageHTML(id: Int64)

    package var link: Link {
        switch self {
        case .home: .path("/")
        case .enterCode(let lookup): .path("/code", lookup)
        case .signInLink(let token): .path("/sign-in", token)
        case .signOut: .path("/sign-out")
        case .order: .path("/order")
        case .begin(let kind, let line): .path("/begin", kind, query: ["line": line])
        case .kinds: .path("/form")
        case .withdrawal: .path("/withdrawal")
        case .question(let draft, let name): .path("/request", draft, name)
        case .check(let draft): .path("/request", draft, "check")
        case .caseFile(let number): .path("/case", number)
        case .withdrawCase(let number): .path("/case", number, "withdraw")
        case .answerCase(let number): .path("/case", number, "answer")
        case .letterOfCase(let number): .path("/case", number, "letter")
        case .pay(let number): .path("/pay", number)
        case .document(let number, let name): .path("/case", number, "document", name)
        case .policy(let version, let clause):
            .path(
                "/returns-policy", query: ["version": version.map(String.init)], fragment: clause)
        case .mailbox: .path("/mailbox")
        case .message(let id): .path("/mailbox", String(id))
        case .messageHTML(let id): .path("/mailbox", String(id), "html")
        }
    }
}

extension Response {
    /// To a place of our own, by GET.
    package static func redirect(to route: some LocalRoute) -> Response {
        Response(status: .seeOther, headers: [.location: route.link.url])
    }
}
