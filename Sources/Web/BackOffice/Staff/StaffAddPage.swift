import AfterSales
import Correspondence
import Markup
import Wording

/// Adds somebody: they get a link and choose their own password.
struct StaffAddPage: View {
    let visit: DeskVisit
    let typed: Form
    let isFresh: Bool
    var problems: [FieldProblem] = []

    var body: some View {
        let words = StaffWords(visit.language)
        DeskShell(visit, title: words.add) {
            h1 { words.add }
            form(.post, action: StaffRoute.add.link, .class("sheet stack")) {
                FormToken(visit.frame)
                ProblemSummary(problems, heading: words.problems)
                TextField(
                    name: "login", title: words.login, value: typed.text("login"),
                    hint: words.loginHint, problem: problems.text("login"), length: 64,
                    isRequired: true, completion: "off")
                TextField(
                    name: "name", title: words.name, value: typed.text("name"),
                    problem: problems.text("name"), length: 100, isRequired: true,
                    completion: "off")
                ChoiceField(
                    name: "role", title: words.role,
                    choices: Role.allCases.filter(\.isStaff).map { role in
                        ChoiceField.Choice(
                            value: role.rawValue, title: visit.vocabulary.label(role),
                            hint: words.hint(role))
                    },
                    chosen: typed["role"], problem: problems.text("role"))
                StepUpField(frame: visit.frame, isFresh: isFresh, problems: problems)
                button(.submit, .class("button primary")) { words.makeLink }
            }
            p { a(href: StaffRoute.list.link) { words.back } }
        }
    }
}

/// The link of an invitation, the one time that it is shown.
struct StaffInvitedPage: View {
    let visit: DeskVisit
    let login: String
    let address: String
    let until: Instant

    var body: some View {
        let words = StaffWords(visit.language)
        DeskShell(visit, title: words.linkTitle) {
            h1 { words.linkTitle }
            p(.class("note ok"), .role("status")) { words.linkHint(login) }
            section(.class("sheet stack")) {
                div(.class("field")) {
                    label(.for("link")) { words.link }
                    input(.type(.text), .id("link"), .value(address), .readonly())
                    small { words.linkUntil(visit.moment(until)) }
                }
            }
            p { a(href: StaffRoute.list.link) { words.back } }
        }
    }
}
