import AfterSales
import Markup

/// The places of a request beside its questions.
enum FormRoute: LocalRoute, Hashable {
    /// Gives a request up that was not sent.
    case drop(draft: String)
    /// What the way back costs for the quantities in the query.
    case fee(draft: String)
    /// The products to exchange for, by what was searched for.
    case products(draft: String, find: String?)
    /// What may help in a situation.
    case help(draft: String, situation: HelpSituation?)

    var link: Link {
        switch self {
        case .drop(let draft): .path("/request", draft, "drop")
        case .fee(let draft): .path("/request", draft, "fee")
        case .products(let draft, let find):
            .path("/request", draft, Question.exchange.rawValue, query: ["find": find])
        case .help(let draft, let situation):
            .path(
                "/request", draft, Question.selfHelp.rawValue,
                query: ["situation": situation?.rawValue])
        }
    }
}
