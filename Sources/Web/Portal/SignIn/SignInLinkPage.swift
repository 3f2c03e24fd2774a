import Markup

/// What the mail's link shows: a button. Only the button spends the link, as programs that scan
/// mails open links too.
struct SignInLinkPage: View {
    let frame: Frame
    let token: String
    var goal: SignInGoal?
    let isOpen: Bool

    var body: some View {
        let words = SignInWords(language: frame.language)
        PortalLayout(frame, title: words.linkTitle) {
            section(.class("stack")) {
                if isOpen {
                    h1 { words.linkTitle }
                    p { words.linkIntro }
                    form(.post, action: Route.signInLink(token: token).link) {
                        FormToken(frame)
                        input(.type(.hidden), .name("goal"), .value(goal?.rawValue))
                        button(.submit, .class("button primary")) { words.open }
                    }
                } else {
                    h1 { words.overTitle }
                    p { words.over }
                    p { a(href: Route.home.link, .class("button primary")) { words.again } }
                }
            }
        }
    }
}
