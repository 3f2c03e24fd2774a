/// Where a question's form leads, by the button that sent it.
enum FormGoal: Hashable, Sendable {
    /// On, once the question is answered.
    case onward
    /// To another step, or back to the order: what was typed is kept, complete or not.
    case leave(to: Place)
    /// To the same page, to see what the answer brings.
    case stay

    enum Place: Hashable, Sendable {
        case question(Question), check, order
    }

    /// The name that the buttons share.
    static let field = "go"
    static let stayValue = "stay"
    static let orderValue = "order"
    static let checkValue = "check"

    /// Anything that no button of ours says leads onward.
    init(_ form: Form) {
        let value = form[Self.field] ?? ""
        switch value {
        case Self.stayValue: self = .stay
        case Self.orderValue: self = .leave(to: .order)
        case Self.checkValue: self = .leave(to: .check)
        default: self = Question(rawValue: value).map { .leave(to: .question($0)) } ?? .onward
        }
    }
}
