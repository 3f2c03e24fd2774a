import Markup
import Storage

/// The queue of what goes back, and what is under way.
struct SendBacksPage: View {
    let visit: DeskVisit
    let waiting: [SendBacks.Row]
    let underWay: [SendBacks.Row]

    private var words: SendBackWords { SendBackWords(language: visit.language) }

    var body: some View {
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            if waiting.isEmpty { p(.class("note")) { words.nothing } }
            list(waiting)
            if !underWay.isEmpty {
                h2 { words.underWay }
                list(underWay)
            }
        }
    }

    @ViewBuilder private func list(_ rows: [SendBacks.Row]) -> some View {
        if !rows.isEmpty {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope("col")) { visit.words.caseHeading }
                        th(.scope("col")) { words.state }
                        th(.scope("col")) { visit.words.customer }
                        th(.scope("col")) { words.since }
                        th(.scope("col")) { words.tracking }
                    }
                }
                tbody {
                    for row in rows { SendBackRow(visit: visit, row: row) }
                }
            }
        }
    }
}

private struct SendBackRow: View {
    let visit: DeskVisit
    let row: SendBacks.Row

    var body: some View {
        let words = SendBackWords(language: visit.language)
        tr {
            td(.class("number")) {
                a(href: StationRoute.sendBack(number: row.caseNumber).link) { row.caseNumber }
            }
            td {
                span(.class("pill " + row.state.color)) { words.label(row.state) }
                if let kept = row.keptUntil {
                    br()
                    small { words.keptUntil + " " + visit.moment(kept) }
                }
            }
            td { row.customer }
            td { visit.moment(row.since) }
            td { row.tracking ?? "" }
        }
    }
}
