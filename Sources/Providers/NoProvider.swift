import AfterSales
import Desk

/// Stands where no provider is set up for a means of payment: it refuses, so that finance sees it.
package struct NoProvider: PaymentProvider {
    package let settleSeconds: Int64 = 0
    private let method: PaymentMethod

    package init(method: PaymentMethod) { self.method = method }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        .refused(problem: "no provider is set up for \(method.rawValue)")
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? { nil }
}
