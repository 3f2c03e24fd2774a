import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// What the policy says, clause by clause, with the version that decided.
struct FileDecision: View {
    let visit: DeskVisit
    let file: StaffFile
    let decision: Decision

    var body: some View {
        let words = visit.words
        section(.class("sheet stack tight")) {
            h2 { words.decided }
            DecisionFacts(visit: visit, decision: decision, currency: file.record.order.currency)
            ClauseList(clauses: decision.clauses, version: file.policy.version)
            p { small { words.policy(file.policy) } }
        }
    }
}

struct DecisionFacts: View {
    let visit: DeskVisit
    let decision: Decision
    let currency: String

    var body: some View {
        let words = visit.words
        p {
            span(.class("pill " + (decision.outcome.goesOn ? "ok" : "no"))) {
                visit.vocabulary.label(decision.outcome)
            }
        }
        dl(.class("facts")) {
            FactLine(words.window, decision.windowEnds.map(visit.moment))
            FactLine(
                words.returnFee,
                decision.returnShipping.map { shipping in
                    shipping.fee.map { visit.language.amount($0, currency: currency) }
                        ?? visit.words.pick("à annoncer", "to be quoted")
                })
            FactLine(
                words.outbound,
                decision.outboundShippingRefund ? words.outboundBack : words.outboundKept)
            if decision.legalWithdrawal { FactLine(words.legal, words.yes) }
        }
    }
}

/// Clauses by id, each leading to its sentence on the published page.
struct ClauseList: View {
    let clauses: ClauseSet
    let version: Int

    var body: some View {
        ul(.class("clauses")) {
            for id in clauses.ids {
                li {
                    a(href: Route.policy(version: version, clause: id).link) { code { id } }
                }
            }
        }
    }
}

struct FileDeadlines: View {
    let visit: DeskVisit
    let deadlines: [Deadline]

    var body: some View {
        if !deadlines.isEmpty {
            section(.class("sheet stack tight")) {
                h2 { visit.words.dueDates }
                dl(.class("facts")) {
                    for deadline in deadlines {
                        dt { visit.vocabulary.label(deadline.what) }
                        dd { DuePill(visit: visit, due: deadline.by) }
                    }
                }
            }
        }
    }
}
