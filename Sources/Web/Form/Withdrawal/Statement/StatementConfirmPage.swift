import Markup

/// The second step: the declaration as it will stand, and one button.
struct StatementConfirmPage: View {
    let form: StatementForm
    /// The same however often the button is pressed.
    let token: String

    var body: some View {
        let steps = WithdrawalWords(language: form.frame.language)
        let words = StatementWords(language: form.frame.language)
        PortalLayout(form.frame, title: steps.confirmTitle) {
            section(.class("stack")) {
                p(.class("steps")) { steps.step(2) }
                h1 { steps.confirmTitle }
                StatementFacts(
                    frame: form.frame, name: form.name, order: form.order, email: form.email,
                    goods: form.goods)
                Markup.form(.post, action: StatementRoute.confirm.link, .class("row")) {
                    FormToken(form.frame)
                    hidden(StatementForm.Field.token, token)
                    hidden(StatementForm.Field.name, form.name)
                    hidden(StatementForm.Field.order, form.order)
                    hidden(StatementForm.Field.email, form.email)
                    hidden(StatementForm.Field.goods, form.goods)
                    button(.submit, .class("button primary")) { words.confirm }
                    button(
                        .submit, .class("button"), .name(StatementForm.Field.edit), .value("1")
                    ) { words.edit }
                }
            }
        }
    }

    private func hidden(_ name: String, _ value: String) -> some View {
        input(.type(.hidden), .name(name), .value(value))
    }
}

/// Who withdraws from what, as it was typed.
struct StatementFacts: View {
    let frame: Frame
    let name: String
    let order: String
    let email: String
    let goods: String

    var body: some View {
        let steps = WithdrawalWords(language: frame.language)
        let words = StatementWords(language: frame.language)
        div(.class("note stack tight")) {
            p { steps.statement }
            dl(.class("facts")) {
                dt { steps.name }
                dd { name }
                dt { steps.contract }
                dd { words.contract(order) }
                dt { steps.goods }
                dd { goods.isEmpty ? words.everything : goods }
                dt { steps.acknowledgement }
                dd { email }
            }
        }
    }
}
