import Correspondence
import Desk
import Markup

/// A withdrawal as it is typed by somebody who is not signed in: what the directive lets a trader
/// ask for, name, contract and where to acknowledge it, and nothing more.
struct StatementForm: Sendable {
    let frame: Frame
    var name = ""
    var order = ""
    var email = ""
    /// Empty: all of the order.
    var goods = ""
    var problems: [FieldProblem] = []

    enum Field {
        static let name = "statement-name"
        static let order = "statement-order"
        static let email = "statement-email"
        static let goods = "statement-goods"
        static let token = "statement"
        /// Goes back to the first step.
        static let edit = "edit"
    }

    init(frame: Frame) { self.frame = frame }

    /// What was typed, with what is wrong with it.
    init(frame: Frame, reading form: Form) {
        self.frame = frame
        name = CardNumbers.masked(form.text(Field.name))
        order = CardNumbers.masked(form.text(Field.order))
        email = form.text(Field.email)
        goods = CardNumbers.masked(form.text(Field.goods))
        check()
    }

    private mutating func check() {
        let words = StatementWords(language: frame.language)
        if !(1...100).contains(name.count) {
            problems.append(FieldProblem(Field.name, words.nameMissing))
        }
        if !(1...64).contains(order.count) {
            problems.append(FieldProblem(Field.order, words.orderMissing))
        }
        // The acknowledgment must be able to go there.
        if (try? MailAddress(email)) == nil {
            problems.append(FieldProblem(Field.email, words.emailMissing))
        }
        if goods.count > 300 { problems.append(FieldProblem(Field.goods, words.goodsTooLong)) }
    }
}

extension String {
    /// Whether a mail could go there: one `@` with something on both sides.
    var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return utf8.count <= 254 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !contains(where: \.isWhitespace)
    }
}

/// Its fields, on the withdrawal page.
struct StatementSection: View {
    let form: StatementForm

    var body: some View {
        let words = StatementWords(language: form.frame.language)
        section(.class("stack"), .id("statement")) {
            h2 { words.title }
            p { words.intro }
            Markup.form(.post, action: StatementRoute.declare.link, .class("sheet stack")) {
                FormToken(form.frame)
                TextField(
                    name: StatementForm.Field.name, title: words.name, value: form.name,
                    problem: form.problems.text(StatementForm.Field.name), length: 100,
                    isRequired: true, completion: "name")
                TextField(
                    name: StatementForm.Field.order, title: words.order, value: form.order,
                    hint: words.orderHint,
                    problem: form.problems.text(StatementForm.Field.order), length: 64,
                    isRequired: true)
                TextField(
                    name: StatementForm.Field.email, title: words.email, value: form.email,
                    type: .email, hint: words.emailHint,
                    problem: form.problems.text(StatementForm.Field.email), length: 254,
                    isRequired: true, completion: "email")
                TextArea(
                    name: StatementForm.Field.goods, title: words.goods, value: form.goods,
                    hint: words.goodsHint,
                    problem: form.problems.text(StatementForm.Field.goods), length: 300)
                button(.submit, .class("button")) { words.declare }
            }
        }
    }
}
