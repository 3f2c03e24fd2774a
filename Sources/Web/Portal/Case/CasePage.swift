import AfterSales
import Correspondence
import Markup
import Storage

/// A case: its next step and date first, then what happened, the money, and what can be done.
struct CasePage: View {
    let visit: CustomerVisit
    let found: Case
    /// File names of documents that can be fetched.
    let documents: [String]
    let photos: [Photo]
    /// Something to say about what was just tried; `nil`: nothing.
    var notice: Notice?
    var problems: [FieldProblem] = []
    /// What was typed in a form that was not taken.
    var typed = Form()

    enum Notice {
        case changed
    }

    var body: some View {
        let words = CaseWords(language: visit.language)
        let name = visit.vocabulary.label(found.kind) + " " + found.number
        PortalLayout(visit.frame, title: name) {
            section(.class("stack")) {
                if notice != nil {
                    p(.class("note wait"), .role("alert")) { words.changed }
                }
                div(.class("row")) {
                    h1 { name }
                    StatePill(visit: visit, found: found)
                }
                ProblemSummary(problems, heading: words.problems)
                NextStep(page: self)
                CaseDocumentLinks(page: self)
            }
            section(.class("stack")) {
                h2 { words.whatHappens }
                CaseTimeline(visit: visit, found: found)
            }
            CaseMoney(visit: visit, found: found)
            CaseSummary(visit: visit, found: found)
            CasePhotos(page: self)
            CaseActs(page: self)
        }
    }
}

/// Labels, slips and letters, to be fetched.
private struct CaseDocumentLinks: View {
    let page: CasePage

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        if !page.documents.isEmpty {
            div(.class("sheet stack tight")) {
                h2 { words.documents }
                div(.class("row")) {
                    for name in page.documents {
                        a(
                            href: Route.document(case: page.found.number, name: name).link,
                            .class(name.contains("label") ? "button primary" : "button")
                        ) { words.document(name) }
                    }
                }
                if page.found.label != nil { p { small { words.spam } } }
            }
        }
    }
}

/// What was asked, and by which rules it was answered.
private struct CaseSummary: View {
    let visit: CustomerVisit
    let found: Case

    var body: some View {
        let words = CaseWords(language: visit.language)
        section(.class("sheet stack")) {
            h2 { words.request }
            dl(.class("facts")) {
                dt { words.askedOn }
                dd { visit.moment(found.openedAt) }
                dt { words.order }
                dd { visit.order.number }
                if !found.units.isEmpty {
                    dt { words.lines }
                    dd {
                        ul {
                            for unit in found.units {
                                li {
                                    "\(unit.quantity) × "
                                        + (visit.order.line(unit.line)?.title ?? unit.line)
                                        + ", " + visit.vocabulary.label(unit.state).lowercased()
                                }
                            }
                        }
                    }
                }
                dt { words.resolution }
                dd { visit.vocabulary.label(found.resolution) }
                if let reason = found.request.reason {
                    dt { words.reason }
                    dd { reason }
                }
                if let reserves = found.request.reserves {
                    dt { words.reserves }
                    dd { reserves }
                }
            }
            if found.legalWithdrawal { p(.class("note")) { words.legalWithdrawal } }
            WhyDetails(visit: visit, clauses: found.decision.clauses)
        }
    }
}
