import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Refunds, a line an instruction, with what can be done about each.
struct RefundTable: View {
    let visit: DeskVisit
    let rows: [RefundList.Row]
    let tab: MoneyTab

    private var words: MoneyDeskWords { MoneyDeskWords(language: visit.language) }

    var body: some View {
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope("col")) { tab == .sent ? words.sentAt : visit.words.due }
                    th(.scope("col")) { words.refund }
                    th(.scope("col")) { visit.words.customer }
                    th(.scope("col")) { words.means }
                    th(.scope("col"), .class("end")) { visit.words.amount }
                    th(.scope("col")) { visit.words.state }
                }
            }
            tbody {
                for row in rows { RefundLine(visit: visit, row: row, tab: tab) }
            }
        }
    }
}

private struct RefundLine: View {
    let visit: DeskVisit
    let row: RefundList.Row
    let tab: MoneyTab

    private var words: MoneyDeskWords { MoneyDeskWords(language: visit.language) }

    var body: some View {
        tr {
            td {
                if tab == .sent {
                    row.movedAt.map(visit.moment) ?? ""
                } else {
                    DuePill(visit: visit, due: row.dueAt)
                }
            }
            td {
                a(href: DeskRoute.caseFile(number: row.found.number).link) { row.id }
                if let id = row.providerID {
                    br()
                    small { id }
                }
            }
            td { row.customer }
            td { visit.vocabulary.label(row.method) }
            td(.class("end money")) { visit.language.amount(row.amount, currency: row.currency) }
            td { state }
        }
    }

    @ViewBuilder private var state: some View {
        span(.class("pill " + row.state.color)) { visit.vocabulary.label(row.state) }
        if row.isFrozen {
            " "
            span(.class("pill no")) { words.disputed }
        }
        if tab != .sent {
            if let asked = row.askedAt {
                br()
                small { words.attempts(row.attempts, visit.moment(asked)) }
            }
            if let problem = row.problem {
                br()
                small { problem }
            }
            if !acts.isEmpty {
                div(.class("row")) {
                    for act in acts { RefundAct(visit: visit, row: row, act: act, tab: tab) }
                }
            }
            if isOwnAcceptance {
                br()
                small { words.anotherApproves }
            }
        }
    }

    /// What whoever looks at it can do about it.
    private var acts: [CaseAct] {
        let acts: [CaseAct] =
            switch row.state {
            case .awaitingApproval: isOwnAcceptance ? [] : [.approve]
            case .failed:
                row.method.canBecomeTransfer(in: row.currency) ? [.retry, .transfer] : [.retry]
            case .requested, .succeeded, .unknown: []
            }
        return acts.filter { visit.actor.role.may($0.action) && !row.isFrozen }
    }

    /// Four eyes: who accepted it does not approve it.
    private var isOwnAcceptance: Bool {
        row.state == .awaitingApproval && row.found.acceptedBy == visit.actor.name
    }
}

private struct RefundAct: View {
    let visit: DeskVisit
    let row: RefundList.Row
    let act: CaseAct
    let tab: MoneyTab

    var body: some View {
        form(.post, action: DeskRoute.act(act, number: row.found.number).link) {
            FormToken(visit.frame)
            input(.type(.hidden), .name(FormField.seen), .value(String(row.version)))
            input(.type(.hidden), .name("events"), .value(String(row.events)))
            input(.type(.hidden), .name("then"), .value(tab.rawValue))
            button(
                .submit, .class("button"),
                .ariaLabel(ActWords(visit.language).button(act, row.found) + ", " + row.id)
            ) {
                ActWords(visit.language).button(act, row.found)
            }
        }
    }
}
