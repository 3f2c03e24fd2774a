import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Orders and cases by number, e-mail or name.
struct SearchPage: View {
    let visit: DeskVisit
    let text: String
    let cases: [DeskQueues.Row]
    let windows: [PolicyVersion: Int]
    let orders: [OrderSearch.Row]

    var body: some View {
        let words = visit.words
        DeskShell(visit, title: words.search) {
            div(.class("row")) {
                h1 { words.search }
                SearchForm(visit: visit, text: text)
            }
            if !cases.isEmpty { CaseTable(visit: visit, rows: cases, windows: windows) }
            if orders.isEmpty, cases.isEmpty {
                p(.class("note")) { words.nothingFound }
            } else if !orders.isEmpty {
                table(.class("cards queue")) {
                    thead {
                        tr {
                            th(.scope("col")) { words.order }
                            th(.scope("col")) { words.customer }
                            th(.scope("col")) { words.placed }
                            th(.scope("col")) { words.state }
                            th(.scope("col"), .class("end")) { words.cases }
                            th(.scope("col"), .class("end")) { words.total }
                        }
                    }
                    tbody {
                        for order in orders { OrderRow(visit: visit, row: order) }
                    }
                }
            }
        }
    }
}

private struct OrderRow: View {
    let visit: DeskVisit
    let row: OrderSearch.Row

    var body: some View {
        tr {
            td { a(href: DeskRoute.orderFile(number: row.number).link) { row.number } }
            td {
                row.customer
                br()
                small { row.email }
            }
            td { visit.moment(row.placedAt) }
            td { visit.vocabulary.label(row.status) }
            td(.class("end")) { row.cases > 0 ? String(row.cases) : "–" }
            td(.class("end money")) { visit.language.amount(row.total, currency: row.currency) }
        }
    }
}
