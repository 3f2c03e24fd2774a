import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// One person: what they may do, where they are logged in, and what can be changed about it.
struct StaffPersonPage: View {
    let visit: DeskVisit
    let member: StaffMember
    let sessions: [SignedIn]
    let isFresh: Bool
    var problems: [FieldProblem] = []

    private var words: StaffWords { StaffWords(visit.language) }

    var body: some View {
        DeskShell(visit, title: member.name) {
            div(.class("row")) {
                h1 { member.name }
                StaffState(visit: visit, member: member)
            }
            ProblemSummary(problems, heading: words.problems)
            facts
            // One form for all: the password, where it is asked for, stands in it once.
            form(.post, action: act(.role), .class("sheet stack")) {
                FormToken(visit.frame)
                h2 { words.change }
                StepUpField(frame: visit.frame, isFresh: isFresh, problems: problems)
                if member.state != .removed { role }
                div(.class("row")) { acts }
            }
            p {
                a(href: AuditRoute.log(AuditQuery(object: "staff:" + member.login)).link) {
                    words.history
                }
                " · "
                a(href: AuditRoute.log(AuditQuery(actor: member.login)).link) { words.deeds }
            }
            p { a(href: StaffRoute.list.link) { words.back } }
        }
    }

    private var facts: some View {
        dl(.class("facts")) {
            dt { words.login }
            dd { member.login }
            dt { words.role }
            dd { visit.vocabulary.label(member.role) }
            dt { words.lastSeen }
            dd { member.seenAt.map(visit.moment) ?? words.never }
            dt { words.authenticator }
            dd { member.totpSecret == nil ? words.off : words.on }
            dt { words.sessions }
            dd { String(sessions.count) }
        }
    }

    private var role: some View {
        div(.class("field"), .id("role-field")) {
            label(.for("role")) { words.role }
            FieldMessage(name: "role", problem: problems.text("role"))
            select(.id("role"), .name("role"), .ariaInvalid(problems.text("role") != nil)) {
                for role in Role.allCases.filter(\.isStaff) {
                    option(.value(role.rawValue), .selected(role == member.role)) {
                        visit.vocabulary.label(role)
                    }
                }
            }
            small { words.roleHint }
            button(.submit, .class("button")) { words.changeRole }
        }
    }

    @ViewBuilder private var acts: some View {
        button(.submit, .class("button"), .formaction(act(.invite))) {
            member.state == .removed ? words.takeBack : words.newLink
        }
        if visit.now < member.lockedUntil {
            button(.submit, .class("button"), .formaction(act(.unlock))) { words.unlock }
        }
        if member.totpSecret != nil {
            button(.submit, .class("button"), .formaction(act(.resetAuthenticator))) {
                words.resetAuthenticator
            }
        }
        if !sessions.isEmpty {
            button(.submit, .class("button"), .formaction(act(.endSessions))) {
                words.endSessions
            }
        }
        if member.state != .removed {
            button(.submit, .class("button"), .formaction(act(.remove))) { words.remove }
        }
    }

    private func act(_ act: PersonAct) -> Link {
        StaffRoute.act(act, login: member.login).link
    }
}
