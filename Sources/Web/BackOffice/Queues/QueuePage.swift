import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// One queue, what is due first on top.
struct QueuePage: View {
    static let length = 50

    let visit: DeskVisit
    let queue: DeskQueue
    let rows: [DeskQueues.Row]
    let page: Int

    var body: some View {
        let words = visit.words
        DeskShell(visit, title: words.label(queue), queue: queue) {
            div(.class("row")) {
                h1 { words.label(queue) }
                span(.class("soft")) { words.byDueDate }
                SearchForm(visit: visit, text: "")
            }
            if rows.isEmpty {
                p(.class("note")) { words.nothingHere }
            } else {
                CaseTable(visit: visit, rows: rows)
            }
            nav(.class("row")) {
                if page > 1 {
                    a(href: DeskRoute.queue(queue, page: page - 1).link) { words.previous }
                }
                if rows.count == Self.length {
                    a(href: DeskRoute.queue(queue, page: page + 1).link) { words.next }
                }
            }
        }
    }
}

/// Cases, a line each.
struct CaseTable: View {
    let visit: DeskVisit
    let rows: [DeskQueues.Row]

    var body: some View {
        let words = visit.words
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope("col")) { words.due }
                    th(.scope("col")) { words.caseHeading }
                    th(.scope("col")) { words.request }
                    th(.scope("col")) { words.customer }
                    th(.scope("col")) { words.state }
                    th(.scope("col"), .class("end")) { words.amount }
                }
            }
            tbody {
                for row in rows { CaseRow(visit: visit, row: row) }
            }
        }
    }
}

private struct CaseRow: View {
    let visit: DeskVisit
    let row: DeskQueues.Row

    var body: some View {
        tr {
            td {
                DuePill(visit: visit, due: row.state.isFinal && !isKept ? nil : row.dueAt)
                if let what = row.dueWhat, !row.state.isFinal || isKept {
                    br()
                    small { visit.vocabulary.label(what) }
                }
            }
            td(.class("number")) {
                a(href: DeskRoute.caseFile(number: row.number).link) { row.number }
            }
            td {
                visit.vocabulary.label(row.kind)
                for flag in row.flags {
                    " "
                    span(.class("pill wait")) { visit.vocabulary.label(flag) }
                }
            }
            td { row.customer }
            td(.class("number")) { visit.vocabulary.label(row.state) }
            td(.class("end money")) { visit.language.amount(row.worth, currency: row.currency) }
        }
    }

    /// A legal withdrawal that the policy refuses keeps its clock.
    private var isKept: Bool { row.state == .refused && row.dueWhat == .legalRefund }
}

struct SearchForm: View {
    let visit: DeskVisit
    let text: String

    var body: some View {
        form(.get, action: DeskRoute.search("").link, .class("row push"), .role("search")) {
            input(
                .type(.search), .name("q"), .value(text), .maxlength(200),
                .ariaLabel(visit.words.searchHint), .placeholder(visit.words.searchHint))
            button(.submit, .class("button")) { visit.words.find }
        }
    }
}
