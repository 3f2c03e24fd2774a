import AfterSales
import Markup

/// The withdrawal function (Directive 2011/83/EU, article 11a): declared here, confirmed on the
/// next page, acknowledged by mail.
struct WithdrawalPage: View {
    let form: QuestionForm

    var body: some View {
        let words = KindWords(language: form.visit.language)
        let order = form.visit.order
        PortalLayout(form.visit.frame, title: words.withdrawTitle) {
            section(.class("stack")) {
                h1 { words.withdrawTitle }
                p { words.withdrawIntro }
                ProblemSummary(form.problems, heading: form.words.problems)
                Markup.form(.post, action: Route.withdrawal.link, .class("stack")) {
                    FormToken(form.visit.frame)
                    p(.class("note")) { words.declaration(order.number, order.customer.name) }
                    LinesFields(form: form)
                    button(.submit, .class("button primary")) { words.declare }
                }
            }
        }
    }
}
