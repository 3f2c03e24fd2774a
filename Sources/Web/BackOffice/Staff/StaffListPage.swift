import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Everybody who works at the desk, and which roles need an authenticator.
struct StaffListPage: View {
    let visit: DeskVisit
    let members: [StaffMember]
    let needing: Set<Role>
    let isFresh: Bool
    var problems: [FieldProblem] = []

    private var words: StaffWords { StaffWords(visit.language) }

    var body: some View {
        DeskShell(visit, title: words.title) {
            div(.class("row")) {
                h1 { words.title }
                a(href: StaffRoute.add.link, .class("button primary push")) { words.add }
            }
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope("col")) { words.person }
                        th(.scope("col")) { words.role }
                        th(.scope("col")) { words.state }
                        th(.scope("col")) { words.lastSeen }
                        th(.scope("col")) { words.authenticator }
                    }
                }
                tbody { for member in members { StaffRow(visit: visit, member: member) } }
            }
            rules
        }
    }

    private var rules: some View {
        form(.post, action: StaffRoute.rules.link, .class("sheet stack")) {
            FormToken(visit.frame)
            h2 { words.rulesTitle }
            p(.class("soft")) { words.rulesHint }
            ProblemSummary(problems, heading: words.problems)
            div(.class("choices")) {
                for role in Role.allCases.filter(\.isStaff) {
                    CheckField(
                        name: "needs-" + role.rawValue, title: visit.vocabulary.label(role),
                        isOn: needing.contains(role))
                }
            }
            StepUpField(frame: visit.frame, isFresh: isFresh, problems: problems)
            button(.submit, .class("button")) { words.save }
        }
    }
}

private struct StaffRow: View {
    let visit: DeskVisit
    let member: StaffMember

    var body: some View {
        let words = StaffWords(visit.language)
        tr {
            td {
                a(href: StaffRoute.person(login: member.login).link) { member.name }
                br()
                small { member.login }
            }
            td { visit.vocabulary.label(member.role) }
            td { StaffState(visit: visit, member: member) }
            td { member.seenAt.map(visit.moment) ?? words.never }
            td { member.totpSecret == nil ? words.off : words.on }
        }
    }
}

/// Whether somebody can log in, and until when not.
struct StaffState: View {
    let visit: DeskVisit
    let member: StaffMember

    var body: some View {
        let words = StaffWords(visit.language)
        if member.state == .active, visit.now < member.lockedUntil {
            span(.class("pill no")) { words.locked(until: visit.moment(member.lockedUntil)) }
        } else {
            span(.class(member.state == .active ? "pill ok" : "pill")) {
                words.label(member.state)
            }
        }
    }
}
