import AfterSales
import Desk
import Markup

/// What is to be paid and what for, with the way to the provider's page.
struct ProviderPayPage: View {
    enum State: Sendable {
        case open(Link)
        /// The provider says no, or nothing.
        case notNow
        /// The customer comes back from the page, and what became of it is not known yet.
        case checking
        case notSetUp
    }

    let visit: CustomerVisit
    let found: Case
    let state: State

    var body: some View {
        let words = PayWords(language: visit.language)
        let amount = visit.amount(found.amountDue)
        PortalLayout(visit.frame, title: words.title(amount)) {
            section(.class("stack")) {
                h1 { words.title(amount) }
                p { words.purpose(found) }
                switch state {
                case .open(let page):
                    p { words.there }
                    p { a(href: page, .class("button primary")) { words.payThere(amount) } }
                case .notNow:
                    p(.class("note wait"), .role("alert")) { words.notNow }
                    p {
                        a(href: Route.pay(case: found.number).link, .class("button primary")) {
                            words.again
                        }
                    }
                case .checking:
                    p(.class("note wait"), .role("status")) { words.checking }
                    p {
                        a(href: Route.payBack(case: found.number).link, .class("button primary")) {
                            words.lookAgain
                        }
                    }
                case .notSetUp: p(.class("note wait")) { words.notSetUp }
                }
                p {
                    if case .checking = state {} else { words.later + " " }
                    a(href: Route.caseFile(number: found.number).link) { words.seeCase }
                }
            }
        }
    }
}
