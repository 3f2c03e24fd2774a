import AfterSales
import Correspondence
import Markup
import PolicyFiles

/// One product with its answer first, then what else is possible and until when.
struct LineItem: View {
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
            if let remains { p { small { remains } } }
            if visit.order.status.hasShipped { LineActions(visit: visit, outlook: outlook) }
        }
    }

    /// What can be asked for beside a return, whatever the answer to that is.
    private var remains: String? {
        let words = OrderWords(language: visit.language)
        guard visit.order.status.hasShipped else { return nil }
        guard visit.order.isDelivered(outlook.line.id) else { return words.underWay }
        guard let end = visit.rules.guaranteeEnds(for: outlook.line.id, of: visit.order)
        else { return nil }
        return end >= visit.now
            ? words.guarantee(visit.date(end)) : words.guaranteeOver(visit.date(end))
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
            if visit.order.isDelivered(outlook.line.id) {
                a(
                    href: Route.problem(line: outlook.line.id).link, .class("button")
                ) {
                    Icon.warning.view
                    words.problem
                }
            } else {
                BeginButton(
                    frame: visit.frame, kind: .notDelivered, line: outlook.line.id,
                    title: words.neverCame)
            }
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
            if clauses.contains(.returnWindow), let end = outlook.windowEnded {
                p { small { words.windowEnded(visit.moment(end)) } }
            }
        case .held: p { span(.class("pill")) { words.allAsked } }
        case .notShipped: p { span(.class("pill wait")) { words.notYetHere } }
        }
    }
}
