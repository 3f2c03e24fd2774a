import Markup

/// Find my order: number and e-mail, nothing shown before the address proved to be theirs.
struct HomePage: View {
    let frame: Frame
    var goal: SignInGoal?
    var order = ""
    var email = ""
    var problems: [FieldProblem] = []

    var body: some View {
        let words = SignInWords(language: frame.language)
        PortalLayout(frame, title: goal == .withdrawal ? words.withdrawTitle : words.homeTitle) {
            section(.class("stack")) {
                h1 { goal == .withdrawal ? words.withdrawTitle : words.homeTitle }
                p { goal == .withdrawal ? words.withdrawIntro : words.homeIntro }
                ProblemSummary(problems, heading: words.problems)
                FindForm(frame: frame, page: self)
            }
        }
    }
}

private struct FindForm: View {
    let frame: Frame
    let page: HomePage

    var body: some View {
        let words = SignInWords(language: frame.language)
        form(.post, action: Route.home.link, .class("sheet stack")) {
            FormToken(frame)
            input(.type(.hidden), .name("goal"), .value(page.goal?.rawValue))
            TextField(
                name: "order", title: words.orderNumber, value: page.order,
                hint: words.orderHint, problem: page.problems.text("order"), length: 64,
                isRequired: true)
            TextField(
                name: "email", title: words.email, value: page.email, type: .email,
                hint: words.emailHint, problem: page.problems.text("email"), length: 254,
                isRequired: true, completion: "email")
            button(.submit, .class("button primary")) { words.sendCode }
        }
    }
}

/// Where to go on once signed in.
enum SignInGoal: String, CaseIterable, Sendable {
    case withdrawal, form

    var route: Route {
        switch self {
        case .withdrawal: .withdrawal
        case .form: .kinds
        }
    }
}
