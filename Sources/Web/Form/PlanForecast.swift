import AfterSales
import Correspondence
import Markup

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
        let words = CheckWords(language: visit.language)
        h2 { words.plan(visit.vocabulary.label(balance.payment.method)) }
        div(.class("plan")) {
            for installment in balance.payment.installments {
                PlanBar(visit: visit, installment: installment, bar: bar(installment))
            }
        }
        let credit = movements.filter { $0.kind == .refund && $0.installment == nil }
            .reduce(0) { $0 + $1.amount }
        if credit > 0 { p { words.credit(visit.amount(credit)) } }
        p { small { words.planNote } }
    }

    private func bar(_ installment: Installment) -> PlanBar.Amounts {
        let full = balance.rest(installment) + balance.feeLeft(installment)
        let off = movements.filter { $0.installment == installment.number }
            .reduce(0) { $0 + $1.amount }
        return PlanBar.Amounts(before: full, off: isForecast ? min(off, full) : 0)
    }
}

private struct PlanBar: View {
    struct Amounts {
        var before: Minor
        var off: Minor
        var after: Minor { before - off }
        var keptPercent: Int { before > 0 ? Int(after * 100 / before) : 0 }
    }

    let visit: CustomerVisit
    let installment: Installment
    let bar: Amounts

    var body: some View {
        let words = CheckWords(language: visit.language)
        div(.class("bar")) {
            small { words.installment(installment) }
            svg(
                .role("img"),
                .ariaLabel(words.bar(visit.amount(bar.before), visit.amount(bar.after)))
            ) {
                rect(
                    .x("0"), .y("0"), .width(percent: bar.keptPercent), .height(24),
                    .class("kept"))
                if bar.off > 0 {
                    rect(
                        .x("\(bar.keptPercent)%"), .y("0"), .width(percent: 100 - bar.keptPercent),
                        .height(24), .class("back"))
                }
            }
            span(.class("money")) { visit.amount(bar.after) }
        }
    }
}
