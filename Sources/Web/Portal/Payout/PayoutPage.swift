import AfterSales
import Markup
import Storage

/// Whose account, and which.
struct PayoutPage: View {
    let visit: CustomerVisit
    let found: Case
    /// What was given before; `nil`: nothing.
    let known: PayoutAccounts.Account?
    var holder = ""
    var iban = ""
    var problems: [FieldProblem] = []

    private var words: PayoutWords { PayoutWords(language: visit.language) }

    var body: some View {
        PortalLayout(visit.frame, title: words.title) {
            section(.class("stack")) {
                h1 { words.title }
                p { words.intro }
                if let known {
                    p(.class("note")) {
                        words.known(known.iban.masked, isProven: known.provenAt != nil)
                    }
                }
                ProblemSummary(problems, heading: words.problems)
                form(
                    .post, action: PayoutRoute.form(case: found.number).link,
                    .class("sheet stack")
                ) {
                    FormToken(visit.frame)
                    TextField(
                        name: "holder", title: words.holder,
                        value: holder.isEmpty ? visit.order.customer.name : holder,
                        problem: problems.text("holder"), length: 70, isRequired: true,
                        completion: "name")
                    TextField(
                        name: "iban", title: words.iban, value: iban, hint: words.ibanHint,
                        problem: problems.text("iban"), length: 48, isRequired: true,
                        completion: "off")
                    button(.submit, .class("button primary")) { words.next }
                }
                p {
                    a(href: Route.caseFile(number: found.number).link) { words.back }
                }
            }
        }
    }
}

/// The code that proves it.
struct PayoutCodePage: View {
    let visit: CustomerVisit
    let found: Case
    let account: PayoutAccounts.Account
    let lookup: String
    var problem: String?

    var body: some View {
        let words = PayoutWords(language: visit.language)
        let signIn = SignInWords(language: visit.language)
        PortalLayout(visit.frame, title: words.codeTitle) {
            section(.class("stack")) {
                h1 { words.codeTitle }
                p { words.codeIntro(account.iban.masked, account.holder) }
                form(
                    .post,
                    action: PayoutRoute.code(case: found.number, lookup: lookup).link,
                    .class("sheet stack")
                ) {
                    FormToken(visit.frame)
                    TextField(
                        name: "code", title: signIn.code, value: "", hint: signIn.codeHint,
                        problem: problem, length: 16, isRequired: true, style: "code",
                        completion: "one-time-code")
                    button(.submit, .class("button primary")) { words.confirm }
                }
                p {
                    a(href: PayoutRoute.form(case: found.number).link) { words.another }
                }
            }
        }
    }
}

/// On the case's page: that an account is needed, or which one is used.
struct PayoutNote: View {
    let visit: CustomerVisit
    let found: Case
    let known: PayoutAccounts.Account?

    var body: some View {
        let words = PayoutWords(language: visit.language)
        if visit.record.awaitsAccount(found.number) {
            div(.class(isProven ? "note stack tight" : "note wait stack tight")) {
                p {
                    if let known, isProven {
                        words.used(known.iban.masked)
                    } else {
                        words.needed
                    }
                }
                p {
                    a(
                        href: PayoutRoute.form(case: found.number).link,
                        .class(isProven ? "button" : "button primary")
                    ) {
                        isProven ? words.another : words.give
                    }
                }
            }
        }
    }

    private var isProven: Bool { known?.provenAt != nil }
}
