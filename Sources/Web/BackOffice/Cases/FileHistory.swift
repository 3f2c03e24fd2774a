import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// What the customer asked for before, on this order and others.
struct FileHistory: View {
    let visit: DeskVisit
    let history: CustomerHistory

    var body: some View {
        let words = FileWords(visit.language)
        section(.class("sheet stack tight")) {
            h2 { words.customer }
            p(.class("soft")) { words.counted(history) }
            if !history.latest.isEmpty {
                ul(.class("clauses")) {
                    for line in history.latest {
                        li { HistoryLine(visit: visit, line: line) }
                    }
                }
            }
        }
    }
}

private struct HistoryLine: View {
    let visit: DeskVisit
    let line: CustomerHistory.Line

    var body: some View {
        a(href: DeskRoute.caseFile(number: line.number).link) { line.number }
        ", " + visit.vocabulary.label(line.kind).lowercased() + ", "
        span(.class("pill " + line.state.color)) { visit.vocabulary.label(line.state) }
        br()
        small { said }
    }

    private var said: String {
        let day = visit.language.shortDate(visit.zone.day(at: line.openedAt))
        let money =
            line.refunded > 0
            ? ", " + visit.language.amount(line.refunded, currency: line.currency) : ""
        return day + ", " + line.order + money
    }
}

/// What the staff tell each other; the customer never sees it.
struct FileNotes: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    var typed = ""
    var problem: String?

    var body: some View {
        let words = FileWords(visit.language)
        section(.class("sheet stack tight"), .id("notes")) {
            h2 { words.notes }
            if !file.notes.isEmpty {
                ol(.class("timeline")) {
                    for note in file.notes {
                        li(.class("done")) { NoteLine(visit: visit, note: note) }
                    }
                }
            }
            form(.post, action: DeskWorkRoute.note(case: found.number).link, .class("stack")) {
                FormToken(visit.frame)
                TextArea(
                    name: "text", title: words.newNote, value: typed, hint: words.noteHint,
                    problem: problem, length: Notes.textLength, isRequired: true)
                button(.submit, .class("button")) { words.addNote }
            }
        }
    }
}

private struct NoteLine: View {
    let visit: DeskVisit
    let note: Notes.Note

    var body: some View {
        span(.class("mail")) { note.text }
        br()
        small {
            visit.moment(note.at) + " · " + note.author.name + ", "
                + visit.vocabulary.label(note.author.role)
        }
    }
}
