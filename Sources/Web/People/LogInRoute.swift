import Markup

/// The places of log-in; the back office has its own beside them.
package enum LogInRoute: LocalRoute, Hashable {
    case logIn
    case logOut
    case sessions
    case endSession(id: String)
    case desk

    package var link: Link {
        switch self {
        case .logIn: .path("/desk/log-in")
        case .logOut: .path("/desk/log-out")
        case .sessions: .path("/desk/sessions")
        case .endSession(let id): .path("/desk/sessions", id, "end")
        case .desk: .path("/desk")
        }
    }
}
