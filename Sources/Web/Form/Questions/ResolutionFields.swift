import AfterSales
import Correspondence
import Markup

/// Money, goods or repair: what the policy offers for the kind.
struct ResolutionFields: View {
    let form: QuestionForm

    var body: some View {
        ChoiceField(
            name: "resolution", title: form.words.resolution,
            choices: form.visit.resolutions(for: form.request.kind).map {
                .init(
                    value: $0.rawValue, title: form.visit.vocabulary.label($0),
                    hint: form.words.resolutionHint($0))
            },
            chosen: form.typed["resolution"], problem: form.problems.text("resolution"))
    }

    static func read(_ form: inout QuestionForm) {
        let chosen = form.typed["resolution"].flatMap(Resolution.init(rawValue:))
        guard let chosen, form.visit.resolutions(for: form.request.kind).contains(chosen) else {
            return form.refuse("resolution", form.words.chooseOne)
        }
        form.request.resolution = chosen
        if chosen != .exchange { form.request.exchangeFor = nil }
    }
}
