import AfterSales
import Desk
import Markup

/// What was said, the oldest first.
struct ConversationList: View {
    let conversation: CaseConversation
    /// Who wrote, and what beside it: the reader's words for both.
    let author: @Sendable (ConversationEntry) -> String
    let moment: @Sendable (Instant) -> String
    let mark: @Sendable (ConversationEntry) -> String?

    var body: some View {
        ol(.class("conversation")) {
            for entry in conversation.entries {
                li(.class(entry.isByCustomer ? "theirs" : "ours")) {
                    p(.class("row")) {
                        strong { author(entry) }
                        small { details(entry) }
                    }
                    p(.class("said")) { entry.text }
                }
            }
        }
    }

    private func details(_ entry: ConversationEntry) -> String {
        ([moment(entry.at)] + [mark(entry)].compactMap { $0 }).joined(separator: " · ")
    }
}
