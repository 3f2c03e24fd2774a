import AfterSales
import Correspondence
import Markup
import PolicyFiles
import Wording

/// An order: what can be done with each product, until when, and why not.
struct OrderPage: View {
    let visit: CustomerVisit
    let outlooks: [LineOutlook]

    var body: some View {
        let words = OrderWords(language: visit.language)
        PortalLayout(visit.frame, title: visit.order.number) {
            section(.class("stack")) {
                h1 { words.title }
                p(.class("soft")) { words.summary(visit) }
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
        }
    }
}

/// What is still possible before a parcel leaves.
private struct BeforeShipping: View {
    let visit: CustomerVisit

    var body: some View {
        let words = OrderWords(language: visit.language)
        let allowed = visit.rules.policy.cancellation.statuses.contains(visit.order.status)
        if allowed {
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

/// One product with its answer first.
private struct LineItem: View {
    let visit: CustomerVisit
    let outlook: LineOutlook

    var body: some View {
        let words = OrderWords(language: visit.language)
        article(.class("item")) {
            div(.class("row")) {
                h2 { words.line(outlook.line) }
                span(.class("push money")) { visit.amount(outlook.line.net) }
            }
            LineAnswer(visit: visit, outlook: outlook)
            for held in outlook.cases {
                p {
                    small {
                        words.heldBy(held.quantity) + " "
                        a(href: Route.caseFile(number: held.number).link) { held.number }
                    }
                }
            }
            if visit.order.status.hasShipped { LineActions(visit: visit, outlook: outlook) }
        }
    }
}

private struct LineActions: View {
    let visit: CustomerVisit
    let outlook: LineOutlook

    var body: some View {
        let words = OrderWords(language: visit.language)
        div(.class("row")) {
            if case .returnable = outlook.answer {
                BeginButton(
                    frame: visit.frame, kind: .return, line: outlook.line.id,
                    title: words.changedMind)
            }
            a(
                href: Route.problem(line: outlook.line.id).link, .class("button")
            ) { words.problem }
        }
    }
}

private struct LineAnswer: View {
    let visit: CustomerVisit
    let outlook: LineOutlook

    var body: some View {
        let words = OrderWords(language: visit.language)
        switch outlook.answer {
        case .returnable(let until, let viaForm):
            div(.class("row")) {
                span(.class("pill ok")) {
                    until.map { words.returnUntil(visit.moment($0)) } ?? words.returnOpen
                }
                if viaForm { span(.class("pill")) { words.viaForm } }
            }
            if let until, let start = outlook.deliveredAt {
                WindowStrip(visit: visit, start: start, end: until)
            }
        case .refused(let clauses):
            for clause in clauses.clauses {
                p {
                    span(.class("pill no")) { visit.clauses.title(for: clause) }
                }
                p {
                    small {
                        visit.clauses.sentence(for: clause) + " "
                        PolicyLink(visit: visit, clause: clause)
                    }
                }
            }
        case .held: p { span(.class("pill")) { words.allAsked } }
        case .notShipped: p { span(.class("pill wait")) { words.notYetHere } }
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

    var body: some View {
        form(.post, action: Route.begin(kind: kind.rawValue).link) {
            FormToken(frame)
            if let line { input(.type(.hidden), .name("line"), .value(line)) }
            button(.submit, .class("button")) { title }
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
