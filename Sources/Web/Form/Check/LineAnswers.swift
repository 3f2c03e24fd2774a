import AfterSales
import Markup
import PolicyFiles

/// Where not every line goes on: each with its answer, and the reason where it is no.
struct LineAnswers: View {
    let visit: CustomerVisit
    let decision: Decision

    private var going: [Decision.Line] { decision.lines.filter(\.outcome.goesOn) }
    private var others: [Decision.Line] { decision.lines.filter { !$0.outcome.goesOn } }

    var body: some View {
        let words = CheckWords(language: visit.language)
        if !others.isEmpty {
            for line in going {
                p(.class("note ok")) { LineName(visit: visit, line: line) }
            }
        }
        for line in others {
            div(.class("note stack tight " + (line.outcome == .refused ? "no" : "wait"))) {
                p { LineName(visit: visit, line: line) }
                for clause in line.clauses.clauses {
                    p {
                        visit.clauses.sentence(for: clause) + " "
                        PolicyLink(visit: visit, clause: clause)
                    }
                }
                if line.outcome == .refused, decision.outcome.goesOn { p { words.othersGoOn } }
            }
        }
    }
}

private struct LineName: View {
    let visit: CustomerVisit
    let line: Decision.Line

    var body: some View {
        let words = CheckWords(language: visit.language)
        strong { words.line(line.quantity, visit.order.line(line.line)?.title ?? line.line) }
        ": " + words.outcome(line)
    }
}
