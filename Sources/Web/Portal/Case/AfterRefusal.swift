import AfterSales
import Correspondence
import Markup
import PolicyFiles

/// Why it was not accepted, and what remains possible: no refusal is a dead end.
struct AfterRefusal: View {
    let page: CasePage

    private var visit: CustomerVisit { page.visit }
    private var found: Case { page.found }

    var body: some View {
        let words = AfterRefusalWords(language: visit.language)
        if let written { blockquote { p { written } } }
        for clause in clauses {
            p {
                visit.clauses.sentence(for: clause) + " "
                PolicyLink(visit: visit, clause: clause)
            }
        }
        p { strong { words.stillPossible } }
        ul(.class("stack tight")) {
            if found.legalWithdrawal { li { words.withdrawalIsKept } }
            if !found.kind.isClaim, found.kind != .adjustment {
                li {
                    words.faults + " "
                    a(href: problemLink) { words.tellProblem }
                }
            }
            if found.kind == .cancellation || found.kind == .modification {
                li {
                    words.returnLater + " "
                    a(href: Route.order.link) { words.seeOrder }
                }
            }
            if found.kind.isClaim { li { words.guarantee } }
            li {
                words.disagree + " "
                a(href: .fragment("messages")) { words.writeToUs }
            }
        }
    }

    private var problemLink: Link {
        let lines = Set((found.request.lines ?? []).map(\.line))
        guard lines.count == 1, let line = lines.first else { return Route.kinds.link }
        return Route.problem(line: line).link
    }

    /// In the words of whoever refused it; `nil`: a clause says it.
    private var written: String? {
        guard found.state == .refused, let reason = found.refusal else { return nil }
        return Clause(rawValue: reason) == nil ? reason : nil
    }

    private var clauses: [Clause] {
        if found.state == .rejected { return found.rejectingClauses.clauses }
        guard let reason = found.refusal else { return found.decision.clauses.clauses }
        return Clause(rawValue: reason).map { [$0] } ?? []
    }
}
