import AfterSales
import Markup
import PolicyFiles
import Storage

/// What somebody should know before sending: a report that is late, reserves that say nothing, an
/// order that may leave meanwhile.
struct CheckWarnings: View {
    let page: CheckPage
    let decision: Decision

    var body: some View {
        let words = CheckWords(language: page.visit.language)
        if decision.flags.contains(.late) { p(.class("note wait")) { words.late } }
        if decision.flags.contains(.vagueReserves) {
            p(.class("note wait")) { words.vagueReserves }
        }
        if page.draft.request.kind == .modification {
            p(.class("note wait")) {
                words.mayLeave + " " + page.visit.clauses.sentence(for: .cancellationShipped)
            }
        }
    }
}
