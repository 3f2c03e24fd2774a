import Markup

/// Find my order: number and e-mail, nothing shown before the address proved to be theirs.
struct HomePage: View {
    let frame: Frame
    var goal: SignInGoal?
    var order = ""
    var email = ""
    var problems: [FieldProblem] = []
    /// How else to withdraw, where that is what somebody came for.
    var ways: WithdrawalWays?
    /// A withdrawal without signing in, as far as it was typed.
    var statement: StatementForm?

    var body: some View {
        let words = SignInWords(language: frame.language)
        let title = goal == .withdrawal ? words.withdrawTitle : words.homeTitle
        PortalLayout(frame, title: title) {
            section(.class("stack")) {
                h1 { title }
                p { words.intro(goal) }
                ProblemSummary(problems + (statement?.problems ?? []), heading: words.problems)
                FindForm(frame: frame, page: self)
            }
            if goal == .withdrawal {
                StatementSection(form: statement ?? StatementForm(frame: frame))
            }
            if let ways { ways }
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
