import AfterSales
import Storage

/// Bank transfers as a means of payment: an instruction waits until its customer has named an
/// account and proved it, then for the file that takes it to the shop's bank.
///
/// What the bank did is told by whoever brought the file there, so everything about a transfer
/// stands in our own store.
package struct BankTransfers: PaymentProvider {
    private let database: any Database
    package let settleSeconds: Int64 = 0

    package init(database: any Database) { self.database = database }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard order.payment.currency == "EUR" else {
            return .refused(problem: "transfers are in euros, this is \(order.payment.currency)")
        }
        do {
            return try await database.write { transaction in
                guard let account = try PayoutAccounts(transaction).find(order.payment.order),
                    let provenAt = account.provenAt
                        ?? (PlantedBug.accountUnproven.isPlanted ? account.givenAt : nil)
                else { return .notSent(problem: "waits for the customer’s bank account") }
                try Transfers(transaction).add(
                    Transfers.Transfer(
                        refund: order.instruction, key: order.key, order: order.payment.order,
                        source: order.payment.source, amount: order.amount,
                        holder: account.holder, iban: account.iban), readyAt: provenAt)
                return .pending(id: "transfer-" + order.key)
            }
        } catch {
            return .notSent(problem: "\(error)")
        }
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        do {
            let known = try await database.read { transaction in
                try Transfers(transaction).rows(of: payment.source, in: payment.order)
            }
            return PaymentReading(readAt: now, refunds: known.map(\.reading))
        } catch {
            throw ProviderSilence("\(error)")
        }
    }
}

extension Transfers.Transfer {
    fileprivate var reading: PaymentReading.Refund {
        PaymentReading.Refund(
            id: "transfer-" + key, key: key, amount: amount,
            state: returnedAt != nil ? .failed : executedAt != nil ? .succeeded : .pending,
            problem: problem)
    }
}
