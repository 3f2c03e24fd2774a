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
        if form.visit.resolutions(for: form.request.kind).contains(.storeCredit) {
            CheckField(
                name: Self.consent, title: form.words.creditConsent,
                hint: form.words.creditConsentHint, isOn: form.typed.isOn(Self.consent),
                problem: form.problems.text(Self.consent))
        } else if form.visit.rules.policy.refund.storeCredit == .onRequest,
            form.visit.order.hasInstallments
        {
            p(.class("note")) { form.words.noCreditOnPlan }
        }
    }

    private static let consent = "credit_agreed"

    static func fields(of request: CaseRequest) -> Form {
        Form([
            ("resolution", request.resolution.rawValue),
            (consent, request.agreesToCredit == true ? "on" : ""),
        ])
    }

    static func read(_ form: inout QuestionForm) {
        let chosen = form.typed["resolution"].flatMap(Resolution.init(rawValue:))
        guard let chosen, form.visit.resolutions(for: form.request.kind).contains(chosen) else {
            return form.refuse("resolution", form.words.chooseOne)
        }
        // Money is the right; credit is taken only by who says so beside the choice.
        guard chosen != .storeCredit || form.typed.isOn(consent) else {
            return form.refuse(consent, form.words.creditConsentMissing)
        }
        form.request.resolution = chosen
        form.request.agreesToCredit = chosen == .storeCredit ? true : nil
        if chosen != .exchange { form.request.exchangeFor = nil }
    }
}
