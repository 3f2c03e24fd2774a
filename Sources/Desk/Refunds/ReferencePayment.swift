import AfterSales
import Storage

extension Desk {
    /// Tells the provider's own id of an order's payment.
    package func reference(
        payment: String, of order: String, as reference: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await onOrder(order, by: actor, at: now) { work, _ in
            try work.reference(payment: payment, as: reference)
            return Performed.Answer()
        }
    }
}
