import AfterSales
import Correspondence
import Markup

/// What happened to a parcel that was not received.
struct CauseFields: View {
    let form: QuestionForm

    var body: some View {
        ChoiceField(
            name: "cause", title: form.words.cause,
            choices: NonDeliveryCause.allCases.map {
                .init(value: $0.rawValue, title: form.visit.vocabulary.label($0))
            },
            chosen: form.typed["cause"], problem: form.problems.text("cause"))
    }

    static func read(_ form: inout QuestionForm) {
        guard let cause = form.typed["cause"].flatMap(NonDeliveryCause.init(rawValue:)) else {
            return form.refuse("cause", form.words.chooseOne)
        }
        form.request.cause = cause
    }
}
