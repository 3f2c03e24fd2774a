import AfterSales
import Desk
import Markup

/// What customer and shop wrote to each other, and the place to write.
struct CaseMessages: View {
    let page: CasePage

    var body: some View {
        let visit = page.visit
        let words = ConversationWords(language: visit.language)
        section(.class("sheet stack"), .id("messages")) {
            h2 {
                Icon.bubble.view
                words.title
            }
            if page.conversation.entries.isEmpty {
                p { words.nothingYet }
            } else {
                ConversationList(
                    conversation: page.conversation,
                    author: { $0.isByCustomer ? words.you : visit.frame.settings.shopName },
                    moment: visit.moment,
                    mark: { entry in
                        words.kind(entry.kind) ?? (entry.isByCustomer ? words.hasArrived : nil)
                    })
            }
            form(
                .post, action: ConversationRoute.write(case: page.found.number).link,
                .class("stack tight")
            ) {
                FormToken(visit.frame)
                input(
                    .type(.hidden), .name(FormField.seen),
                    .value(String(page.conversation.last)))
                TextArea(
                    name: "message", title: words.yourMessage, value: page.typed["message"] ?? "",
                    problem: page.problems.text("message"), isRequired: true)
                button(.submit, .class("button")) { words.send }
            }
        }
    }
}
