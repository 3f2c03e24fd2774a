import AfterSales
import Desk

/// Refunds by Alma, a lender that pays the shop at once and collects installments.
///
/// Alma knows no idempotency key: our key is the refund's `merchant_reference`, and a second call
/// is a second refund. The amount is always sent: without it, Alma gives everything back.
package struct AlmaProvider: PaymentProvider {
    /// Nothing there would recognize a call that arrives twice, so one that was lost gets the time
    /// to arrive before the payment is read up.
    package let settleSeconds: Int64 = 120

    let wire: any Wire
    private let key: Hidden<String>
    /// Alma writes due dates as instants; the plan's days are those of Paris.
    private let zone: Zone

    /// - Parameter key: the secret API key.
    package init(wire: any Wire, key: Hidden<String>, zone: Zone) {
        self.wire = wire
        self.key = key
        self.zone = zone
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard let reference = order.payment.reference else {
            return .refused(problem: "the payment has no Alma reference")
        }
        precondition(order.amount > 0)
        let body = AlmaRefundBody(
            amount: PlantedBug.amountLeftOut.isPlanted ? nil : order.amount,
            merchant_reference: order.key, comment: order.caseNumber)
        let request = ProviderRequest(
            .post, "/v1/payments/\(FormBody.encoded(reference))/refund",
            headers: headers.merging(["content-type": "application/json"]) { _, new in new },
            body: Interpretation.json(body))
        do {
            let response = try await wire.send(request)
            guard response.isSuccess else {
                let failure: AlmaFailure? = Interpretation.decode(response)
                return Interpretation.refusal(
                    response.status, problem: failure?.text ?? "HTTP \(response.status)")
            }
            guard let payment: AlmaPayment = Interpretation.decode(response),
                let refund = payment.refunds?.first(where: { $0.merchant_reference == order.key })
            else { return .silent(problem: "an answer that does not show the refund") }
            return .succeeded(id: refund.id)
        } catch { return Interpretation.reply(error) }
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        guard let reference = payment.reference else { return nil }
        let response: ProviderResponse
        do {
            response = try await wire.send(
                ProviderRequest(
                    .get, "/v1/payments/\(FormBody.encoded(reference))", headers: headers))
        } catch { throw ProviderSilence(error.problem) }
        if response.status == 404 { return nil }
        guard response.isSuccess, let held: AlmaPayment = Interpretation.decode(response) else {
            throw ProviderSilence("HTTP \(response.status)")
        }
        return PaymentReading(
            readAt: now, refunds: (held.refunds ?? []).map(\.reading), plan: held.plan(in: zone))
    }

    private var headers: [String: String] {
        ["authorization": "Alma-Auth " + key.revealed, "accept": "application/json"]
    }
}
