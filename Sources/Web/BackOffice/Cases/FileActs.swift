import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// What can be done to a case by whoever looks at it: the next step open, the others folded.
struct FileActs: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let typed: Form

    private var offered: [CaseAct] {
        CaseAct.allCases.filter {
            $0.isOffered(to: visit.actor.role, on: found, of: file.record)
        }
    }

    var body: some View {
        let next = CaseAct.next(for: visit.actor.role, on: found, of: file.record)
        let others = offered.filter { $0 != next }
        if let next {
            section(.class("sheet stack")) {
                h2 { ActWords(visit.language).title(next) }
                ActForm(
                    visit: visit, file: file, found: found, act: next, typed: typed,
                    isPrimary: true)
            }
        } else if others.isEmpty {
            p(.class("soft")) { visit.words.nothingToDo }
        }
        if !others.isEmpty {
            section(.class("stack tight"), .ariaLabel(visit.words.otherActs)) {
                for act in others {
                    details(.class("sheet")) {
                        summary { ActWords(visit.language).title(act) }
                        ActForm(
                            visit: visit, file: file, found: found, act: act, typed: typed,
                            isPrimary: false)
                    }
                }
            }
        }
    }
}

/// The form of one act.
struct ActForm: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let act: CaseAct
    let typed: Form
    let isPrimary: Bool

    var body: some View {
        form(.post, action: DeskRoute.act(act, number: found.number).link, .class("stack")) {
            FormToken(visit.frame)
            SeenFields(file: file)
            ActFields(visit: visit, file: file, found: found, act: act, typed: typed)
            button(.submit, .class(isPrimary ? "button primary" : "button")) {
                ActWords(visit.language).button(act, found)
            }
        }
    }
}

/// What the page showed: the record's version, and how much of its journal.
struct SeenFields: View {
    let file: StaffFile

    var body: some View {
        input(.type(.hidden), .name(FormField.seen), .value(String(file.version)))
        input(.type(.hidden), .name("events"), .value(String(file.journal.count)))
    }
}
