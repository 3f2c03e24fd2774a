import AfterSales
import Correspondence
import Markup

/// The money of a case: each movement with its state, and the plan as it stands.
struct CaseMoney: View {
    let visit: CustomerVisit
    let found: Case

    private var instructions: [RefundInstruction] {
        visit.record.liveInstructions(of: found.number)
    }

    var body: some View {
        let words = CaseWords(language: visit.language)
        if !instructions.isEmpty {
            section(.class("sheet stack")) {
                h2 { words.money }
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
                for balance in plans {
                    PlanBars(visit: visit, balance: balance, movements: [], isForecast: false)
                }
            }
        }
    }

    /// The plans that the case touched.
    private var plans: [PaymentBalance] {
        let touched = Set(instructions.compactMap(\.payment))
        return visit.record.balances.filter {
            $0.payment.method.isInstallmentPlan && touched.contains($0.payment.id)
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
                span(.class("pill " + color)) { visit.vocabulary.label(instruction.state) }
            }
            td(.class("end money")) { visit.amount(movement.amount) }
        }
    }

    private var color: String {
        switch instruction.state {
        case .succeeded: "ok"
        case .failed: "no"
        case .awaitingApproval, .requested, .unknown: "wait"
        }
    }
}
