import AfterSales
import Desk

/// Refunds by Stripe (docs.stripe.com/api/refunds).
///
/// A payment's reference is a payment intent (`pi_…`) or a charge (`ch_…`). Our key goes out as
/// `Idempotency-Key`, which Stripe may forget after 24 hours, and as metadata, which it keeps.
package struct StripeProvider: PaymentProvider {
    /// The same key is answered with the same refund for a day at least.
    package let settleSeconds: Int64 = 5

    let wire: any Wire
    private let key: Hidden<String>
    static let metadataKey = "reprise_refund"

    /// - Parameter key: the secret API key.
    package init(wire: any Wire, key: Hidden<String>) {
        self.wire = wire
        self.key = key
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard let target = Self.target(order.payment) else {
            return .refused(problem: "the payment has no Stripe reference")
        }
        let body = FormBody.bytes([
            target, ("amount", String(order.amount)),
            ("metadata[\(Self.metadataKey)]", order.key),
            ("metadata[case]", order.caseNumber),
        ])
        let request = ProviderRequest(
            .post, "/v1/refunds",
            headers: headers.merging([
                "content-type": "application/x-www-form-urlencoded",
                "idempotency-key": order.key,
            ]) { _, new in new }, body: body)
        do {
            let response = try await wire.send(request)
            guard response.isSuccess else {
                let failure: StripeFailure? = Interpretation.decode(response)
                return Interpretation.refusal(
                    response.status, problem: failure?.text ?? "HTTP \(response.status)")
            }
            guard let refund: StripeRefund = Interpretation.decode(response) else {
                return .silent(problem: "an answer that cannot be read")
            }
            return refund.reply
        } catch { return Interpretation.reply(error) }
    }

    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        guard let target = Self.target(payment), let reference = payment.reference else {
            return nil
        }
        let dispute = try await dispute(reference)
        guard let dispute else { return nil }
        var refunds: [StripeRefund] = []
        while true {
            let query = FormBody.text(
                [target, ("limit", "100")]
                    + (refunds.last.map { [("starting_after", $0.id)] } ?? []))
            let page: StripeList<StripeRefund> = try await get("/v1/refunds?" + query)
            refunds += page.data
            guard page.has_more, !page.data.isEmpty else { break }
        }
        return PaymentReading(
            readAt: now, refunds: refunds.reversed().map(\.reading), dispute: dispute)
    }

    /// How a dispute stands; `nil`: Stripe does not know the payment.
    private func dispute(
        _ reference: String
    ) async throws(ProviderSilence) -> PaymentReading.Dispute? {
        let isIntent = reference.hasPrefix("pi_")
        let path =
            isIntent
            ? "/v1/payment_intents/\(FormBody.encoded(reference))?expand%5B%5D=latest_charge"
            : "/v1/charges/\(FormBody.encoded(reference))"
        let response = try await send(ProviderRequest(.get, path, headers: headers))
        if response.status == 404 { return nil }
        let charge: StripeCharge?
        if isIntent {
            let intent: StripeIntent = try read(response)
            charge = intent.latest_charge
        } else {
            charge = try read(response)
        }
        guard charge?.disputed == true else { return PaymentReading.Dispute.none }
        let field = isIntent ? "payment_intent" : "charge"
        let disputes: StripeList<StripeDispute> = try await get(
            "/v1/disputes?" + FormBody.text([(field, reference), ("limit", "10")]))
        return disputes.data.first?.reading ?? .open
    }

    private var headers: [String: String] {
        ["authorization": "Bearer " + key.revealed]
    }

    private static func target(_ payment: ProviderPayment) -> (String, String)? {
        guard let reference = payment.reference else { return nil }
        return (reference.hasPrefix("ch_") ? "charge" : "payment_intent", reference)
    }

    private func get<Value: Decodable>(_ path: String) async throws(ProviderSilence) -> Value {
        try read(try await send(ProviderRequest(.get, path, headers: headers)))
    }

    private func send(
        _ request: ProviderRequest
    ) async throws(ProviderSilence) -> ProviderResponse {
        do { return try await wire.send(request) } catch { throw ProviderSilence(error.problem) }
    }

    private func read<Value: Decodable>(
        _ response: ProviderResponse
    ) throws(ProviderSilence) -> Value {
        guard response.isSuccess, let value: Value = Interpretation.decode(response) else {
            throw ProviderSilence("HTTP \(response.status)")
        }
        return value
    }
}
