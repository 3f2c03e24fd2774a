import AfterSales
import Markup
import PolicyFiles

/// The right of withdrawal is over: since when, and what remains.
struct WithdrawalOverPage: View {
    let visit: CustomerVisit
    let end: Instant
    let ways: WithdrawalWays?

    var body: some View {
        let words = WithdrawalWords(language: visit.language)
        PortalLayout(visit.frame, title: words.overTitle) {
            section(.class("stack")) {
                h1 { words.overTitle }
                p(.class("note wait")) { words.over(visit.moment(end)) }
                h2 { words.remains }
                if let window, window >= visit.now {
                    div(.class("sheet stack tight")) {
                        p { words.shopWindow(visit.moment(window)) }
                        BeginButton(frame: visit.frame, kind: .return, title: words.askReturn)
                    }
                }
                if let guarantee, guarantee >= visit.now {
                    div(.class("sheet stack tight")) {
                        p { words.guarantee(visit.date(guarantee)) }
                        a(href: Route.kinds.link, .class("button")) { words.report }
                    }
                }
            }
            if let ways { ways }
        }
    }

    private var window: Instant? { visit.order.lastDeliveredAt.map(visit.rules.returnWindow) }

    /// The longest of the lines.
    private var guarantee: Instant? {
        visit.order.lines.compactMap {
            visit.rules.guaranteeEnds(for: $0.id, of: visit.order)
        }.max()
    }
}
