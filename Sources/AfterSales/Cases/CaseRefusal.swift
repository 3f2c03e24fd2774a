/// Why a command is not carried out. The cases stand in the order in which they are checked, and
/// a refused command changes nothing.
package enum CaseRefusal: Error, Hashable, Sendable {
    case notAllowed(role: Role, action: Action)
    /// No such order, or the e-mail is not the order's: the same answer for both.
    case orderNotFound(number: String)
    case caseNotFound(number: String)
    case invalid(field: String, problem: Problem)
    case invalidState(action: Action, state: String)
    case quantityExceeds(line: String, requested: Int, remaining: Int, heldBy: String?)

    package enum Problem: Hashable, Sendable {
        case required
        case unknown(String)
        case outOfRange(Int64, ClosedRange<Int64>)
        /// It stands there twice, or belongs to something else already.
        case twice(String)
        /// The policy, or the kind, does not offer it; what it does offer.
        case notOffered(String, offered: [String])
        case notHere
        /// Store credit would leave a lender's installments due (`rules.md`, section 5).
        case leavesInstallmentsDue
        /// Inspected units do not match what the case holds.
        case unitsDoNotMatch(line: String, expected: Int, found: Int)
    }

    /// The code that API, command line and scenarios share (`scenarios.md`).
    package var code: String {
        switch self {
        case .notAllowed: "not_allowed"
        case .orderNotFound, .caseNotFound: "not_found"
        case .invalid: "invalid"
        case .invalidState: "invalid_state"
        case .quantityExceeds: "quantity_exceeds"
        }
    }

    package var field: String? {
        switch self {
        case .notAllowed: "by"
        case .orderNotFound: "order"
        case .caseNotFound, .invalidState: "case"
        case .invalid(let field, _): field
        case .quantityExceeds: "lines"
        }
    }

    /// What happened and what to do, in English, for logs, files and the command line.
    package var message: String {
        switch self {
        case .notAllowed(let role, let action):
            "\(role.rawValue) may not \(action.rawValue)"
        case .orderNotFound(let number):
            "no order \(number) with this e-mail address"
        case .caseNotFound(let number): "no case \(number)"
        case .invalid(let field, let problem): "\(field): \(problem.message)"
        case .invalidState(let action, let state):
            "\(action.rawValue) is not possible while the state is \(state)"
        case .quantityExceeds(let line, let requested, let remaining, let holder):
            "line \(line): \(requested) asked for, \(remaining) left"
                + (holder.map { "; case \($0) holds the others" } ?? "")
        }
    }
}

extension CaseRefusal.Problem {
    package var message: String {
        switch self {
        case .required: "is required"
        case .unknown(let value): "“\(value)” does not exist"
        case .outOfRange(let value, let range):
            "\(value) is not within \(range.lowerBound) to \(range.upperBound)"
        case .twice(let value): "“\(value)” stands there twice"
        case .notOffered(let value, let offered):
            "\(value) is not offered here"
                + (offered.isEmpty ? "" : "; offered: " + offered.joined(separator: ", "))
        case .notHere: "does not belong here"
        case .leavesInstallmentsDue:
            "store credit would leave the installments of the order due; ask for a refund"
        case .unitsDoNotMatch(let line, let expected, let found):
            "line \(line): \(found) inspected, the case holds \(expected)"
        }
    }
}
