import Markup

/// Where the one-time code is typed. It says the same whether a mail went out or not.
struct CodePage: View {
    let frame: Frame
    let lookup: String
    var goal: SignInGoal?
    var problem: String?
    /// How else to withdraw, where that is what somebody came for.
    var ways: WithdrawalWays?

    var body: some View {
        let words = SignInWords(language: frame.language)
        PortalLayout(frame, title: words.codeTitle) {
            section(.class("stack")) {
                h1 { words.codeTitle }
                p { words.codeIntro }
                form(
                    .post, action: Route.enterCode(lookup: lookup).link, .class("sheet stack")
                ) {
                    FormToken(frame)
                    input(.type(.hidden), .name("goal"), .value(goal?.rawValue))
                    TextField(
                        name: "code", title: words.code, value: "", hint: words.codeHint,
                        problem: problem, length: 16, isRequired: true, style: "code",
                        completion: "one-time-code")
                    button(.submit, .class("button primary")) { words.open }
                }
                p {
                    words.noMail + " "
                    a(href: (goal == .withdrawal ? Route.withdrawal : .home).link) { words.again }
                }
            }
            if let ways { ways }
        }
    }
}
