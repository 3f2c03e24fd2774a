import Markup

/// The places where an admin runs the staff.
package enum StaffRoute: LocalRoute, Hashable {
    case list
    case add
    case person(login: String)
    /// Something done to a person, by POST.
    case act(PersonAct, login: String)
    /// Which roles need an authenticator, by POST.
    case rules

    package var link: Link {
        switch self {
        case .list: .path("/desk/staff")
        case .add: .path("/desk/staff/add")
        case .person(let login): .path("/desk/staff/person", login)
        case .act(let act, let login): .path("/desk/staff/person", login, act.rawValue)
        case .rules: .path("/desk/staff/rules")
        }
    }
}

/// What an admin can do to a person, each by a form of its own.
package enum PersonAct: String, CaseIterable, Sendable {
    case role, invite, unlock
    case resetAuthenticator = "reset-authenticator"
    case endSessions = "end-sessions"
    case remove
}
