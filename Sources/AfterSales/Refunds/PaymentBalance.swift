/// What has been given back on one payment, and what is left.
///
/// Reserved, failed and unknown amounts count as given back: what may have left is gone
/// (`rules.md`, section 5).
package struct PaymentBalance: Sendable {
    package let payment: Payment
    private var taken: [Int: Composition] = [:]
    private var takenPurchase: Minor = 0
    /// Of it, what went back another way and so belongs to no installment.
    private var takenElsewhere: Minor = 0

    init(_ payment: Payment, instructions: [RefundInstruction]) {
        self.payment = payment
        for instruction in instructions
        where instruction.payment == payment.id && !instruction.superseded {
            if PlantedBug.notReserved.isPlanted, instruction.state == .requested { continue }
            for movement in instruction.movements {
                takenPurchase += movement.covers.purchase
                guard let number = movement.installment else {
                    takenElsewhere += movement.covers.purchase
                    continue
                }
                taken[number, default: Composition()].items += movement.covers.purchase
                taken[number, default: Composition()].customerFee += movement.covers.customerFee
            }
        }
    }

    /// Of the order's price: never above what the payment is for.
    package var refundable: Minor { max(0, payment.amount - takenPurchase) }

    /// Of the order's price, by a means of payment. Money that goes another way than a lender's
    /// plan is at most what the customer has paid on it: what is due there stays due.
    package func refundable(by method: PaymentMethod) -> Minor {
        guard payment.method.isInstallmentPlan, payment.method != method else { return refundable }
        let paid = payment.installments.reduce(0) { $1.paid ? $0 + rest($1) : $0 }
        return max(0, min(refundable, paid - takenElsewhere))
    }

    /// Of an installment's purchase amount.
    package func rest(_ installment: Installment) -> Minor {
        max(0, installment.purchaseAmount - (taken[installment.number]?.items ?? 0))
    }

    /// Of an installment's customer fee.
    package func feeLeft(_ installment: Installment) -> Minor {
        max(0, installment.customerFee - (taken[installment.number]?.customerFee ?? 0))
    }

    /// Still due on the plan, fees aside.
    package var unpaidRest: Minor {
        payment.installments.reduce(0) { $1.paid ? $0 : $0 + rest($1) }
    }

    /// Still due on an unpaid installment, its fee included where it stays.
    package func due(_ installment: Installment) -> Minor {
        installment.paid ? 0 : rest(installment) + feeLeft(installment)
    }
}
