import AfterSales
import Correspondence
import Markup
import PolicyFiles
import Storage
import Wording

/// An order: what can be done with each product, until when, and why not.
struct OrderPage: View {
    let visit: CustomerVisit
    let outlooks: [LineOutlook]
    /// Requests that were begun and not sent.
    let drafts: [Draft]

    var body: some View {
        let words = OrderWords(language: visit.language)
        PortalLayout(visit.frame, title: visit.order.number) {
            section(.class("stack")) {
                h1 { words.title }
                p(.class("soft")) { words.summary(visit) }
                UnfinishedRequests(visit: visit, drafts: drafts)
                if !visit.order.status.hasShipped { BeforeShipping(visit: visit) }
                div(.class("sheet")) {
                    for outlook in outlooks { LineItem(visit: visit, outlook: outlook) }
                }
                if visit.order.status.hasShipped {
                    p {
                        words.somethingElse + " "
                        a(href: Route.kinds.link) { words.allRequests }
                    }
                }
            }
            if !visit.record.cases.isEmpty { CaseList(visit: visit) }
            ParcelList(visit: visit)
        }
    }
}

/// What is still possible before a parcel leaves.
private struct BeforeShipping: View {
    let visit: CustomerVisit

    var body: some View {
        let words = OrderWords(language: visit.language)
        if visit.mayCancel {
            div(.class("note ok stack tight")) {
                p { words.notShipped }
                div(.class("row")) {
                    BeginButton(
                        frame: visit.frame, kind: .cancellation, title: words.cancel)
                    BeginButton(
                        frame: visit.frame, kind: .modification, title: words.modify)
                }
            }
        } else if visit.order.status == .inPreparation {
            p(.class("note wait")) {
                visit.clauses.sentence(for: .cancellationStatus) + " "
                PolicyLink(visit: visit, clause: .cancellationStatus)
            }
        }
    }
}

/// The published page, at the clause that decided.
struct PolicyLink: View {
    let visit: CustomerVisit
    let clause: Clause

    var body: some View {
        a(
            href: Route.policy(version: visit.rules.policy.version, clause: clause.id).link
        ) { OrderWords(language: visit.language).why }
    }
}

/// A request begins: a button, as it makes something.
struct BeginButton: View {
    let frame: Frame
    let kind: CaseKind
    var line: String?
    let title: String
    /// Where no heading beside it has it.
    var hasIcon = true

    var body: some View {
        form(.post, action: Route.begin(kind: kind.rawValue).link) {
            FormToken(frame)
            if let line { input(.type(.hidden), .name("line"), .value(line)) }
            button(.submit, .class("button")) {
                if hasIcon { Icon(kind).view }
                title
            }
        }
    }
}

/// The order's requests so far.
private struct CaseList: View {
    let visit: CustomerVisit

    var body: some View {
        let words = OrderWords(language: visit.language)
        section(.class("stack"), .id("cases")) {
            h2 { words.cases }
            div(.class("sheet")) {
                for found in visit.record.cases.reversed() {
                    div(.class("item")) {
                        div(.class("row")) {
                            a(href: Route.caseFile(number: found.number).link) {
                                visit.vocabulary.label(found.kind) + " " + found.number
                            }
                            StatePill(visit: visit, found: found)
                        }
                        p { small { visit.moment(found.openedAt) } }
                    }
                }
            }
        }
    }
}

/// The state of a case: a color and a word.
struct StatePill: View {
    let visit: CustomerVisit
    let found: Case

    var body: some View {
        span(.class("pill push " + color)) { visit.vocabulary.label(found.state) }
    }

    private var color: String {
        switch found.state {
        case .settled, .accepted, .authorized: "ok"
        case .refused, .rejected, .expired: "no"
        case .withdrawn: ""
        default: "wait"
        }
    }
}
