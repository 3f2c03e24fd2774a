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
            }
        }
    }
}
