import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Who I am here, and what I can change about it.
struct AccountPage: View {
    let frame: Frame
    let member: StaffMember
    let codesLeft: Int
    let isFresh: Bool
    var problems: [FieldProblem] = []
    var isChanged = false

    private var words: AccountWords { AccountWords(language: frame.language) }

    var body: some View {
        PortalLayout(frame, title: words.title) {
            h1 { words.title }
            p(.class("soft")) {
                member.name + " · " + member.login + " · "
                    + frame.language.vocabulary.label(member.role)
            }
            ProblemSummary(problems, heading: words.problems)
            if isChanged { p(.class("note ok"), .role("status")) { words.passwordChanged } }
            password
            authenticator
            p {
                a(href: LogInRoute.sessions.link, .class("button")) { words.people.sessionsTitle }
                " "
                a(href: LogInRoute.desk.link, .class("button")) { words.backToDesk }
            }
        }
    }

    private var password: some View {
        form(.post, action: AccountRoute.password.link, .class("sheet stack")) {
            FormToken(frame)
            h2 { words.passwordTitle }
            TextField(
                name: "old", title: words.oldPassword, value: "", type: .password,
                problem: problems.text("old"), isRequired: true, completion: "current-password")
            TextField(
                name: "new", title: words.newPassword, value: "", type: .password,
                hint: words.newPasswordHint, problem: problems.text("new"), isRequired: true,
                completion: "new-password")
            button(.submit, .class("button")) { words.changePassword }
        }
    }

    private var authenticator: some View {
        section(.class("sheet stack")) {
            h2 { words.authenticatorTitle }
            if member.totpSecret == nil {
                p { words.authenticatorOff }
                p {
                    a(href: AccountRoute.authenticator.link, .class("button")) { words.setUp }
                }
            } else {
                p {
                    span(.class("pill ok")) { words.authenticatorOn }
                    " "
                    words.left(codesLeft)
                }
                form(.post, action: AccountRoute.recoveryCodes.link, .class("stack tight")) {
                    FormToken(frame)
                    StepUpField(frame: frame, isFresh: isFresh, problems: problems)
                    button(.submit, .class("button")) { words.renewCodes }
                }
                p { a(href: AccountRoute.authenticator.link) { words.setUpAnother } }
            }
        }
    }
}
