import AfterSales
import Desk
import Markup

/// The conversation of a case by itself: where a message comes back that could not be sent.
struct DeskConversationPage: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    var typed = Form()
    var problem: String?
    /// More was said since the page was made that the form stood on.
    var isOvertaken = false

    var body: some View {
        let words = ConversationWords(language: visit.language)
        DeskShell(visit, title: words.title(found.number)) {
            h1 { words.title(found.number) }
            p { a(href: DeskRoute.caseFile(number: found.number).link) { words.backToCase } }
            if isOvertaken {
                div(.class("note wait"), .role("alert")) {
                    strong { words.overtakenTitle }
                    p { words.overtaken }
                }
            }
            ProblemSummary(
                problem.map { [FieldProblem("message", $0)] } ?? [], heading: words.problems)
            ConversationView(
                visit: visit, file: file, found: found, typed: typed, problem: problem)
        }
    }
}
