import AfterSales
import Correspondence
import Markup
import Storage

/// The money of a case: each movement with its state in plain words, when it shows up, and the
/// plans of installments before and after.
struct CaseMoney: View {
    let visit: CustomerVisit
    let found: Case
    /// What providers said last of the order's payments.
    let readings: [PaymentReadings.Stored]

    private var instructions: [RefundInstruction] {
        visit.record.liveInstructions(of: found.number)
    }

    var body: some View {
        let words = MoneyWords(language: visit.language)
        if !instructions.isEmpty {
            section(.class("sheet stack"), .id("money")) {
                h2 {
                    Icon.card.view
                    words.title
                }
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope("col")) { words.movement }
                            th(.scope("col")) { words.means }
                            th(.scope("col")) { words.state }
                            th(.scope("col"), .class("end")) { words.amount }
                        }
                    }
                    tbody {
                        for instruction in instructions {
                            for movement in instruction.movements {
                                MoneyRow(
                                    visit: visit, instruction: instruction, movement: movement)
                            }
                        }
                    }
                }
                if let visible {
                    p {
                        words.visibleBy + " "
                        strong { visit.moment(visible) }
                    }
                }
                for plan in plans {
                    PlanBars(
                        visit: visit, balance: plan.before, movements: plan.movements,
                        isForecast: true)
                    p(.class("note")) { words.lender(plan.method(visit), plan.state) }
                    if let lender = lender(plan) { lender }
                }
            }
        }
    }

    private var visible: Instant? {
        visit.record.deadlines(of: found, under: visit.rules).first { $0.what == .refundVisible }?
            .by
    }

    /// The plans that the case touched, as they were without it.
    private var plans: [TouchedPlan] {
        let before = OrderRecord(
            order: visit.order, cases: visit.record.cases,
            instructions: visit.record.instructions.filter { $0.caseNumber != found.number },
            replacements: 0
        ).balances
        return before.filter(\.payment.method.isInstallmentPlan).compactMap { balance in
            let own = instructions.filter { $0.payment == balance.payment.id }
            guard let last = own.last else { return nil }
            return TouchedPlan(
                before: balance, movements: own.flatMap(\.movements), state: last.state)
        }
    }

    private func lender(_ plan: TouchedPlan) -> LenderPlan? {
        visit.record.balances.first { $0.payment.id == plan.before.payment.id }.flatMap {
            LenderPlan(
                $0, readings, method: plan.method(visit), currency: visit.order.currency,
                zone: visit.zone, language: visit.language)
        }
    }

    private struct TouchedPlan {
        let before: PaymentBalance
        let movements: [Movement]
        let state: InstructionState

        func method(_ visit: CustomerVisit) -> String {
            visit.vocabulary.label(before.payment.method)
        }
    }
}

private struct MoneyRow: View {
    let visit: CustomerVisit
    let instruction: RefundInstruction
    let movement: Movement

    var body: some View {
        tr {
            td {
                visit.vocabulary.label(movement.kind)
                    + (movement.installment.map { " \($0)" } ?? "")
            }
            td { visit.vocabulary.label(instruction.method) }
            td {
                span(.class("pill " + color)) {
                    MoneyWords(language: visit.language).state(instruction.state)
                }
            }
            td(.class("end money")) { visit.amount(movement.amount) }
        }
    }

    /// What failed or is not known is ours to settle: no alarm for the customer.
    private var color: String { instruction.state == .succeeded ? "ok" : "wait" }
}
