import AfterSales
import Correspondence

extension MailSubject {
    func addMoney(to facts: inout MailFacts, for notice: Notice) {
        switch notice {
        case .paymentLink:
            facts.total = self.case.difference?.amount ?? self.case.fee?.amount ?? 0
        case .refundConfirmed, .cancellationConfirmed, .orderCanceledByShop, .requestRefused,
            .caseWithdrawn, .caseExpired, .exchangeBecameRefund, .refundDelayed,
            .inspectionAccepted:
            let movements = record.liveInstructions(of: self.case.number).flatMap { instruction in
                instruction.movements.map { (instruction.method, $0) }
            }
            facts.money = movements.map { method, movement in
                MailFacts.MoneyRow(
                    kind: movement.kind, method: method, installment: movement.installment,
                    amount: movement.amount)
            }
            facts.total = movements.reduce(0) { $0 + $1.1.amount }
            facts.plan = plan
        default: break
        }
    }

    /// The plan of installments without and with what this case takes off it.
    private var plan: [MailFacts.PlanRow] {
        let others = record.instructions.filter { $0.caseNumber != self.case.number }
        let without = OrderRecord(
            order: order, cases: record.cases, instructions: others, replacements: 0
        ).balances
        return zip(without, record.balances).flatMap { before, after in
            before.payment.installments.filter { !$0.paid }.map { installment in
                MailFacts.PlanRow(
                    number: installment.number, due: installment.due,
                    before: before.due(installment), after: after.due(installment))
            }
        }
    }
}
