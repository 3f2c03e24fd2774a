import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Cases, a line each: what is due, why, and what the policy says.
struct CaseTable: View {
    let visit: DeskVisit
    let rows: [DeskQueues.Row]
    /// The windows of the policies that the rows are under.
    var windows: [PolicyVersion: Int] = [:]
    /// Whether lines can be marked for what is done together.
    var isMarkable = false

    var body: some View {
        let words = visit.words
        table(.class("cards queue")) {
            thead {
                tr {
                    if isMarkable { th(.scope("col")) { QueueWords(visit.language).mark } }
                    th(.scope("col")) { words.due }
                    th(.scope("col")) { words.caseHeading }
                    th(.scope("col")) { words.request }
                    th(.scope("col")) { words.customer }
                    th(.scope("col"), .class("end")) { words.amount }
                    th(.scope("col")) { QueueWords(visit.language).policySays }
                }
            }
            tbody {
                for row in rows {
                    CaseRow(
                        visit: visit, row: row, windowDays: windows[row.policy],
                        isMarkable: isMarkable)
                }
            }
        }
    }
}

private struct CaseRow: View {
    let visit: DeskVisit
    let row: DeskQueues.Row
    let windowDays: Int?
    let isMarkable: Bool

    var body: some View {
        tr {
            if isMarkable {
                td {
                    input(
                        .type(.checkbox), .name("case"), .value(row.number),
                        .ariaLabel(QueueWords(visit.language).mark(row.number)))
                }
            }
            td {
                DuePill(visit: visit, due: isDue ? row.dueAt : nil)
                if isDue, let what = row.dueWhat { DueReason(visit: visit, row: row, what: what) }
            }
            td(.class("number")) {
                a(href: DeskRoute.caseFile(number: row.number).link) { row.number }
            }
            td {
                visit.vocabulary.label(row.kind)
                if row.found.resolution != .refund {
                    ", " + visit.vocabulary.label(row.found.resolution).lowercased()
                }
                for method in row.methods where method.isInstallmentPlan {
                    br()
                    small { visit.vocabulary.label(method) }
                }
            }
            td { row.customer }
            td(.class("end money")) { visit.language.amount(row.worth, currency: row.currency) }
            td { AnswerCell(visit: visit, row: row, windowDays: windowDays) }
        }
    }

    /// A legal withdrawal that the policy refuses keeps its clock.
    private var isDue: Bool {
        !row.state.isFinal || (row.state == .refused && row.dueWhat == .legalRefund)
    }
}

/// Why it is due: the step, and the clause or the article that sets the date.
private struct DueReason: View {
    let visit: DeskVisit
    let row: DeskQueues.Row
    let what: Deadline.What

    var body: some View {
        br()
        small {
            visit.vocabulary.label(what)
            if let clause = what.clause(of: row.kind) {
                " "
                a(href: Route.policy(version: row.policy.version, clause: clause.id).link) {
                    clause.id
                }
            } else if let article = what.article {
                " " + article
            }
        }
    }
}

/// What the policy says of a case that waits for review; of the others, where they stand.
private struct AnswerCell: View {
    let visit: DeskVisit
    let row: DeskQueues.Row
    let windowDays: Int?

    var body: some View {
        let words = QueueWords(visit.language)
        if row.state == .awaitingReview || row.state == .refused {
            let answer = PolicyAnswer(row.found)
            span(.class("pill " + answer.verdict.color)) { words.verdict(answer.verdict) }
            " "
            small { said(answer, words) }
        } else {
            visit.vocabulary.label(row.state)
            for flag in row.flags {
                " "
                span(.class("pill wait")) { visit.vocabulary.label(flag) }
            }
        }
    }

    private func said(_ answer: PolicyAnswer, _ words: QueueWords) -> String {
        let day = WindowDay(
            row.found, delivered: row.deliveredAt, windowDays: windowDays, zone: visit.zone)
        let parts = [day.map(words.day)].compactMap { $0 } + answer.reasons.map(words.reason)
        return parts.joined(separator: ", ")
    }
}

extension PolicyAnswer.Verdict {
    fileprivate var color: String {
        switch self {
        case .acceptable: "ok"
        case .toBeLookedAt: "wait"
        case .lawSaysOtherwise: "no"
        }
    }
}
