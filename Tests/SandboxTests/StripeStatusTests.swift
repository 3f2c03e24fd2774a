import Sandbox
import Testing

@Suite struct StripeStatusTests {
    private func refund(_ intent: String) -> [String: String] {
        ["payment_intent": intent, "amount": "100"]
    }

    @Test func `a refund of a card waits for money, and leaves once there is some`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": 99}"#)
        let waiting = merchant.stripe("POST", "refunds", refund(intent))
        #expect(waiting["status"] == "pending")
        #expect(waiting["pending_reason"] == "insufficient_funds")
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": 100}"#)
        let left = merchant.stripe("GET", "refunds/\(waiting["id"] ?? "")")
        #expect(left["status"] == "succeeded")
        #expect(left["pending_reason"] == nil)
    }

    @Test func `a refund of a debit fails without money, and can be made again`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe", #""method": "sepa_debit""#)
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": 0}"#)
        let failed = merchant.stripe("POST", "refunds", refund(intent))
        #expect(failed["status"] == "failed")
        #expect(failed["failure_reason"] == "insufficient_funds")
        #expect(failed["failure_balance_transaction"] != nil)
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": null}"#)
        let whole = merchant.stripe("POST", "refunds", ["payment_intent": intent])
        #expect(whole["amount"] == "10000")
    }

    @Test func `a refund of a debit takes three days`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe", #""method": "sepa_debit""#)
        let id = merchant.stripe("POST", "refunds", refund(intent))["id"] ?? ""
        merchant.pass(days: 2)
        #expect(merchant.stripe("GET", "refunds/\(id)")["status"] == "pending")
        merchant.pass(days: 1)
        #expect(merchant.stripe("GET", "refunds/\(id)")["status"] == "succeeded")
    }

    @Test func `a bank transfer asks the customer for an account, and is canceled after 45 days`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe", #""method": "customer_balance""#)
        let id = merchant.stripe("POST", "refunds", refund(intent))["id"] ?? ""
        merchant.pass(days: 44)
        #expect(merchant.stripe("GET", "refunds/\(id)")["status"] == "requires_action")
        merchant.pass(days: 1)
        #expect(merchant.stripe("GET", "refunds/\(id)")["status"] == "canceled")
        let again = merchant.stripe("POST", "refunds", ["payment_intent": intent])
        #expect(again["amount"] == "10000")
    }

    @Test func `only what requires an action can be canceled`() {
        var merchant = Merchant()
        let transfer = merchant.paid("stripe", #""method": "customer_balance""#)
        let card = merchant.paid("stripe")
        let first = merchant.stripe("POST", "refunds", refund(transfer))["id"] ?? ""
        let second = merchant.stripe("POST", "refunds", refund(card))["id"] ?? ""
        #expect(merchant.stripe("POST", "refunds/\(first)/cancel")["status"] == "canceled")
        #expect(merchant.stripe("POST", "refunds/\(second)/cancel").status == 400)
        #expect(merchant.world.refunds.map(\.status) == [.canceled, .succeeded])
    }

    @Test func `a refund that succeeded comes back, and the money is there again`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": 100}"#)
        merchant.world.ask(for: .refundFailsDaysLater)
        let refund = merchant.stripe("POST", "refunds", refund(intent))
        #expect(refund["status"] == "succeeded")
        merchant.pass(days: 7)
        let back = merchant.stripe("GET", "refunds/\(refund["id"] ?? "")")
        #expect(back["status"] == "failed")
        #expect(back["failure_reason"] == "lost_or_stolen_card")
        let types = merchant.events(after: 60).map(\.type)
        #expect(types.contains("refund.failed"))
        #expect(types.contains("charge.refund.updated"))
        #expect(merchant.stripe("POST", "refunds", self.refund(intent))["status"] == "succeeded")
    }

    @Test(arguments: [
        ("pm_card_pendingRefund", 3, "pending", "succeeded"),
        ("pm_card_refundFail", 4, "succeeded", "failed"),
    ])
    func `test cards behave as at Stripe`(card: String, days: Int64, first: String, then: String) {
        var merchant = Merchant()
        let intent = merchant.stripe(
            "POST", "payment_intents",
            ["amount": "500", "currency": "eur", "payment_method": card, "confirm": "true"])
        let refund = merchant.stripe("POST", "refunds", ["payment_intent": intent["id"] ?? ""])
        #expect(refund["status"] == first)
        merchant.pass(days: days)
        #expect(merchant.stripe("GET", "refunds/\(refund["id"] ?? "")")["status"] == then)
    }

    @Test func `a declined card pays nothing, and there is nothing to refund`() {
        var merchant = Merchant()
        let intent =
            merchant.stripe(
                "POST", "payment_intents", ["amount": "500", "currency": "eur"])["id"] ?? ""
        let declined = merchant.stripe(
            "POST", "payment_intents/\(intent)/confirm",
            ["payment_method": "pm_card_chargeDeclined"])
        #expect(declined.status == 402)
        #expect(declined["error.code"] == "card_declined")
        #expect(merchant.stripe("POST", "refunds", ["payment_intent": intent]).status == 400)
        let paid = merchant.stripe(
            "POST", "payment_intents/\(intent)/confirm", ["payment_method": "pm_card_visa"])
        #expect(paid["status"] == "succeeded")
    }

    @Test func `a dispute brings back the refunds that still wait`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.control("POST", "balance", #"{"provider": "stripe", "amount": 0}"#)
        let id = merchant.stripe("POST", "refunds", refund(intent))["id"] ?? ""
        _ = merchant.control("POST", "disputes", #"{"payment": "\#(intent)"}"#)
        let back = merchant.stripe("GET", "refunds/\(id)")
        #expect(back["status"] == "failed")
        #expect(back["failure_reason"] == "charge_for_pending_refund_disputed")
    }
}
