import Markup

/// The withdrawal function for those who do not sign in.
enum StatementRoute: LocalRoute, Hashable {
    /// The first step, declared by POST; the form stands on the withdrawal page.
    case declare
    /// The second step, by POST.
    case confirm
    /// What was received, and when; to whoever holds its address.
    case received(token: String)

    var link: Link {
        switch self {
        case .declare: .path("/withdrawal/statement")
        case .confirm: .path("/withdrawal/statement/confirm")
        case .received(let token): .path("/withdrawal/received", token)
        }
    }
}
