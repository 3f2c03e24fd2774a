import Markup

/// Where a customer names the bank account that a transfer goes to.
enum PayoutRoute: LocalRoute, Hashable {
    case form(case: String)
    /// Where the code is typed that proves it.
    case code(case: String, lookup: String)

    var link: Link {
        switch self {
        case .form(let number): .path("/case", number, "account")
        case .code(let number, let lookup): .path("/case", number, "account", "code", lookup)
        }
    }
}
