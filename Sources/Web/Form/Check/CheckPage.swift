import AfterSales
import Correspondence
import Desk
import Markup
import PolicyFiles
import Storage
import Wording

/// The last page before sending: what is accepted now, what it costs, what comes back when, and
/// on which payment.
struct CheckPage: View {
    let visit: CustomerVisit
    let draft: Draft
    let quoted: Desk.Performed
    /// Those of the catalogue that the request names.
    let products: [String: Product]
    /// A digest of what this page says.
    let seen: String
    /// The answer is another than that of the page that was sent.
    var hasChanged = false

    var body: some View {
        let words = CheckWords(language: visit.language)
        PortalLayout(visit.frame, title: title) {
            section(.class("stack")) {
                if !draft.isWithdrawal {
                    RequestProgress(visit: visit, draft: draft, current: nil)
                }
                if hasChanged { p(.class("note wait"), .role("alert")) { words.changed } }
                h1 { title }
                if draft.isWithdrawal {
                    p(.class("steps")) { WithdrawalWords(language: visit.language).step(2) }
                    WithdrawalFacts(visit: visit)
                }
                if let decision = quoted.decision {
                    if decision.outcome.goesOn {
                        GoingSheet(page: self, decision: decision)
                    }
                    LineAnswers(visit: visit, decision: decision)
                    CheckActions(page: self, decision: decision)
                }
                DropButton(visit: visit, draft: draft)
            }
        }
    }

    private var title: String {
        draft.isWithdrawal
            ? WithdrawalWords(language: visit.language).confirmTitle
            : CheckWords(language: visit.language).title(outcome)
    }

    private var outcome: Outcome { quoted.decision?.outcome ?? .refused }
}

/// What goes on, with its facts, its money and its advice.
private struct GoingSheet: View {
    let page: CheckPage
    let decision: Decision

    private var visit: CustomerVisit { page.visit }

    var body: some View {
        let words = CheckWords(language: visit.language)
        div(.class("sheet stack")) {
            dl(.class("facts")) {
                for fact in facts(words) {
                    dt { fact.0 }
                    dd { fact.1 }
                }
            }
            if let forecast = page.quoted.forecast {
                PlanForecast(visit: visit, forecast: forecast)
            }
            CheckWarnings(page: page, decision: decision)
            if decision.advice.contains(.returnShippingCarton) {
                div(.class("note")) {
                    strong { words.packing }
                    ul {
                        for clause in advice { li { visit.clauses.sentence(for: clause) } }
                    }
                }
            } else {
                for clause in advice { p(.class("note")) { visit.clauses.sentence(for: clause) } }
            }
            WhyDetails(visit: visit, clauses: decision.clauses)
        }
    }

    /// What can still be done: what was for the door and for before the questions was said there,
    /// and the plan's picture has its own.
    private var advice: [Clause] {
        decision.advice.clauses.filter { clause in
            switch clause {
            case .paypalQuestions, .defectSelfHelp, .damageRefuseParcel, .damageReserves: false
            case .damageRegisteredLetter: decision.letterDue != nil
            default: true
            }
        }
    }

    private func facts(_ words: CheckWords) -> [(String, String)] {
        CheckFacts(
            visit: visit, request: page.draft.request, decision: decision, quoted: page.quoted,
            products: page.products
        ).all(words)
    }
}

/// The clauses behind an answer, for those who want to know.
struct WhyDetails: View {
    let visit: CustomerVisit
    let clauses: ClauseSet

    var body: some View {
        if clauses != [] {
            details {
                summary { CheckWords(language: visit.language).whichRules }
                ul(.class("stack tight")) {
                    for clause in clauses.clauses {
                        li {
                            visit.clauses.sentence(for: clause) + " "
                            PolicyLink(visit: visit, clause: clause)
                        }
                    }
                }
            }
        }
    }
}
