import AfterSales
import Correspondence
import Markup
import Wording

/// What went wrong with the last form, on the page that shows how things stand.
struct FileNotice: Sendable {
    /// What changed since the page was made; `nil`: the page was up to date.
    var changes: [JournalEntry]?
    var problem: String?
    /// What was typed, to be sent again.
    var typed = Form()
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
        if let problem = notice.problem {
            p(.class("note no"), .role("alert")) { problem }
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
