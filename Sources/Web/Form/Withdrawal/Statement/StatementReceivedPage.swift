import Markup
import Storage

/// What was received, and when. It says the same whether there is such an order.
struct StatementReceivedPage: View {
    let frame: Frame
    let statement: WithdrawalStatement
    /// When it was received, in words.
    let moment: String

    var body: some View {
        let words = StatementWords(language: frame.language)
        PortalLayout(frame, title: words.receivedTitle) {
            section(.class("stack")) {
                h1 { words.receivedTitle }
                p(.class("note ok")) { words.received(moment) }
                StatementFacts(
                    frame: frame, name: statement.name, order: statement.order,
                    email: statement.email, goods: statement.goods)
                p { words.next(statement.email) }
                p { words.keep }
            }
        }
    }
}
