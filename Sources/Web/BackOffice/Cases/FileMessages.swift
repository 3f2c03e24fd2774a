import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// Mails and documents of a case.
struct FileMessages: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    var body: some View {
        if !file.messages.isEmpty || !file.documents.isEmpty {
            section(.class("sheet stack tight")) {
                h2 { visit.words.messages }
                ul {
                    for message in file.messages {
                        li {
                            message.subject
                            br()
                            small { visit.moment(message.sentAt) }
                        }
                    }
                    for name in file.documents {
                        li {
                            a(href: DeskRoute.document(case: found.number, name: name).link) {
                                name
                            }
                        }
                    }
                }
                if isIncomplete {
                    p(.class("note wait")) { visit.words.lacking(file.lacking.map(\.setting)) }
                }
            }
        }
    }

    /// Whether an invoice or a credit note lacks what the law wants of it, and somebody sees it who
    /// answers for the books.
    private var isIncomplete: Bool {
        let series = AccountingDocument.Kind.allCases.map { $0.series + "-" }
        return !file.lacking.isEmpty && visit.actor.role.may(.export)
            && file.documents.contains { name in series.contains(where: name.hasPrefix) }
    }
}
