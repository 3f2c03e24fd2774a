import AfterSales
import Desk
import Markup
import PolicyFiles

/// What the customer can still do: write to the carrier, withdraw.
struct CaseActs: View {
    let page: CasePage

    var body: some View {
        if page.found.letter?.tracking == nil, page.found.letter != nil,
            page.found.state != .withdrawn
        {
            LetterForm(page: page)
        }
        if page.found.canBeWithdrawn { WithdrawForm(page: page) }
    }
}

private struct LetterForm: View {
    let page: CasePage

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        section(.class("sheet stack"), .id("letter")) {
            h2 { words.letterTitle }
            p { page.visit.clauses.sentence(for: .damageRegisteredLetter) }
            form(
                .post, action: Route.letterOfCase(number: page.found.number).link,
                .class("stack tight")
            ) {
                FormToken(page.visit.frame)
                input(.type(.hidden), .name(FormField.seen), .value(page.found.stamp))
                TextField(
                    name: "tracking", title: words.tracking, value: page.typed["tracking"] ?? "",
                    problem: page.problems.text("tracking"), length: 60, isRequired: true)
                button(.submit, .class("button")) { words.letterSent }
            }
        }
    }
}

private struct WithdrawForm: View {
    let page: CasePage

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        section(.class("stack")) {
            details {
                summary { words.withdrawTitle }
                div(.class("stack tight")) {
                    p { words.withdrawMeaning }
                    form(.post, action: Route.withdrawCase(number: page.found.number).link) {
                        FormToken(page.visit.frame)
                        input(.type(.hidden), .name(FormField.seen), .value(page.found.stamp))
                        button(.submit, .class("button")) { words.withdraw }
                    }
                }
            }
        }
    }
}

extension Case {
    var canBeWithdrawn: Bool {
        switch state {
        case .awaitingFee, .awaitingReview, .awaitingCustomer, .authorized, .inTransit: true
        default: false
        }
    }
}
