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
    let filter: QueueFilter
    let rows: [DeskQueues.Row]
    let windows: [PolicyVersion: Int]
    let page: Int
    /// Where the policy in force stays below the law; 0 for all but an admin.
    var lawFindings = 0

    private var isMarkable: Bool { queue == .review && visit.actor.role.may(.authorize) }

    var body: some View {
        let words = visit.words
        DeskShell(visit, title: words.label(queue), queue: queue, filter: filter) {
            if lawFindings > 0 {
                p(.class("note wait")) {
                    a(href: DeskWorkRoute.law.link) {
                        QueueWords(visit.language).lawLine(lawFindings)
                    }
                }
            }
            div(.class("row")) {
                h1 { words.label(queue) }
                span(.class("soft")) { words.byDueDate }
                KeyHints(language: visit.language, on: isMarkable ? .review : .queue)
                SearchForm(visit: visit, text: "")
            }
            QueueFilterForm(visit: visit, queue: queue, filter: filter)
            if rows.isEmpty {
                p(.class("note")) {
                    filter.isEmpty ? words.nothingHere : QueueWords(visit.language).nothingFits
                }
            } else if isMarkable {
                form(.get, action: DeskWorkRoute.bulk.link, .class("stack")) {
                    table
                    button(.submit, .class("button")) { QueueWords(visit.language).together }
                }
            } else {
                table
            }
            pages(words)
        }
    }

    private var table: some View {
        CaseTable(visit: visit, rows: rows, windows: windows, isMarkable: isMarkable)
    }

    @ViewBuilder private func pages(_ words: DeskWords) -> some View {
        if page > 1 || rows.count == Self.length {
            nav(.class("row"), .ariaLabel(words.pages)) {
                if page > 1 {
                    a(href: DeskWorkRoute.filtered(queue, filter, page: page - 1).link) {
                        words.previous
                    }
                }
                if rows.count == Self.length {
                    a(href: DeskWorkRoute.filtered(queue, filter, page: page + 1).link) {
                        words.next
                    }
                }
            }
        }
    }
}

struct SearchForm: View {
    let visit: DeskVisit
    let text: String

    var body: some View {
        let hint = QueueWords(visit.language).searchEverything
        form(.get, action: DeskRoute.search("").link, .class("row push"), .role("search")) {
            input(
                .type(.search), .name("q"), .value(text), .maxlength(200), .ariaLabel(hint),
                .placeholder(hint))
            button(.submit, .class("button")) { visit.words.find }
        }
    }
}
