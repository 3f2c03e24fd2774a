import Markup

/// Withdrawals that were declared without signing in, at the desk.
enum StatementDeskRoute: LocalRoute, Hashable {
    case list
    /// Taken care of, by POST.
    case settle(id: String)

    var link: Link {
        switch self {
        case .list: .path("/desk/statements")
        case .settle(let id): .path("/desk/statements", id, "settle")
        }
    }
}
