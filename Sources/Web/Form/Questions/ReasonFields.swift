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
        guard form.problems.isEmpty else { return }
        if isNeeded(form.request.kind, in: form.visit), text == nil {
            return form.refuse("reason", form.words.reasonMissing)
        }
        form.request.reason = text
    }

    /// Whether a request of a kind must say it.
    static func isNeeded(_ kind: CaseKind, in visit: CustomerVisit) -> Bool {
        switch kind {
        case .defect, .missingItem, .transitDamage: true
        case .return: visit.rules.policy.return.reasonRequired
        default: false
        }
    }
}
