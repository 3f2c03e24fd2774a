import AfterSales
import Correspondence
import Markup
import PolicyFiles

/// The installments of an order, before and after a refund, as bars with their words.
struct PlanForecast: View {
    let visit: CustomerVisit
    let forecast: RefundForecast

    var body: some View {
        for balance in forecast.balances where balance.payment.method.isInstallmentPlan {
            let part = forecast.parts.first { $0.payment == balance.payment.id }
            if let part {
                PlanBars(
                    visit: visit, balance: balance, movements: part.movements, isForecast: true)
            }
            if balance.payment.method == .paypal4x {
                p { small { visit.clauses.sentence(for: .paypalQuestions) } }
            }
        }
    }
}

/// One plan: each installment with what it was and what it becomes.
struct PlanBars: View {
    let visit: CustomerVisit
    let balance: PaymentBalance
    let movements: [Movement]
    /// What the shop expects, rather than what the lender shows.
    let isForecast: Bool

    var body: some View {
        let words = PlanWords(language: visit.language)
        let changes = balance.payment.installments.map(change)
        h2 { words.plan(visit.vocabulary.label(balance.payment.method)) }
        div(.class("plan")) {
            for change in changes { PlanBar(visit: visit, change: change) }
        }
        if credit > 0 { p { words.credit(visit.amount(credit)) } }
        let (before, after) = PlanChange.stillDue(changes)
        if before > 0 {
            p {
                strong {
                    before == after
                        ? words.due(visit.amount(after))
                        : words.due(visit.amount(after), insteadOf: visit.amount(before))
                }
            }
        }
        p { small { words.note } }
    }

    private var credit: Minor {
        movements.filter { $0.kind == .refund && $0.installment == nil }
            .reduce(0) { $0 + $1.amount }
    }

    private func change(_ installment: Installment) -> PlanChange {
        PlanChange(
            installment: installment,
            before: balance.rest(installment) + balance.feeLeft(installment),
            movement: isForecast
                ? movements.first { $0.installment == installment.number } : nil)
    }
}

/// What becomes of one installment.
struct PlanChange {
    let installment: Installment
    /// What it was, its fee included.
    let before: Minor
    /// `nil`: it stays.
    let movement: Movement?

    var off: Minor { min(before, movement?.amount ?? 0) }
    var after: Minor { before - off }
    /// Of the lender's fee.
    var feeOff: Minor { movement?.covers.customerFee ?? 0 }
    var keptPercent: Int { before > 0 ? Int(after * 100 / before) : 0 }

    /// What is to pay on all of them, before and after.
    static func stillDue(_ changes: [PlanChange]) -> (before: Minor, after: Minor) {
        let unpaid = changes.filter { !$0.installment.paid }
        return (unpaid.reduce(0) { $0 + $1.before }, unpaid.reduce(0) { $0 + $1.after })
    }
}

private struct PlanBar: View {
    let visit: CustomerVisit
    let change: PlanChange

    var body: some View {
        let words = PlanWords(language: visit.language)
        let text = words.bar(visit.amount(change.before), visit.amount(change.after))
        div(.class("bar")) {
            small { words.installment(change.installment) }
            svg(.role("img"), .ariaLabel(text)) {
                rect(
                    .x("0"), .y("0"), .width(percent: change.keptPercent), .height(24),
                    .class("kept"))
                if change.off > 0 {
                    rect(
                        .x("\(change.keptPercent)%"), .y("0"),
                        .width(percent: 100 - change.keptPercent), .height(24), .class("back"))
                }
            }
            span(.class("money")) { visit.amount(change.after) }
            if let movement = change.movement {
                small(.class("what")) {
                    words.change(
                        movement.kind, visit.amount(change.off),
                        fee: change.feeOff > 0 ? visit.amount(change.feeOff) : nil)
                }
            }
        }
    }
}
