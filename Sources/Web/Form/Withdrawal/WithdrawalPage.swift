import AfterSales
import Markup

/// The first step of the withdrawal function: the declaration, filled in with what is known.
struct WithdrawalPage: View {
    let form: QuestionForm
    let ways: WithdrawalWays?

    private var visit: CustomerVisit { form.visit }

    var body: some View {
        let words = WithdrawalWords(language: visit.language)
        PortalLayout(visit.frame, title: words.title) {
            section(.class("stack")) {
                p(.class("steps")) { words.step(1) }
                h1 { words.title }
                p { words.intro }
                if let end = visit.rules.withdrawalEnds(for: visit.order) {
                    p(.class("note ok")) { words.until(visit.moment(end)) }
                }
                ProblemSummary(form.problems, heading: form.words.problems)
                if visit.order.lines.contains(where: {
                    visit.record.freeUnits($0, for: .return) > 0
                }) {
                    WithdrawalForm(form: form)
                } else {
                    NothingLeft(visit: visit)
                }
                if visit.mayCancel { CancelInstead(visit: visit) }
            }
            if let ways { ways }
        }
    }
}

private struct WithdrawalForm: View {
    let form: QuestionForm

    var body: some View {
        let visit = form.visit
        let words = WithdrawalWords(language: visit.language)
        Markup.form(.post, action: Route.withdrawal.link, .class("stack")) {
            FormToken(visit.frame)
            WithdrawalFacts(visit: visit)
            h2 { words.goods }
            LinesFields(form: form)
            if visit.order.lines.contains(where: \.isExceptedFromWithdrawal) {
                p { small { words.excepted } }
            }
            button(.submit, .class("button primary")) { words.declare }
        }
    }
}

/// What is declared, and by whom: the facts that the law asks for.
struct WithdrawalFacts: View {
    let visit: CustomerVisit

    var body: some View {
        let words = WithdrawalWords(language: visit.language)
        let order = visit.order
        div(.class("note stack tight")) {
            p { words.statement }
            dl(.class("facts")) {
                dt { words.name }
                dd { order.customer.name }
                dt { words.contract }
                dd { words.contract(order.number, visit.date(order.placedAt)) }
                dt { words.acknowledgement }
                dd { order.customer.email }
            }
        }
    }
}

/// Everything is in a request already: that is where it goes on.
private struct NothingLeft: View {
    let visit: CustomerVisit

    var body: some View {
        let words = WithdrawalWords(language: visit.language)
        div(.class("note stack tight")) {
            p { words.nothingLeft }
            p { a(href: Route.order.link) { words.seeRequests } }
        }
    }
}

/// An order that has not left is quicker to cancel.
private struct CancelInstead: View {
    let visit: CustomerVisit

    var body: some View {
        let words = WithdrawalWords(language: visit.language)
        div(.class("note stack tight")) {
            p { words.notShipped }
            BeginButton(frame: visit.frame, kind: .cancellation, title: words.cancel)
        }
    }
}

extension CustomerVisit {
    /// Whether the order can still be canceled or modified (`cancellation.status`).
    var mayCancel: Bool { rules.policy.cancellation.statuses.contains(order.status) }
}
