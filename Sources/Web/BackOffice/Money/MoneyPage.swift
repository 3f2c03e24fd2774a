import AfterSales
import Markup
import Storage
import Wording

/// One of the lists of the money, under the others' names and counts.
struct MoneyPage: View {
    /// What is wrong with what was sent.
    struct Notice: Sendable {
        var problem: FieldProblem
        var typed: String
    }

    let visit: DeskVisit
    let tab: MoneyTab
    let board: MoneyBoard
    let page: Int
    let hasDebtor: Bool
    var notice: Notice?

    private var words: MoneyDeskWords { MoneyDeskWords(language: visit.language) }

    var body: some View {
        DeskShell(visit, title: words.title + ", " + words.label(tab)) {
            h1 { words.title }
            nav(.class("row tabs"), .ariaLabel(words.title)) {
                for other in MoneyTab.allCases {
                    a(
                        href: MoneyRoute.tab(other).link, .class("button"),
                        .ariaCurrent(other == tab ? "page" : nil)
                    ) {
                        words.label(other) + (board.count(other).map { " (\($0))" } ?? "")
                    }
                }
            }
            p(.class("soft")) { words.intro(tab) }
            if let total { p { words.total(total) } }
            ProblemSummary(
                [notice?.problem].compactMap { $0 }, heading: visit.words.notDone)
            if isEmpty, tab != .transfers { p(.class("note ok")) { words.nothing } }
            content
            pages
        }
    }

    @ViewBuilder private var content: some View {
        switch tab {
        case .toSend, .doubt, .failed, .sent:
            if !board.refunds.isEmpty {
                RefundTable(visit: visit, rows: board.refunds, tab: tab)
            }
        case .differences:
            for found in board.read {
                DifferenceCard(visit: visit, found: .init(found), notice: notice)
            }
            for found in board.reported {
                DifferenceCard(visit: visit, found: .init(found), notice: notice)
            }
        case .transfers:
            TransfersView(
                visit: visit, waiting: board.waiting, files: board.files, hasDebtor: hasDebtor)
        case .credits:
            CreditsView(visit: visit, waiting: board.credits, decided: board.decidedCredits)
        case .owed:
            if !board.owed.isEmpty { OwedTable(visit: visit, rows: board.owed) }
        }
    }

    private var isEmpty: Bool {
        board.refunds.isEmpty && board.read.isEmpty && board.reported.isEmpty
            && board.owed.isEmpty && board.credits.isEmpty && board.decidedCredits.isEmpty
    }

    /// What the list adds up to; `nil` where it is not summed.
    private var total: String? {
        guard let amounts = tab.section.flatMap({ board.totals[$0] })?.amounts else { return nil }
        return amounts.sorted { $0.key < $1.key }
            .map { visit.language.amount($0.value, currency: $0.key) }
            .joined(separator: ", ")
    }

    @ViewBuilder private var pages: some View {
        if page > 1 || board.isFull {
            nav(.class("row"), .ariaLabel(visit.words.pages)) {
                if page > 1 {
                    a(href: MoneyRoute.tab(tab, page: page - 1).link) { visit.words.previous }
                }
                if board.isFull {
                    a(href: MoneyRoute.tab(tab, page: page + 1).link) { visit.words.next }
                }
            }
        }
    }
}
