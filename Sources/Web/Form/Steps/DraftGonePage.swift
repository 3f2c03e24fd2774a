import AfterSales
import Markup
import Storage
import Wording

/// A request that is no longer there, or never was this order's: one page for all of them.
struct DraftGonePage: View {
    let visit: CustomerVisit

    var body: some View {
        let words = StepWords(language: visit.language)
        let days = visit.language.days(Int(Draft.keptSeconds / 86_400))
        PortalLayout(visit.frame, title: words.goneTitle) {
            section(.class("stack")) {
                h1 { words.goneTitle }
                p { words.gone(days) }
                div(.class("row")) {
                    a(href: Route.order.link, .class("button primary")) { words.myOrder }
                    a(href: Route.home.link) { words.otherOrder }
                }
            }
        }
    }
}
