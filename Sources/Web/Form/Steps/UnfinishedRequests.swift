import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// The order's requests that were begun and not sent: to go on with, or to give up.
struct UnfinishedRequests: View {
    let visit: CustomerVisit
    let drafts: [Draft]

    var body: some View {
        let words = StepWords(language: visit.language)
        if !drafts.isEmpty {
            section(.class("stack"), .id("unfinished")) {
                h2 { words.unfinishedTitle }
                div(.class("sheet")) {
                    for draft in drafts { UnfinishedRequest(visit: visit, draft: draft) }
                }
            }
        }
    }
}

private struct UnfinishedRequest: View {
    let visit: CustomerVisit
    let draft: Draft

    var body: some View {
        let words = StepWords(language: visit.language)
        let kind = visit.vocabulary.label(draft.request.kind)
        div(.class("item")) {
            h3 { kind }
            if !titles.isEmpty { p { visit.language.all(of: titles) } }
            p {
                small {
                    words.begun(visit.moment(draft.createdAt), until: visit.moment(draft.keptUntil))
                }
            }
            div(.class("row")) {
                a(href: visit.resuming(draft).link, .class("button")) { words.goOn(kind) }
                DropButton(visit: visit, draft: draft, name: words.dropNamed(kind))
            }
        }
    }

    private var titles: [String] {
        (draft.request.lines ?? []).compactMap { visit.order.line($0.line)?.title }
    }
}

/// Gives a request up that was not sent.
struct DropButton: View {
    let visit: CustomerVisit
    let draft: Draft
    /// What it gives up, for those who do not see what stands around it.
    var name: String?

    var body: some View {
        let words = StepWords(language: visit.language)
        form(.post, action: FormRoute.drop(draft: draft.id).link) {
            FormToken(visit.frame)
            button(.submit, .class("plain"), .ariaLabel(name)) {
                name == nil ? words.dropThis : words.drop
            }
        }
    }
}

extension CustomerVisit {
    /// Drafts that can be gone on with, in the order given: begun and not over.
    func unfinished(among drafts: [Draft]) -> [Draft] {
        drafts.filter { $0.isBegun && now <= $0.keptUntil }
    }
}
