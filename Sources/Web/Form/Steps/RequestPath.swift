import AfterSales
import Storage

/// Which question comes next.
extension CustomerVisit {
    /// The first question without which a request cannot be sent; `nil`: it can be.
    func openQuestion(of draft: Draft) -> Question? {
        Question.all(for: draft.request, in: self).first { $0.isOpen(in: draft, self) }
    }

    /// The page after a question; `nil`: the first. Questions answered before are not asked again
    /// by an answer that changed.
    func route(_ draft: Draft, after question: Question?) -> Route {
        let all = Question.all(for: draft.request, in: self)
        let start = question.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
        let next = all[min(start, all.count)...].first {
            question == nil || !draft.answered.contains($0.rawValue) || $0.isOpen(in: draft, self)
        }
        return next.map { .question(draft: draft.id, name: $0.rawValue) }
            ?? .check(draft: draft.id)
    }

    /// Where a request is gone on with: its first question without an answer.
    func resuming(_ draft: Draft) -> Route {
        if draft.isWithdrawal { return .confirmWithdrawal(draft: draft.id) }
        let next = Question.all(for: draft.request, in: self).first {
            !draft.answered.contains($0.rawValue) || $0.isOpen(in: draft, self)
        }
        return next.map { .question(draft: draft.id, name: $0.rawValue) }
            ?? .check(draft: draft.id)
    }

    /// The question before; `nil`: the order.
    func question(before question: Question, of draft: Draft) -> Question? {
        let all = Question.all(for: draft.request, in: self)
        guard let place = all.firstIndex(of: question), place > 0 else { return nil }
        return all[place - 1]
    }
}

extension Question {
    /// Whether the request cannot be sent before this is answered.
    func isOpen(in draft: Draft, _ visit: CustomerVisit) -> Bool {
        if draft.unfinished[rawValue] != nil { return true }
        let request = draft.request
        return switch self {
        case .lines: request.lines == nil
        case .reason: ReasonFields.isNeeded(request.kind, in: visit) && request.reason == nil
        case .cause: request.cause == nil
        case .changes: request.changes == nil
        case .exchange: request.exchangeFor == nil
        default: false
        }
    }
}
