import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// The installments of an order, before and after what the case does to them.
struct FilePlan: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    var body: some View {
        for payment in file.record.order.payments where payment.method.isInstallmentPlan {
            section(.class("sheet stack tight")) {
                h2 { visit.vocabulary.label(payment.method) }
                p(.class("soft")) {
                    file.forecast == nil
                        ? FilePlanWords(visit.language).done
                        : FilePlanWords(visit.language).expected
                }
                div(.class("plan")) {
                    for installment in payment.installments {
                        PlanRow(
                            visit: visit, installment: installment,
                            bar: bar(installment, of: payment), currency: currency)
                    }
                }
                let credit = movements(of: payment.id).filter {
                    $0.kind == .refund && $0.installment == nil
                }.reduce(0) { $0 + $1.amount }
                if credit > 0 {
                    p {
                        FilePlanWords(visit.language).credit(
                            visit.language.amount(credit, currency: currency))
                    }
                }
                if let lender = lender(payment) { lender }
            }
        }
    }

    private func lender(_ payment: Payment) -> LenderPlan? {
        file.record.balances.first { $0.payment.id == payment.id }.flatMap {
            LenderPlan(
                $0, file.readings, method: visit.vocabulary.label(payment.method),
                currency: currency, zone: visit.zone, language: visit.language)
        }
    }

    private var currency: String { file.record.order.currency }

    /// What the case takes off, or is expected to.
    private func movements(of payment: String) -> [Movement] {
        if let forecast = file.forecast {
            return forecast.parts.filter { $0.payment == payment }.flatMap(\.movements)
        }
        return file.record.liveInstructions(of: found.number)
            .filter { $0.payment == payment }.flatMap(\.movements)
    }

    private func bar(_ installment: Installment, of payment: Payment) -> PlanRow.Bar {
        let all = installment.purchaseAmount + installment.customerFee
        let own = movements(of: payment.id).filter { $0.installment == installment.number }
            .reduce(0) { $0 + $1.amount }
        // What other cases took off before is no longer there to be taken.
        let others = file.record.instructions.filter {
            $0.payment == payment.id && !$0.superseded && $0.caseNumber != found.number
        }.flatMap(\.movements)
        let taken = others.filter { $0.installment == installment.number }
            .reduce(0) { $0 + $1.amount }
        let before = max(0, all - taken)
        return PlanRow.Bar(before: before, off: min(own, before))
    }
}

private struct PlanRow: View {
    struct Bar {
        var before: Minor
        var off: Minor
        var after: Minor { before - off }
        var keptPercent: Int { before > 0 ? Int(after * 100 / before) : 0 }
    }

    let visit: DeskVisit
    let installment: Installment
    let bar: Bar
    let currency: String

    var body: some View {
        let words = FilePlanWords(visit.language)
        div(.class("bar")) {
            small { words.installment(installment) }
            svg(.role("img"), .ariaLabel(words.bar(amount(bar.before), amount(bar.after)))) {
                rect(
                    .x("0"), .y("0"), .width(percent: bar.keptPercent), .height(24),
                    .class("kept"))
                if bar.off > 0 {
                    rect(
                        .x("\(bar.keptPercent)%"), .y("0"),
                        .width(percent: 100 - bar.keptPercent), .height(24), .class("back"))
                }
            }
            span(.class("money")) { amount(bar.after) }
        }
    }

    private func amount(_ minor: Minor) -> String {
        visit.language.amount(minor, currency: currency)
    }
}
