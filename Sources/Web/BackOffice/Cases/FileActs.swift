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
    let notice: FileNotice

    private var offered: [CaseAct] {
        CaseAct.allCases.filter {
            $0.isOffered(to: visit.actor.role, on: found, of: file.record)
        }
    }

    var body: some View {
        let lawGrants = file.record.lawGrantsWhatWasRefused(found, under: file.rules)
        let next = CaseAct.next(
            for: visit.actor.role, on: found, of: file.record, lawGrants: lawGrants)
        let others = offered.filter { $0 != next }
        if let next {
            section(.class("sheet stack"), .id("act")) {
                h2 { ActWords(visit.language).title(next) }
                if next == .reopen {
                    p(.class("note wait")) { BasisWords(visit.language).lawGrants }
                }
                ActForm(
                    visit: visit, file: file, found: found, act: next, notice: notice,
                    isPrimary: true)
            }
        } else if others.isEmpty {
            p(.class("soft")) { visit.words.nothingToDo }
        }
        if !others.isEmpty {
            section(.class("stack tight"), .ariaLabel(visit.words.otherActs)) {
                for act in others {
                    details(.class("sheet"), .open(notice.act == act)) {
                        summary { ActWords(visit.language).title(act) }
                        ActForm(
                            visit: visit, file: file, found: found, act: act, notice: notice,
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
    let notice: FileNotice
    let isPrimary: Bool

    var body: some View {
        form(.post, action: DeskRoute.act(act, number: found.number).link, .class("stack")) {
            FormToken(visit.frame)
            SeenFields(file: file)
            ActFields(
                visit: visit, file: file, found: found, act: act,
                typed: isSent ? notice.typed : Form(), problems: isSent ? notice.problems : [])
            button(
                .submit, .class(isPrimary ? "button primary" : "button"),
                .custom("data-act", isPrimary ? "" : nil)
            ) {
                ActWords(visit.language).button(act, found)
            }
        }
    }
}

extension ActForm {
    /// Whether this is the form that was sent.
    private var isSent: Bool { notice.act == act }
}

/// What the page showed: the record's version, and how much of its journal.
struct SeenFields: View {
    let file: StaffFile

    var body: some View {
        input(.type(.hidden), .name(FormField.seen), .value(String(file.version)))
        input(.type(.hidden), .name("events"), .value(String(file.journal.count)))
    }
}
