import AfterSales
import Wording

extension English {
    func sentence(_ refusal: CaseRefusal) -> String {
        switch refusal {
        case .notAllowed: "You may not do this."
        case .orderNotFound:
            "We find no order with this number and e-mail address. Check both."
        case .caseNotFound(let number): "There is no case \(number)."
        case .invalid(_, let problem): sentence(problem)
        case .invalidState:
            "This is no longer possible. Reload the page to see where the case stands."
        case .quantityExceeds(_, _, let remaining, let holder):
            (remaining == 0
                ? "No unit of this item is left to ask for."
                : "\(Language.english.number(remaining)) of this item can still be asked for.")
                + (holder.map { " Case \($0) already holds the others." } ?? "")
        }
    }

    private func sentence(_ problem: CaseRefusal.Problem) -> String {
        switch problem {
        case .required: "This field is needed."
        case .unknown(let value): "“\(value)” does not exist."
        case .outOfRange(_, let range):
            "Give a value from \(range.lowerBound) to \(range.upperBound)."
        case .twice(let value): "“\(value)” stands there twice."
        case .notOffered: "This choice is not offered here."
        case .leavesInstallmentsDue:
            "Store credit would leave the installments of this order due: the refund goes to the "
                + "lender."
        case .notHere: "This field does not belong to this request."
        case .unitsDoNotMatch(let line, let expected, let found):
            "\(line): \(found) inspected, the case holds \(expected)."
        }
    }
}
