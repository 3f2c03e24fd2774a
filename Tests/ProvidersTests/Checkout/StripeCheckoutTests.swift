import AfterSales
import Desk
import ProviderFixtures
import Providers
import Testing

/// Stripe's pages to pay on, as Stripe's reference has them.
@Suite struct StripeCheckoutTests {
    private static let open = """
        {"id": "cs_1", "object": "checkout.session", "status": "open", "payment_status": "unpaid",
         "url": "https://checkout.stripe.com/c/pay/cs_1", "payment_intent": null,
         "amount_total": 490, "currency": "eur"}
        """

    private func order() -> ChargeOrder {
        let created = Instant(secondsSinceEpoch: 1_772_438_400)
        return ChargeOrder(
            id: "store-R-1-charge-1", caseNumber: "R-1", amount: 490, currency: "EUR",
            expiresAt: created.adding(hours: 23), title: "Étiquette & retour",
            email: "lea@example.com", language: "fr", paidURL: "https://s/pay/R-1/back",
            backURL: "https://s/pay/R-1")
    }

    private func checkout(_ wire: CannedWire) -> StripeCheckout {
        StripeCheckout(wire: wire, key: Hidden("sk_test_1"))
    }

    @Test func `a page is opened under the charge's key, with its amount and its end`()
        async throws
    {
        let wire = CannedWire(200, Self.open)
        let reply = await checkout(wire).open(order())
        #expect(
            reply == .opened(session: "cs_1", url: "https://checkout.stripe.com/c/pay/cs_1"))
        let request = try #require(wire.requests.first)
        #expect(request.path == "/v1/checkout/sessions")
        #expect(request.headers["idempotency-key"] == "store-R-1-charge-1")
        #expect(request.headers["authorization"] == "Bearer sk_test_1")
        let body = String(decoding: request.body, as: UTF8.self)
        for field in [
            "mode=payment", "payment_method_types%5B0%5D=card",
            "client_reference_id=store-R-1-charge-1",
            "line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=490",
            "line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=eur",
            "line_items%5B0%5D%5Bprice_data%5D%5Bproduct_data%5D%5Bname%5D="
                + "%C3%89tiquette%20%26%20retour",
            "expires_at=1772521200", "success_url=https%3A%2F%2Fs%2Fpay%2FR-1%2Fback",
        ] {
            #expect(body.contains(field), "\(field)")
        }
    }

    @Test(arguments: [
        (400, CollectorReply.refused(problem: "parameter_invalid: no")),
        (402, .refused(problem: "parameter_invalid: no")),
        (401, .silent(problem: "parameter_invalid: no")),
        (409, .silent(problem: "parameter_invalid: no")),
        (429, .silent(problem: "parameter_invalid: no")),
        (500, .silent(problem: "parameter_invalid: no")),
    ])
    func `a refusal is told apart from silence`(status: Int, reply: CollectorReply) async {
        let wire = CannedWire(
            status, "{\"error\": {\"code\": \"parameter_invalid\", \"message\": \"no\"}}")
        #expect(await checkout(wire).open(order()) == reply)
    }

    @Test func `the same key with other fields proves nothing`() async {
        let wire = CannedWire(
            400, "{\"error\": {\"type\": \"idempotency_error\", \"message\": \"other\"}}")
        #expect(
            await checkout(wire).open(order()) == .silent(problem: "idempotency_error: other"))
    }

    @Test func `a page that Stripe does not know is told apart from silence`() async throws {
        #expect(try await checkout(CannedWire(404, "{}")).read("cs_1") == .unknown)
    }

    @Test(arguments: [WireFailure.silent("timed out"), .notSent("timed out")])
    func `no answer is silence`(failure: WireFailure) async {
        let wire = CannedWire(.failure(failure))
        #expect(await checkout(wire).open(order()) == .silent(problem: "timed out"))
    }

    @Test(arguments: [
        (open, ChargeReading.open),
        (
            """
            {"id": "cs_1", "status": "complete", "payment_status": "paid",
             "payment_intent": "pi_1", "amount_total": 490, "currency": "eur"}
            """, .paid(reference: "pi_1", amount: 490, currency: "eur")
        ),
        (
            """
            {"id": "cs_1", "status": "complete", "payment_status": "unpaid",
             "payment_intent": "pi_1", "amount_total": 490, "currency": "eur"}
            """, .open
        ),
        ("{\"id\": \"cs_1\", \"status\": \"expired\", \"payment_status\": \"unpaid\"}", .expired),
    ])
    func `a page is read as Stripe says it stands`(body: String, reading: ChargeReading)
        async throws
    {
        let wire = CannedWire(200, body)
        #expect(try await checkout(wire).read("cs_1") == reading)
        #expect(wire.requests.map(\.path) == ["/v1/checkout/sessions/cs_1"])
    }

    @Test(arguments: [
        (403, "{}"), (500, "{}"), (200, "[]"),
        (200, "{\"id\": \"cs_1\", \"status\": \"complete\", \"payment_status\": \"paid\"}"),
    ])
    func `what cannot be read proves nothing`(status: Int, body: String) async {
        let wire = CannedWire(status, body)
        await #expect(throws: ProviderSilence.self) { try await checkout(wire).read("cs_1") }
    }
}
