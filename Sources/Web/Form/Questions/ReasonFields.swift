import AfterSales
import Markup

/// Why, or what is wrong, in the customer's own words; free on a change of mind, where the law
/// asks for none.
struct ReasonFields: View {
    let form: QuestionForm

    var body: some View {
        TextArea(
            name: "reason", title: form.words.reason(form.request.kind),
            value: form.typed["reason"] ?? "", hint: form.words.reasonHint(form.request.kind),
            problem: form.problems.text("reason"))
    }

    static func read(_ form: inout QuestionForm) {
        let text = form.text("reason")
        let policy = form.visit.rules.policy
        let isRequired =
            switch form.request.kind {
            case .defect, .missingItem: true
            case .return: policy.return.reasonRequired
            default: false
            }
        guard form.problems.isEmpty else { return }
        if isRequired, text == nil { return form.refuse("reason", form.words.reasonMissing) }
        form.request.reason = text
    }
}
