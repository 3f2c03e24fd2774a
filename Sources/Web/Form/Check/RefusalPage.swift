import AfterSales
import Correspondence
import Markup
import Storage

/// A request that cannot be asked for at all: why, and what to do.
struct RefusalPage: View {
    let visit: CustomerVisit
    let draft: Draft
    let refusal: CaseRefusal

    var body: some View {
        let words = CheckWords(language: visit.language)
        PortalLayout(visit.frame, title: words.impossible) {
            section(.class("stack")) {
                h1 { words.impossible }
                p(.class("note no"), .role("alert")) { visit.vocabulary.sentence(refusal) }
                div(.class("row")) {
                    if case .quantityExceeds(_, _, _, let holder?) = refusal {
                        a(href: Route.caseFile(number: holder).link, .class("button primary")) {
                            words.seeCase(holder)
                        }
                    }
                    a(href: visit.route(draft, after: nil).link, .class("button")) { words.edit }
                }
                DropButton(visit: visit, draft: draft)
            }
        }
    }
}
