import Markup

/// The places where customer and desk write to each other.
enum ConversationRoute: LocalRoute, Hashable {
    /// On the case's page of the customer's.
    case customer(case: String)
    case write(case: String)
    case desk(case: String)
    /// Takes a case off the list of those that wait for an answer.
    case needsNoAnswer(case: String)

    var link: Link {
        switch self {
        case .customer(let number): .path("/case", number, fragment: "messages")
        case .write(let number): .path("/case", number, "message")
        case .desk(let number): .path("/desk/case", number, "messages")
        case .needsNoAnswer(let number): .path("/desk/case", number, "messages", "done")
        }
    }
}
