import AfterSales
import Desk

/// Refunds by PayPal, Pay in 4X among them (developer.paypal.com, Payments v2).
///
/// A payment's reference is a capture. Our key goes out as `PayPal-Request-Id`, which PayPal keeps
/// for 45 days, and as `invoice_id` and `custom_id`, which it keeps for good. The capture is
/// refunded, never a fresh payment made: only so a 4X plan shrinks.
package struct PayPalProvider: PaymentProvider {
    /// The same id is answered with the first call's refund for 45 days.
    package let settleSeconds: Int64 = 5

    let wire: any Wire
    private let access: PayPalAccess

    package init(
        wire: any Wire, clientID: String, secret: Hidden<String>,
        seconds: @escaping @Sendable () -> Int64
    ) {
        self.wire = wire
        access = PayPalAccess(wire: wire, clientID: clientID, secret: secret, seconds: seconds)
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        guard let capture = order.payment.reference else {
            return .refused(problem: "the payment has no PayPal capture")
        }
        let body = PayPalRefundBody(
            amount: PayPalAmount(order.amount, order.payment.currency),
            invoice_id: order.key, custom_id: order.key, note_to_payer: order.caseNumber)
        do {
            let response = try await send(
                ProviderRequest(
                    .post, "/v2/payments/captures/\(FormBody.encoded(capture))/refund",
                    headers: [
                        "content-type": "application/json", "paypal-request-id": order.key,
                        "prefer": "return=representation",
                    ], body: Interpretation.json(body)))
            guard response.isSuccess else { return refusal(response) }
            guard let refund: PayPalRefund = Interpretation.decode(response) else {
                return .silent(problem: "an answer that cannot be read")
            }
            return refund.reply
        } catch { return Interpretation.reply(error) }
    }

    private func refusal(_ response: ProviderResponse) -> ProviderReply {
        let failure: PayPalFailure? = Interpretation.decode(response)
        let problem = failure?.text ?? "HTTP \(response.status)"
        // The money has not come in yet: it can be given back once it has.
        if failure?.issue == "PENDING_CAPTURE" { return .notSent(problem: problem) }
        return Interpretation.refusal(response.status, problem: problem)
    }

    /// A capture does not list its refunds; the order that it belongs to does.
    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        guard let reference = payment.reference else { return nil }
        guard let capture: PayPalCapture = try await get("/v2/payments/captures/", reference),
            let order = capture.supplementary_data?.related_ids?.order_id,
            let held: PayPalOrder = try await get("/v2/checkout/orders/", order)
        else { return nil }
        let unit = held.purchase_units?.first { unit in
            unit.payments?.captures?.contains { $0.id == reference } == true
        }
        let disputes: PayPalDisputes? = try await get(
            "/v1/customer/disputes?disputed_transaction_id=", reference)
        return PaymentReading(
            readAt: now, refunds: (unit?.payments?.refunds ?? []).compactMap(\.reading),
            dispute: disputes?.reading ?? .none)
    }

    /// - Returns: `nil` where there is no such thing.
    private func get<Value: Decodable>(
        _ path: String, _ id: String
    ) async throws(ProviderSilence) -> Value? {
        let response: ProviderResponse
        do {
            response = try await send(ProviderRequest(.get, path + FormBody.encoded(id)))
        } catch { throw ProviderSilence(error.problem) }
        if response.status == 404 { return nil }
        guard response.isSuccess, let value: Value = Interpretation.decode(response) else {
            throw ProviderSilence("HTTP \(response.status)")
        }
        return value
    }

    /// A token that PayPal no longer takes is asked for anew, once: with 401 nothing was done.
    private func send(
        _ request: ProviderRequest
    ) async throws(WireFailure) -> ProviderResponse {
        var authorized = request
        let bearer = try await access.bearer()
        authorized.headers["authorization"] = "Bearer " + bearer
        let response = try await wire.send(authorized)
        guard response.status == 401 else { return response }
        await access.drop(bearer)
        authorized.headers["authorization"] = "Bearer " + (try await access.bearer())
        return try await wire.send(authorized)
    }
}
