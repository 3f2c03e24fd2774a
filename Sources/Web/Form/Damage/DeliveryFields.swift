import AfterSales
import Markup
import PolicyFiles

/// Whether the parcel was refused at the door; who refused it needs no reserves and no letter.
struct DeliveryFields: View {
    let form: QuestionForm

    var body: some View {
        let words = DamageWords(language: form.visit.language)
        if let deadline = form.outlook?.reportBy {
            let isLate = form.outlook?.flags.contains(.late) ?? false
            p(.class(isLate ? "note wait" : "note")) {
                isLate
                    ? words.late(form.visit.moment(deadline))
                    : words.reportBy(form.visit.moment(deadline))
            }
        }
        ChoiceField(
            name: "delivery", title: words.delivery,
            choices: [
                .init(value: "taken", title: words.taken, hint: words.takenHint),
                .init(value: "refused", title: words.refused, hint: words.refusedHint),
            ],
            chosen: form.typed["delivery"], problem: form.problems.text("delivery"))
    }

    static func fields(of request: CaseRequest) -> Form {
        let isTaken = request.reserves != nil || request.reason != nil
        return Form([
            ("delivery", request.deliveryRefused ? "refused" : isTaken ? "taken" : "")
        ])
    }

    static func read(_ form: inout QuestionForm) {
        switch form.typed["delivery"] {
        case "refused":
            form.request.deliveryRefused = true
            form.request.reserves = nil
        case "taken": form.request.deliveryRefused = false
        default: form.refuse("delivery", form.words.chooseOne)
        }
    }
}
