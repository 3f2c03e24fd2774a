import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// The journal of a case, or of an order, the oldest first.
struct FileTimeline: View {
    let visit: DeskVisit
    let file: StaffFile
    let caseNumber: String?

    var body: some View {
        section(.class("sheet stack tight")) {
            h2 { visit.words.history }
            ol(.class("timeline")) {
                for entry in entries {
                    li(.class("done")) {
                        EventLine(
                            visit: visit, entry: entry, currency: file.record.order.currency)
                    }
                }
            }
            AuditLink(visit: visit, object: object)
        }
    }

    /// As the audit log names it.
    private var object: String {
        if let caseNumber { return "case:" + caseNumber }
        return "order:" + file.record.order.number
    }

    private var entries: [JournalEntry] {
        file.journal.filter { caseNumber == nil || $0.caseNumber == caseNumber }
    }
}
