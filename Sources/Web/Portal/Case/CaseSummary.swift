import AfterSales
import Correspondence
import Markup

/// What was asked, and by which version of the rules it was answered.
struct CaseSummary: View {
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
                            for unit in found.units { li { line(unit) } }
                        }
                    }
                }
                dt { words.resolution }
                dd {
                    found.kind == .adjustment
                        ? visit.vocabulary.label(found.request.adjustmentKind.kind)
                        : visit.vocabulary.label(found.resolution)
                }
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
            p {
                small {
                    words.decidedBy + " "
                    a(href: Route.policy(version: version, clause: nil).link) {
                        words.policy(version)
                    }
                }
            }
        }
    }

    private var version: Int { visit.rules.policy.version }

    private func line(_ unit: Case.Units) -> String {
        let title = visit.order.line(unit.line)?.title ?? unit.line
        return "\(unit.quantity) × \(title), "
            + visit.vocabulary.label(unit.state).lowercased()
    }
}
