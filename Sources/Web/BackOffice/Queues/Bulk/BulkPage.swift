import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// The cases that were marked, each with its decision, before they are authorized together.
struct BulkPage: View {
    let visit: DeskVisit
    let selection: BulkSelection

    private var words: BulkWords { BulkWords(visit.language) }

    var body: some View {
        DeskShell(visit, title: words.title, queue: .review) {
            h1 { words.title }
            if selection.groups.isEmpty, selection.apart.isEmpty {
                p(.class("note")) { words.nothingMarked }
            } else if selection.isOne {
                p { words.same }
            } else {
                p(.class("note wait"), .role("alert")) { words.differ }
            }
            for group in selection.groups {
                BulkGroup(visit: visit, group: group, isAlone: selection.isOne)
            }
            if !selection.apart.isEmpty {
                section(.class("sheet stack tight")) {
                    h2 { words.apart }
                    ul {
                        for (row, why) in selection.apart {
                            li {
                                a(href: DeskRoute.caseFile(number: row.number).link) { row.number }
                                ", \(row.customer) – " + words.why(why)
                            }
                        }
                    }
                }
            }
            p { a(href: DeskRoute.queue(.review, page: 1).link) { words.back } }
        }
    }
}

private struct BulkGroup: View {
    let visit: DeskVisit
    let group: BulkSelection.Group
    let isAlone: Bool

    var body: some View {
        let words = BulkWords(visit.language)
        section(.class("sheet stack tight")) {
            h2 { words.group(group.decision, group.rows.count) }
            if let policy = group.rows.first?.policy {
                ClauseList(clauses: group.decision.clauses, version: policy.version)
            }
            table(.class("cards")) {
                tbody {
                    for row in group.rows { BulkRow(visit: visit, row: row) }
                }
            }
            if isAlone {
                form(.post, action: DeskWorkRoute.authorizeBulk.link) {
                    FormToken(visit.frame)
                    input(.type(.hidden), .name("decision"), .value(group.decision.text))
                    for row in group.rows {
                        input(.type(.hidden), .name("case"), .value(row.number))
                        input(
                            .type(.hidden), .name("seen-" + row.number),
                            .value(String(row.version)))
                    }
                    button(.submit, .class("button primary"), .custom("data-act", "")) {
                        words.button(group.rows.count)
                    }
                }
            } else {
                form(.get, action: DeskWorkRoute.bulk.link) {
                    for row in group.rows {
                        input(.type(.hidden), .name("case"), .value(row.number))
                    }
                    button(.submit, .class("button")) { words.onlyThese }
                }
            }
        }
    }
}

private struct BulkRow: View {
    let visit: DeskVisit
    let row: DeskQueues.Row

    var body: some View {
        tr {
            td { a(href: DeskRoute.caseFile(number: row.number).link) { row.number } }
            td { row.customer }
            td { visit.vocabulary.label(row.found.decision.outcome) }
            td { DuePill(visit: visit, due: row.dueAt) }
            td(.class("end money")) { visit.language.amount(row.worth, currency: row.currency) }
        }
    }
}
