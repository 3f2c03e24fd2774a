import Markup

/// Where the staff log in.
struct LogInPage: View {
    let frame: Frame
    var login = ""
    var problem: String?

    var body: some View {
        let words = PeopleWords(language: frame.language)
        PortalLayout(frame, title: words.logInTitle) {
            form(.post, action: LogInRoute.logIn.link, .class("stack")) {
                FormToken(frame)
                h1 { words.logInTitle }
                if let problem { p(.class("note no"), .role("alert")) { problem } }
                div(.class("field")) {
                    label(.for("login")) { words.login }
                    input(
                        .type(.text), .id("login"), .name("login"), .value(login),
                        .autocomplete("username"), .maxlength(64), .required(), .autofocus())
                }
                div(.class("field")) {
                    label(.for("password")) { words.password }
                    input(
                        .type(.password), .id("password"), .name("password"),
                        .autocomplete("current-password"), .maxlength(200), .required())
                }
                div(.class("field")) {
                    label(.for("digits")) { words.digits }
                    input(
                        .type(.text), .id("digits"), .name("digits"), .class("short"),
                        .autocomplete("one-time-code"), .maxlength(16),
                        .ariaDescribedBy("digits-hint"))
                    small(.id("digits-hint")) { words.digitsHint }
                }
                button(.submit, .class("button primary")) { words.logIn }
            }
        }
    }
}
