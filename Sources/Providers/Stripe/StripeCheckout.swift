import AfterSales
import Desk

/// Stripe's own pages to pay on (docs.stripe.com/api/checkout/sessions).
///
/// The charge's id goes out as `Idempotency-Key`: a page that was asked for twice is one page.
package struct StripeCheckout: PaymentCollector {
    private let wire: any Wire
    private let key: Hidden<String>

    /// - Parameter key: the secret API key.
    package init(wire: any Wire, key: Hidden<String>) {
        self.wire = wire
        self.key = key
    }

    package func open(_ order: ChargeOrder) async -> CollectorReply {
        let body = FormBody.bytes([
            // What settles at once: a page that is complete is paid.
            ("payment_method_types[0]", "card"),
            ("mode", "payment"), ("client_reference_id", order.id),
            ("customer_email", order.email), ("locale", order.language),
            ("success_url", order.paidURL), ("cancel_url", order.backURL),
            ("expires_at", String(order.expiresAt.secondsSinceEpoch)),
            ("line_items[0][quantity]", "1"),
            ("line_items[0][price_data][currency]", order.currency.lowercased()),
            ("line_items[0][price_data][unit_amount]", String(order.amount)),
            ("line_items[0][price_data][product_data][name]", order.title),
            ("metadata[reprise_charge]", order.id), ("metadata[case]", order.caseNumber),
            ("payment_intent_data[metadata][reprise_charge]", order.id),
            ("payment_intent_data[metadata][case]", order.caseNumber),
        ])
        let request = ProviderRequest(
            .post, "/v1/checkout/sessions",
            headers: headers.merging([
                "content-type": "application/x-www-form-urlencoded",
                "idempotency-key": order.id,
            ]) { _, new in new }, body: body)
        do {
            let response = try await wire.send(request)
            guard response.isSuccess else {
                let failure: StripeFailure? = Interpretation.decode(response)
                let problem = failure?.text ?? "HTTP \(response.status)"
                // The same key with other fields: what it was used for may be open.
                if failure?.error.type == "idempotency_error" {
                    return .silent(problem: problem)
                }
                switch Interpretation.refusal(response.status, problem: problem) {
                case .refused: return .refused(problem: problem)
                default: return .silent(problem: problem)
                }
            }
            guard let session: StripeSession = Interpretation.decode(response),
                let url = session.url
            else { return .silent(problem: "an answer that cannot be read") }
            return .opened(session: session.id, url: url)
        } catch { return .silent(problem: error.problem) }
    }

    package func read(_ session: String) async throws(ProviderSilence) -> ChargeReading {
        let response = try await send(
            ProviderRequest(
                .get, "/v1/checkout/sessions/" + FormBody.encoded(session), headers: headers))
        if response.status == 404 { return .unknown }
        guard response.isSuccess, let found: StripeSession = Interpretation.decode(response) else {
            throw ProviderSilence("HTTP \(response.status)")
        }
        return try found.reading
    }

    package func close(_ session: String) async throws(ProviderSilence) {
        // One that is paid or closed is refused here; what it is, the reading after tells.
        _ = try await send(
            ProviderRequest(
                .post, "/v1/checkout/sessions/\(FormBody.encoded(session))/expire",
                headers: headers))
    }

    private var headers: [String: String] { ["authorization": "Bearer " + key.revealed] }

    private func send(
        _ request: ProviderRequest
    ) async throws(ProviderSilence) -> ProviderResponse {
        do { return try await wire.send(request) } catch { throw ProviderSilence(error.problem) }
    }
}

/// The parts of a Checkout session that are read here; names are Stripe's.
private struct StripeSession: Decodable {
    var id: String
    var url: String?
    /// `open`, `complete`, `expired`.
    var status: String?
    /// `paid`, `unpaid`, `no_payment_required`.
    var payment_status: String?
    var payment_intent: String?
    var amount_total: Minor?
    var currency: String?

    var reading: ChargeReading {
        get throws(ProviderSilence) {
            switch (status, payment_status) {
            case ("complete", "paid"):
                guard let payment_intent, let amount_total, let currency else {
                    throw ProviderSilence("a paid session without its payment")
                }
                return .paid(
                    reference: payment_intent, amount: amount_total, currency: currency)
            // Means of payment that take days: complete, and not paid yet.
            case ("open", _), ("complete", _): return .open
            case ("expired", _): return .expired
            default: throw ProviderSilence("a session that is “\(status ?? "")”")
            }
        }
    }
}
