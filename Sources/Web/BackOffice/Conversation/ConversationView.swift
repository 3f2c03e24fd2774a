import AfterSales
import Correspondence
import Desk
import Markup

/// What customer and staff wrote to each other on a case, and the place to answer; nothing for a
/// role that may not read it.
struct ConversationView: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    var typed = Form()
    var problem: String?

    var body: some View {
        if let conversation = file.conversation {
            let words = ConversationWords(language: visit.language)
            section(.class("sheet stack tight"), .id("messages")) {
                h2 { words.withCustomer }
                if conversation.entries.isEmpty {
                    p(.class("soft")) { words.none }
                } else {
                    ConversationList(
                        conversation: conversation, author: author, moment: visit.moment,
                        mark: { $0.waits ? words.waits : words.kind($0.kind) })
                }
                if visit.actor.role.may(.writeMessage) {
                    AnswerForm(
                        visit: visit, number: found.number, conversation: conversation,
                        typed: typed, problem: problem)
                }
            }
        }
    }

    private var author: @Sendable (ConversationEntry) -> String {
        let customer = file.record.order.customer.name
        let vocabulary = visit.vocabulary
        return { entry in
            let isStaff = entry.author.role.isStaff
            guard isStaff else { return customer }
            let role = vocabulary.label(entry.author.role)
            // An answer by phone is noted by an agent.
            return entry.isByCustomer
                ? "\(customer) (\(entry.author.name))" : "\(entry.author.name), \(role)"
        }
    }
}

private struct AnswerForm: View {
    let visit: DeskVisit
    let number: String
    let conversation: CaseConversation
    let typed: Form
    let problem: String?

    var body: some View {
        let words = ConversationWords(language: visit.language)
        form(.post, action: ConversationRoute.desk(case: number).link, .class("stack tight")) {
            fields
            TextArea(
                name: "message", title: words.toCustomer, value: typed["message"] ?? "",
                hint: words.goesOut, problem: problem, isRequired: true)
            button(.submit, .class("button")) { words.answer }
        }
        if conversation.waits {
            form(.post, action: ConversationRoute.needsNoAnswer(case: number).link) {
                fields
                button(.submit, .class("plain")) { words.needsNoAnswer }
            }
        }
    }

    @ViewBuilder private var fields: some View {
        FormToken(visit.frame)
        input(.type(.hidden), .name(FormField.seen), .value(String(conversation.last)))
    }
}
