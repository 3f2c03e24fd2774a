import AfterSales
import Desk
import Markup

/// Takes a request back, with what that means now.
struct WithdrawForm: View {
    let page: CasePage

    var body: some View {
        let words = WithdrawWords(language: page.visit.language)
        section(.class("stack"), .id("withdraw")) {
            details {
                summary { words.title }
                div(.class("stack tight")) {
                    for sentence in meaning(words) { p { sentence } }
                    form(.post, action: Route.withdrawCase(number: page.found.number).link) {
                        FormToken(page.visit.frame)
                        input(.type(.hidden), .name(FormField.seen), .value(page.found.stamp))
                        button(.submit, .class("button")) { words.withdraw }
                    }
                }
            }
        }
    }

    private func meaning(_ words: WithdrawWords) -> [String] {
        let found = page.found
        var sentences = [found.state == .inTransit ? words.parcelComesBack : words.ends]
        if found.hasUnusedLabel { sentences.append(words.labelIsVoid) }
        if let fee = found.fee, fee.state == .paid {
            let amount = page.visit.amount(fee.amount)
            let isGivenBack =
                found.state != .inTransit
                && page.visit.rules.policy.return.feeRefundedOn.contains(.withdrawnUnused)
            sentences.append(isGivenBack ? words.feeBack(amount) : words.feeKept(amount))
        }
        if found.legalWithdrawal { sentences.append(words.contractStands) }
        return sentences
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
