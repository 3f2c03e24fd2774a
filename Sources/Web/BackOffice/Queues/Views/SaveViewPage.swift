import Markup
import Storage

/// A view whose name was not one: asked for again.
struct SaveViewPage: View {
    let visit: DeskVisit
    let queue: DeskQueue
    let filter: QueueFilter
    let name: String

    var body: some View {
        let words = QueueWords(visit.language)
        DeskShell(visit, title: words.saveView, queue: queue, filter: filter) {
            h1 { words.saveView }
            ProblemSummary(
                [FieldProblem("name", words.viewNameMissing)], heading: visit.words.notDone)
            SaveViewForm(
                visit: visit, queue: queue, filter: filter, name: name,
                problem: words.viewNameMissing)
        }
    }
}
