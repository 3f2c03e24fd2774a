import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// What the policy says to a request, before it is made.
struct QuotePage: View {
    let visit: DeskVisit
    let file: StaffFile
    let decision: Decision
    /// The form that was sent, to be sent again unchanged.
    let form: Form

    var body: some View {
        let words = OrderFileWords(visit.language)
        let order = file.record.order
        DeskShell(visit, title: words.quoteTitle) {
            h1 { words.quoteTitle }
            section(.class("sheet stack")) {
                DecisionFacts(visit: visit, decision: decision, currency: order.currency)
                if decision.outcome == .redirected, let channel = decision.channel {
                    p { words.channelToUse(visit.vocabulary.label(channel)) }
                }
                for line in decision.lines {
                    p {
                        "\(line.quantity) × \(order.line(line.line)?.title ?? line.line) : "
                        strong { visit.vocabulary.label(line.outcome) }
                    }
                }
                ClauseList(clauses: decision.clauses, version: file.policy.version)
            }
            if decision.outcome == .redirected {
                p(.class("note")) { words.goesNowhere }
            } else {
                if decision.outcome == .refused {
                    p(.class("note wait")) { words.refusedButKept }
                }
                Markup.form(.post, action: DeskRoute.openCase(order: order.number).link) {
                    FormToken(visit.frame)
                    SeenFields(file: file)
                    for field in form.own {
                        input(.type(.hidden), .name(field.name), .value(field.value))
                    }
                    button(.submit, .class("button primary")) { words.confirm }
                }
            }
            p { a(href: DeskRoute.orderFile(number: order.number).link) { words.back } }
        }
    }
}

extension Form {
    /// Its fields without those that every form carries.
    var own: [(name: String, value: String)] {
        all.filter { ![FormField.token, FormField.seen, "events"].contains($0.name) }
    }
}
