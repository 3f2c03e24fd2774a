import AfterSales
import Desk
import Markup

/// The sandbox's payment page: it stands where a provider's own page would, and asks for no card.
struct PayPage: View {
    let visit: CustomerVisit
    let found: Case
    var wasDeclined = false

    var body: some View {
        let words = PayWords(language: visit.language)
        let amount = visit.amount(found.amountDue)
        PortalLayout(visit.frame, title: words.title(amount)) {
            section(.class("stack")) {
                p(.class("note wait")) {
                    strong { words.sandbox }
                    " " + words.sandboxMeaning
                }
                if wasDeclined { p(.class("note no"), .role("alert")) { words.declined } }
                h1 { words.title(amount) }
                p { words.purpose(found) }
                div(.class("row")) {
                    choice("accept", words.pay(amount), "button primary")
                    choice("decline", words.decline, "button")
                }
                p {
                    words.later + " "
                    a(href: Route.caseFile(number: found.number).link) { words.seeCase }
                }
            }
        }
    }

    private func choice(_ card: String, _ title: String, _ style: String) -> some View {
        form(.post, action: Route.pay(case: found.number).link) {
            FormToken(visit.frame)
            input(.type(.hidden), .name(FormField.seen), .value(found.stamp))
            input(.type(.hidden), .name("card"), .value(card))
            button(.submit, .class(style)) { title }
        }
    }
}
