import AfterSales
import Storage

/// An answer taken into a draft. On the way onward only a complete answer is; on any other way
/// what was typed is kept as it is.
struct DraftAnswer: Sendable {
    private(set) var draft: Draft
    private(set) var form: QuestionForm
    /// Whether the draft is another than before.
    private(set) var isKept: Bool

    init(_ question: Question, _ asked: QuestionForm, to current: Draft, _ goal: FormGoal) {
        draft = current
        form = asked
        form.request = current.request
        question.read(&form)
        let isComplete = form.problems.isEmpty
        isKept = isComplete || goal != .onward
        if isComplete {
            draft.request = form.request
            draft.unfinished[question.rawValue] = nil
            if goal != .stay { draft.answered.insert(question.rawValue) }
        } else if isKept {
            draft.unfinished[question.rawValue] = Self.fields(of: question, in: asked)
        }
    }

    /// What was typed in the question's own fields, card numbers masked.
    private static func fields(of question: Question, in form: QuestionForm) -> [String: String] {
        let names = question.fields(of: form.request, in: form.visit).all.map(\.name)
        return names.reduce(into: [:]) { fields, name in
            fields[name] = CardNumbers.masked(String((form.typed[name] ?? "").prefix(8000)))
        }
    }
}
