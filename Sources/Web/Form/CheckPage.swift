import AfterSales
import Correspondence
import Desk
import Markup
import PolicyFiles
import Storage
import Wording

/// The last page before sending: what is accepted now, what it costs, what comes back when, and
/// on which payment.
struct CheckPage: View {
    let visit: CustomerVisit
    let draft: Draft
    let quoted: Desk.Performed
    /// The answer is another than that of the page that was sent.
    var hasChanged = false
    /// The second step of the withdrawal function, whose button the law names.
    var isWithdrawal = false

    var body: some View {
        let words = CheckWords(language: visit.language)
        PortalLayout(visit.frame, title: words.title(outcome)) {
            section(.class("stack")) {
                if hasChanged { p(.class("note wait"), .role("alert")) { words.changed } }
                h1 { words.title(outcome) }
                if let decision = quoted.decision {
                    if decision.outcome.goesOn {
                        GoingSheet(visit: visit, draft: draft, quoted: quoted, decision: decision)
                    }
                    OtherLines(visit: visit, decision: decision)
                    CheckActions(page: self, decision: decision)
                }
            }
        }
    }

    private var outcome: Outcome { quoted.decision?.outcome ?? .refused }
}

/// What goes on, with its facts, its money and its advice.
private struct GoingSheet: View {
    let visit: CustomerVisit
    let draft: Draft
    let quoted: Desk.Performed
    let decision: Decision

    var body: some View {
        let words = CheckWords(language: visit.language)
        div(.class("sheet stack")) {
            dl(.class("facts")) {
                for fact in facts(words) {
                    dt { fact.0 }
                    dd { fact.1 }
                }
            }
            if let forecast = quoted.forecast {
                PlanForecast(visit: visit, forecast: forecast)
            }
            if decision.advice.contains(.returnShippingCarton) {
                div(.class("note")) {
                    strong { words.packing }
                    ul {
                        for clause in decision.advice.clauses where clause != .paypalQuestions {
                            li { visit.clauses.sentence(for: clause) }
                        }
                    }
                }
            } else {
                for clause in decision.advice.clauses {
                    p(.class("note")) { visit.clauses.sentence(for: clause) }
                }
            }
            WhyDetails(visit: visit, clauses: decision.clauses)
        }
    }

    private func facts(_ words: CheckWords) -> [(String, String)] {
        CheckFacts(visit: visit, request: draft.request, decision: decision, quoted: quoted)
            .all(words)
    }
}

/// The lines that do not go on, each with its reason.
private struct OtherLines: View {
    let visit: CustomerVisit
    let decision: Decision

    var body: some View {
        let words = CheckWords(language: visit.language)
        for line in decision.lines.filter({ !$0.outcome.goesOn }) {
            div(.class("note stack tight " + (line.outcome == .refused ? "no" : "wait"))) {
                p {
                    strong {
                        words.line(line.quantity, visit.order.line(line.line)?.title ?? line.line)
                    }
                    ": " + words.outcome(line)
                }
                for clause in line.clauses.clauses {
                    p {
                        visit.clauses.sentence(for: clause) + " "
                        PolicyLink(visit: visit, clause: clause)
                    }
                }
            }
        }
    }
}

/// One button, saying what happens.
private struct CheckActions: View {
    let page: CheckPage
    let decision: Decision

    private var visit: CustomerVisit { page.visit }
    private var draft: Draft { page.draft }

    var body: some View {
        let words = CheckWords(language: visit.language)
        if decision.legalWithdrawal { p { words.withdrawal } }
        if decision.outcome == .refused { p { words.refusedAnyway } }
        div(.class("row")) {
            if decision.outcome != .redirected {
                form(.post, action: Route.check(draft: draft.id).link) {
                    FormToken(visit.frame)
                    input(
                        .type(.hidden), .name(FormField.seen), .value(page.quoted.answerDigest))
                    button(.submit, .class(sendStyle)) { sendTitle(words) }
                }
            }
            if let other = otherChannel {
                form(.post, action: Route.channel(draft: draft.id).link) {
                    FormToken(visit.frame)
                    button(
                        .submit,
                        .class(decision.outcome == .redirected ? "button primary" : "button")
                    ) { words.goOn(by: other) }
                }
            }
            a(href: visit.route(draft, after: nil).link) { words.edit }
        }
    }

    private var otherChannel: Channel? {
        decision.lines.compactMap(\.channel).first { $0 != draft.request.channel }
    }

    private var sendStyle: String {
        decision.outcome == .refused ? "button" : "button primary"
    }

    private func sendTitle(_ words: CheckWords) -> String {
        if decision.outcome == .refused { return words.sendAnyway }
        let fee = decision.returnShipping?.fee.flatMap { $0 > 0 ? visit.amount($0) : nil }
        if page.isWithdrawal { return words.confirmWithdrawal(fee: fee) }
        if let fee { return words.payAndSend(fee) }
        return words.send(draft.request.kind)
    }
}

/// The clauses behind an answer, for those who want to know.
struct WhyDetails: View {
    let visit: CustomerVisit
    let clauses: ClauseSet

    var body: some View {
        if clauses != [] {
            details {
                summary { CheckWords(language: visit.language).whichRules }
                ul(.class("stack tight")) {
                    for clause in clauses.clauses {
                        li {
                            visit.clauses.sentence(for: clause) + " "
                            PolicyLink(visit: visit, clause: clause)
                        }
                    }
                }
            }
        }
    }
}
