import HTTPTypes
import Hummingbird
import Markup

/// A place of our own. Redirects and links take one of these, so they lead nowhere else.
package protocol LocalRoute: Sendable {
    var link: Link { get }
}

/// The places of the portal.
enum Route: LocalRoute, Hashable {
    case home
    case enterCode(lookup: String, goal: SignInGoal? = nil)
    case signInLink(token: String, goal: SignInGoal? = nil)
    case signOut
    case order
    case begin(kind: String)
    case kinds
    /// What can be wrong with one line.
    case problem(line: String)
    case withdrawal
    case question(draft: String, name: String)
    case check(draft: String)
    /// The same as the second step of the withdrawal function.
    case confirmWithdrawal(draft: String)
    /// Goes on by the channel that takes it.
    case channel(draft: String)
    case caseFile(number: String)
    case withdrawCase(number: String)
    case answerCase(number: String)
    case letterOfCase(number: String)
    case pay(case: String)
    /// Where the browser comes back to from a provider's page.
    case payBack(case: String)
    case document(case: String, name: String)
    case policy(version: Int?, clause: String?)
    case mailbox
    case message(id: Int64)
    case messageHTML(id: Int64)
    case messagePart(id: Int64, index: Int)

    var link: Link {
        switch self {
        case .home: .path("/")
        case .enterCode(let lookup, let goal):
            .path("/code", lookup, query: ["goal": goal?.rawValue])
        case .signInLink(let token, let goal):
            .path("/sign-in", token, query: ["goal": goal?.rawValue])
        case .signOut: .path("/sign-out")
        case .order: .path("/order")
        case .begin(let kind): .path("/begin", kind)
        case .kinds: .path("/form")
        case .problem(let line): .path("/form", query: ["line": line])
        case .withdrawal: .path("/withdrawal")
        case .question(let draft, let name): .path("/request", draft, name)
        case .check(let draft): .path("/request", draft, "check")
        case .confirmWithdrawal(let draft):
            .path("/request", draft, "check", query: ["as": "withdrawal"])
        case .channel(let draft): .path("/request", draft, "channel")
        case .caseFile(let number): .path("/case", number)
        case .withdrawCase(let number): .path("/case", number, "withdraw")
        case .answerCase(let number): .path("/case", number, "answer")
        case .letterOfCase(let number): .path("/case", number, "letter")
        case .pay(let number): .path("/pay", number)
        case .payBack(let number): .path("/pay", number, "back")
        case .document(let number, let name): .path("/case", number, "document", name)
        case .policy(let version, let clause):
            .path(
                "/returns-policy", query: ["version": version.map(String.init)], fragment: clause)
        case .mailbox: .path("/mailbox")
        case .message(let id): .path("/mailbox", String(id))
        case .messageHTML(let id): .path("/mailbox", String(id), "html")
        case .messagePart(let id, let index):
            .path("/mailbox", String(id), "part", String(index))
        }
    }
}

extension Response {
    /// To a place of our own, by GET.
    package static func redirect(to route: some LocalRoute) -> Response {
        Response(status: .seeOther, headers: [.location: route.link.url])
    }
}
