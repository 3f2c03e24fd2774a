import AfterSales
import Markup
import PolicyFiles

/// What was written on the carrier's slip; vague reserves are said to be so, and taken.
struct ReservesFields: View {
    let form: QuestionForm

    var body: some View {
        CheckField(
            name: "refused", title: form.words.deliveryRefused,
            hint: form.words.deliveryRefusedHint, isOn: form.typed.isOn("refused"))
        TextArea(
            name: "reserves", title: form.words.reserves, value: form.typed["reserves"] ?? "",
            hint: form.words.reservesHint, problem: form.problems.text("reserves"))
        TextArea(
            name: "reason", title: form.words.damage, value: form.typed["reason"] ?? "",
            hint: form.words.damageHint, problem: form.problems.text("reason"))
        p(.class("note")) { form.visit.clauses.sentence(for: .damageReserves) }
    }

    static func fields(of request: CaseRequest) -> Form {
        Form([
            ("reserves", request.reserves ?? ""), ("reason", request.reason ?? ""),
            ("refused", request.deliveryRefused ? "on" : ""),
        ])
    }

    static func read(_ form: inout QuestionForm) {
        let reserves = form.text("reserves")
        let reason = form.text("reason")
        guard form.problems.isEmpty else { return }
        guard reason != nil else {
            return form.refuse("reason", form.words.reasonMissing)
        }
        form.request.reserves = reserves
        form.request.reason = reason
        form.request.deliveryRefused = form.typed.isOn("refused")
    }
}
