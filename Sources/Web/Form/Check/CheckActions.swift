import AfterSales
import Markup
import Storage

/// One button, saying what happens.
struct CheckActions: View {
    let page: CheckPage
    let decision: Decision

    private var visit: CustomerVisit { page.visit }
    private var draft: Draft { page.draft }

    var body: some View {
        let words = CheckWords(language: visit.language)
        if decision.legalWithdrawal { p { words.withdrawal } }
        if decision.outcome == .refused {
            p { isWithdrawal ? words.withdrawalStands : words.refusedAnyway }
        }
        div(.class("row")) {
            if decision.outcome != .redirected {
                form(.post, action: Route.check(draft: draft.id).link) {
                    FormToken(visit.frame)
                    input(.type(.hidden), .name(FormField.seen), .value(page.seen))
                    button(.submit, .class(sendStyle)) { sendTitle(words) }
                }
            }
            if let other = otherChannel {
                form(.post, action: Route.channel(draft: draft.id).link) {
                    FormToken(visit.frame)
                    button(
                        .submit,
                        .class(decision.outcome == .redirected ? "button primary" : "button")
                    ) { words.goOn(by: other) }
                }
            }
            a(href: edit.link) { words.edit }
        }
    }

    /// The statement that the law asks for can be confirmed whatever the policy answers.
    private var isWithdrawal: Bool { draft.isWithdrawal && decision.legalWithdrawal }

    private var edit: Route {
        draft.isWithdrawal ? .withdrawal : visit.route(draft, after: nil)
    }

    private var otherChannel: Channel? {
        decision.lines.compactMap(\.channel).first { $0 != draft.request.channel }
    }

    private var sendStyle: String {
        decision.outcome == .refused && !isWithdrawal ? "button" : "button primary"
    }

    private func sendTitle(_ words: CheckWords) -> String {
        let fee = decision.returnShipping?.fee.flatMap { $0 > 0 ? visit.amount($0) : nil }
        if isWithdrawal { return words.confirmWithdrawal(fee: fee) }
        if decision.outcome == .refused { return words.sendAnyway }
        if let fee { return words.payAndSend(fee) }
        return words.send(draft.request.kind)
    }
}
