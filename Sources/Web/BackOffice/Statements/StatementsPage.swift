import AfterSales
import Markup
import Storage

/// Each with what was typed, whether an order fits, and what to do.
struct StatementsPage: View {
    struct Row: Sendable {
        var statement: WithdrawalStatement
        /// The order of that number; `nil`: there is none.
        var order: String?
        /// Whether the address is the order's.
        var isTheirs: Bool
    }

    let visit: DeskVisit
    let rows: [Row]
    var problem: FieldProblem?
    var typed = ""

    var body: some View {
        let words = StatementDeskWords(visit.language)
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            p { words.intro }
            ProblemSummary([problem].compactMap { $0 }, heading: words.problems)
            if rows.isEmpty { p(.class("note ok")) { words.none } }
            for row in rows { StatementCard(page: self, row: row) }
        }
    }
}

private struct StatementCard: View {
    let page: StatementsPage
    let row: StatementsPage.Row

    private var visit: DeskVisit { page.visit }
    private var field: String { "case-" + row.statement.id }

    var body: some View {
        let words = StatementDeskWords(visit.language)
        let statement = row.statement
        section(.class("sheet stack tight")) {
            h2 { statement.name + " · " + statement.order }
            dl(.class("facts")) {
                FactLine(words.received, visit.moment(statement.at))
                FactLine(words.goods, statement.goods.isEmpty ? words.everything : statement.goods)
                FactLine(words.email, statement.email)
                dt { words.order }
                dd {
                    if let order = row.order {
                        a(href: DeskRoute.orderFile(number: order).link) { order }
                        " "
                        span(.class(row.isTheirs ? "pill ok" : "pill wait")) {
                            row.isTheirs ? words.theirs : words.notTheirs
                        }
                    } else {
                        span(.class("pill wait")) { words.noOrder }
                    }
                }
            }
            form(
                .post, action: StatementDeskRoute.settle(id: statement.id).link,
                .class("stack tight")
            ) {
                FormToken(visit.frame)
                RowField(
                    id: field, name: "case", title: words.caseNumber, hint: words.caseHint,
                    value: page.problem?.field == field ? page.typed : "",
                    problem: page.problem?.field == field ? page.problem?.text : nil, length: 20)
                button(.submit, .class("button")) { words.settle }
            }
        }
    }
}
