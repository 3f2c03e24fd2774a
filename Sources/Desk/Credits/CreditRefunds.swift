import AfterSales
import Storage

/// Gift cards and store credit among the means of giving money back: an instruction becomes a
/// credit, with whom it is for, and goes to whoever keeps them.
package struct CreditRefunds: PaymentProvider {
    private let database: any Database
    private let keeper: any CreditKeeper
    /// The keeper knows a key again, however late it arrives.
    package let settleSeconds: Int64 = 0

    package init(database: any Database, keeper: any CreditKeeper) {
        self.database = database
        self.keeper = keeper
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard let kind = Credit.Kind(order.payment.method) else {
            return .refused(problem: "\(order.payment.method.rawValue) is no credit")
        }
        let number = order.payment.order
        let customer: Customer?
        do {
            customer = try await database.read {
                try OrderRecords($0).find(number)?.record.order.customer
            }
        } catch { return .notSent(problem: "\(error)") }
        guard let customer else { return .notSent(problem: "no order \(number)") }
        return await keeper.give(
            Credit(
                key: order.key, refund: order.instruction, kind: kind, amount: order.amount,
                currency: order.payment.currency, order: number, caseNumber: order.caseNumber,
                // Store credit stands for a payment, whose id is not one of the keeper's.
                reference: kind == .giftCard ? order.payment.reference : nil, customer: customer))
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        PaymentReading(
            readAt: now, refunds: try await keeper.credits(for: payment.order, at: now))
    }
}
