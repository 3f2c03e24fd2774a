import AfterSales
import Markup
import Storage

/// How far a request is: a number, a bar, and its steps by name. Those that were answered lead
/// back; on a question they are buttons of its form, so that nothing typed is lost.
struct RequestProgress: View {
    let visit: CustomerVisit
    let draft: Draft
    /// The question that is open; `nil`: the check.
    let current: Question?

    /// The form whose fields are kept when a step is chosen.
    static let form = "question"

    private var questions: [Question] { Question.all(for: draft.request, in: visit) }
    private var place: Int { current.flatMap(questions.firstIndex) ?? questions.count }

    var body: some View {
        let words = StepWords(language: visit.language)
        // The Enter key sends a form by its first button, which must not be a step's.
        if current != nil { button(.submit, .form(Self.form), .hidden()) { words.next } }
        nav(.class("stack tight"), .ariaLabel(words.progress)) {
            p(.class("steps"), .id("step")) { words.step(place + 1, of: questions.count + 1) }
            progress(
                .value(String(place + 1)), .max(String(questions.count + 1)),
                .ariaLabelledBy("step"))
            ol(.class("trail")) {
                for (index, question) in questions.enumerated() {
                    li(.ariaCurrent(index == place ? "step" : nil)) {
                        StepName(
                            title: words.name(question, draft.request.kind),
                            value: question.rawValue,
                            link: Route.question(draft: draft.id, name: question.rawValue),
                            isOpen: index != place && draft.answered.contains(question.rawValue),
                            isInForm: current != nil)
                    }
                }
                li(.ariaCurrent(current == nil ? "step" : nil)) {
                    StepName(
                        title: words.check, value: FormGoal.checkValue,
                        link: Route.check(draft: draft.id),
                        isOpen: current != nil && visit.openQuestion(of: draft) == nil
                            && !draft.answered.isEmpty,
                        isInForm: current != nil)
                }
            }
        }
    }
}

private struct StepName: View {
    let title: String
    let value: String
    let link: Route
    let isOpen: Bool
    let isInForm: Bool

    var body: some View {
        if !isOpen {
            title
        } else if isInForm {
            button(
                .submit, .class("plain"), .form(RequestProgress.form), .name(FormGoal.field),
                .value(value), .formnovalidate()
            ) { title }
        } else {
            a(href: link.link) { title }
        }
    }
}
