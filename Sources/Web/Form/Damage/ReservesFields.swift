import AfterSales
import Markup
import PolicyFiles

/// What was written on the carrier's slip. Vague reserves get one more chance, and are taken all
/// the same.
struct ReservesFields: View {
    let form: QuestionForm

    private static let field = "reserves"
    private static let seen = "vague"

    var body: some View {
        let words = DamageWords(language: form.visit.language)
        TextArea(
            name: Self.field, title: words.reserves, value: form.typed[Self.field] ?? "",
            hint: words.reservesHint, problem: form.problems.text(Self.field))
        if form.problems.text(Self.field) != nil {
            input(.type(.hidden), .name(Self.seen), .value(form.typed.text(Self.field)))
            p(.class("note wait")) { words.vagueTaken }
        }
        div(.class("note stack tight")) {
            p { strong { words.precise } }
            p { words.example }
            p { form.visit.clauses.sentence(for: .damageReserves) }
        }
        if let due = form.outlook?.letterDue {
            div(.class("note wait stack tight")) {
                p { strong { words.letter(form.visit.moment(due)) } }
                p { form.visit.clauses.sentence(for: .damageRegisteredLetter) }
            }
        }
    }

    static func fields(of request: CaseRequest) -> Form {
        Form([(field, request.reserves ?? "")])
    }

    static func read(_ form: inout QuestionForm) {
        let reserves = form.text(field)
        guard form.problems.isEmpty else { return }
        let words = DamageWords(language: form.visit.language)
        if let reserves, form.visit.rules.isVague(reserves),
            form.typed.text(seen) != form.typed.text(field), form.request.reserves != reserves
        {
            return form.refuse(field, words.vague)
        }
        form.request.reserves = reserves
    }
}
