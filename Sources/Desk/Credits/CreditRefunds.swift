import AfterSales
import Storage

/// Gift cards and store credit among the means of giving money back: an instruction becomes a
/// credit, with whom it is for, and goes to whoever keeps them.
package struct CreditRefunds: PaymentProvider {
    private let database: any Database
    /// The shop's system; `nil`: everything is given by hand.
    private let keeper: (any CreditKeeper)?
    private let byHand: CreditsByHand
    /// The keeper knows a key again, however late it arrives.
    package let settleSeconds: Int64 = 0

    /// - Parameter keeper: `nil`: somebody gives each credit by hand.
    package init(database: any Database, keeper: (any CreditKeeper)?) {
        self.database = database
        self.keeper = keeper
        byHand = CreditsByHand(database: database)
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard let kind = Credit.Kind(order.payment.method) else {
            return .refused(problem: "\(order.payment.method.rawValue) is no credit")
        }
        let number = order.payment.order
        let customer: Customer?
        let waitsByHand: Bool
        do {
            (customer, waitsByHand) = try await database.read { transaction in
                (
                    try OrderRecords(transaction).find(number)?.record.order.customer,
                    try Credits(transaction).find(order.instruction) != nil
                )
            }
        } catch { return .notSent(problem: "\(error)") }
        guard let customer else { return .notSent(problem: "no order \(number)") }
        // What somebody was asked to give is theirs to give, whatever was set up since.
        let giver: any CreditKeeper = waitsByHand ? byHand : keeper ?? byHand
        return await giver.give(
            Credit(
                key: order.key, refund: order.instruction, kind: kind, amount: order.amount,
                currency: order.payment.currency, order: number, caseNumber: order.caseNumber,
                // Store credit stands for a payment, whose id is not one of the keeper's.
                reference: kind == .giftCard ? order.payment.reference : nil, customer: customer))
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        let given = try await byHand.credits(for: payment.order, at: now)
        if let keeper {
            let kept = try await keeper.credits(for: payment.order, at: now)
            return PaymentReading(readAt: now, refunds: given + kept)
        }
        // Nobody who gives by hand keeps silent: what is in doubt went to a system that is no
        // longer set up, and cannot be read.
        guard try await !isInDoubt(payment) else { return nil }
        return PaymentReading(readAt: now, refunds: given)
    }

    private func isInDoubt(
        _ payment: ProviderPayment
    ) async throws(ProviderSilence) -> Bool {
        do {
            return try await database.read { transaction in
                let record = try OrderRecords(transaction).find(payment.order)?.record
                return record?.instructions.contains { instruction in
                    instruction.source == payment.source && instruction.state == .unknown
                        && instruction.method == payment.method
                } ?? false
            }
        } catch { throw ProviderSilence("\(error)") }
    }
}
