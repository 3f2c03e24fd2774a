import Sandbox
import Testing

@Suite struct StripeCheckoutTests {
    private let fields = [
        "mode": "payment", "success_url": "https://shop.example/done?s={CHECKOUT_SESSION_ID}",
        "cancel_url": "https://shop.example/back", "metadata[case]": "C-1",
        "payment_intent_data[metadata][case]": "C-1",
        "line_items[0][price_data][currency]": "eur",
        "line_items[0][price_data][unit_amount]": "590",
        "line_items[0][price_data][product_data][name]": "Return <label>",
        "line_items[0][quantity]": "2",
    ]

    @Test func `a person pays a session on its page, once`() {
        var merchant = Merchant()
        let session = merchant.stripe("POST", "checkout/sessions", fields)
        let id = session["id"] ?? ""
        #expect(session["amount_total"] == "1180")
        #expect(session["url"] == "http://localhost:4242/pay/\(id)")
        #expect(session["payment_status"] == "unpaid")

        let page = merchant.send("GET", "/pay/\(id)")
        #expect(page.status == 200)
        #expect(page.text.contains("2 × Return &lt;label&gt;"))
        #expect(page.text.contains("11.80 EUR"))

        let paid = merchant.send("POST", "/pay/\(id)", "choice=pay")
        #expect(paid.status == 303)
        #expect(paid.headers["location"] == "https://shop.example/done?s=\(id)")
        #expect(merchant.send("POST", "/pay/\(id)", "choice=pay").status == 410)

        let after = merchant.stripe("GET", "checkout/sessions/\(id)")
        #expect(after["status"] == "complete")
        #expect(after["payment_status"] == "paid")
        let intent = merchant.stripe("GET", "payment_intents/\(after["payment_intent"] ?? "")")
        #expect(intent["amount"] == "1180")
        #expect(intent["metadata.case"] == "C-1")
        let types = merchant.events(after: 10).map(\.type)
        #expect(types.contains("checkout.session.completed"))
    }

    @Test func `a session expires after a day, or at once when asked`() {
        var merchant = Merchant()
        let first = merchant.stripe("POST", "checkout/sessions", fields)["id"] ?? ""
        let second = merchant.stripe("POST", "checkout/sessions", fields)["id"] ?? ""
        #expect(
            merchant.stripe("POST", "checkout/sessions/\(first)/expire")["status"] == "expired")
        #expect(merchant.stripe("POST", "checkout/sessions/\(first)/expire").status == 400)
        merchant.pass(days: 1)
        #expect(merchant.stripe("GET", "checkout/sessions/\(second)")["status"] == "expired")
        #expect(merchant.send("POST", "/pay/\(second)", "choice=pay").status == 410)
    }

    @Test(arguments: ["mode", "success_url", "line_items[0][quantity]"])
    func `a session without what it needs is refused`(missing: String) {
        var merchant = Merchant()
        let answer = merchant.stripe(
            "POST", "checkout/sessions", fields.filter { $0.key != missing })
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "parameter_missing")
    }
}
