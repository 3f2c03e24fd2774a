import AfterSales
import Correspondence
import Markup
import Wording

/// What went wrong with the last form, on the page that shows how things stand.
struct FileNotice: Sendable {
    /// What changed since the page was made; `nil`: the page was up to date.
    var changes: [JournalEntry]?
    var problem: String?
    /// The field that the problem is about; `nil`: none alone.
    var field: String?
    /// The act whose form was sent.
    var act: CaseAct?
    /// What was typed, to be sent again.
    var typed = Form()
    /// A note that was not taken, and why.
    var note: (text: String, problem: String)?

    var problems: [FieldProblem] {
        guard let field, let problem else { return [] }
        return [FieldProblem(field, problem)]
    }
}

struct FileNoticeView: View {
    let visit: DeskVisit
    let notice: FileNotice
    let currency: String

    var body: some View {
        if let changes = notice.changes {
            div(.class("note wait stack tight"), .role("alert")) {
                strong { visit.words.staleTitle }
                p { visit.words.stale }
                ul {
                    for entry in changes {
                        li { EventLine(visit: visit, entry: entry, currency: currency) }
                    }
                }
            }
        }
        if !notice.problems.isEmpty {
            ProblemSummary(notice.problems, heading: visit.words.notDone)
        } else if let problem = notice.problem {
            p(.class("note no"), .role("alert")) { problem }
        }
        if let note = notice.note {
            ProblemSummary([FieldProblem("text", note.problem)], heading: visit.words.notDone)
        }
    }
}

/// One fact of the journal: what, when, by whom.
struct EventLine: View {
    let visit: DeskVisit
    let entry: JournalEntry
    let currency: String

    var body: some View {
        span { EventWords(language: visit.language, currency: currency).sentence(entry.event) }
        br()
        small { visit.moment(entry.at) + " · " + who }
    }

    private var who: String {
        let role = visit.vocabulary.label(entry.actor.role)
        return entry.actor.name == entry.actor.role.rawValue ? role : "\(entry.actor.name), \(role)"
    }
}
