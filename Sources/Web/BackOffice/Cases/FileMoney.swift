import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// The money rows of a case with their states.
struct FileMoney: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    var body: some View {
        let words = visit.words
        let instructions = file.record.instructions(of: found.number)
        section(.class("sheet stack tight")) {
            h2 { words.money }
            if instructions.isEmpty {
                p(.class("soft")) { words.noMoney }
            } else {
                table(.class("cards")) {
                    tbody {
                        for instruction in instructions {
                            for movement in instruction.movements {
                                FileMoneyRow(
                                    visit: visit, currency: file.record.order.currency,
                                    instruction: instruction, movement: movement,
                                    sending: file.sendings[instruction.id])
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct FileMoneyRow: View {
    let visit: DeskVisit
    let currency: String
    let instruction: RefundInstruction
    let movement: Movement
    let sending: RefundSendings.Sending?

    var body: some View {
        tr {
            td {
                code { instruction.id }
                if let id = sending?.providerID {
                    br()
                    small { id }
                }
            }
            td {
                visit.vocabulary.label(movement.kind)
                    + (movement.installment.map { " \($0)" } ?? "")
            }
            td { visit.vocabulary.label(instruction.method) }
            td {
                span(.class("pill " + instruction.state.color)) {
                    visit.vocabulary.label(instruction.state)
                }
                if instruction.state != .succeeded, let problem = sending?.problem {
                    br()
                    small { problem }
                }
            }
            td(.class("end money")) {
                visit.language.amount(movement.amount, currency: currency)
            }
        }
    }
}

extension InstructionState {
    var color: String {
        switch self {
        case .succeeded: "ok"
        case .failed: "no"
        case .awaitingApproval, .requested, .unknown: "wait"
        }
    }
}
