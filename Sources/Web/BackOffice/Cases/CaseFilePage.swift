import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// A case with everything on it, and the one next action.
struct CaseFilePage: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    var notice = FileNotice()

    var body: some View {
        let title = found.number + ", " + visit.vocabulary.label(found.kind)
        DeskShell(visit, title: title) {
            div(.class("row")) {
                h1 { title }
                span(.class("pill " + found.state.color)) {
                    visit.vocabulary.label(found.state)
                }
                for flag in found.flags.sorted() {
                    span(.class("pill wait")) { visit.vocabulary.label(flag) }
                }
                if let due = file.deadlines.first(where: \.isObligation), !found.state.isFinal {
                    span(.class("push")) { DuePill(visit: visit, due: due.by) }
                }
                KeyHints(language: visit.language, on: .file)
            }
            FileNoticeView(visit: visit, notice: notice, currency: file.record.order.currency)
            div(.class("case")) {
                div(.class("stack")) {
                    CaseFacts(visit: visit, file: file, found: found)
                    FilePhotos(visit: visit, file: file, found: found, typed: notice.typed)
                    FileAside(visit: visit, file: file, found: found)
                    FileActs(visit: visit, file: file, found: found, notice: notice)
                    if let bases = file.record.bases(of: found, under: file.rules) {
                        FileBases(
                            visit: visit, bases: bases, currency: file.record.order.currency,
                            policyVersion: file.policy.version,
                            heading: BasisWords(visit.language).asked(
                                visit.moment(found.openedAt)))
                    }
                    FileMoney(visit: visit, file: file, found: found)
                    FilePlan(visit: visit, file: file, found: found)
                    FileTimeline(visit: visit, file: file, caseNumber: found.number)
                }
                aside(.class("stack")) {
                    FileDecision(visit: visit, file: file, decision: found.decision)
                    FileDeadlines(visit: visit, deadlines: file.deadlines)
                    FileNotes(
                        visit: visit, file: file, found: found, typed: notice.note?.text ?? "",
                        problem: notice.note?.problem)
                    OrderSummary(visit: visit, file: file)
                    ConversationView(visit: visit, file: file, found: found)
                    if let history = file.history { FileHistory(visit: visit, history: history) }
                    FileMessages(visit: visit, file: file, found: found)
                }
            }
        }
    }
}

extension CaseState {
    /// The color of the state's pill; its word stands in it.
    var color: String {
        switch self {
        case .settled, .accepted: "ok"
        case .rejected, .refused, .expired: "no"
        case .withdrawn: ""
        default: "wait"
        }
    }
}
