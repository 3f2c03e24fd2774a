import Sandbox
import Testing

@Suite struct PayPalRefundTests {
    private func body(_ value: String, _ invoice: String = "R-1") -> String {
        #"{"amount": {"currency_code": "EUR", "value": "\#(value)"}, "invoice_id": "\#(invoice)"}"#
    }

    @Test func `an order is created, approved by a person, captured and refunded`() {
        var merchant = Merchant()
        let order = merchant.paypal(
            "POST", "checkout/orders",
            #"""
            {"intent": "CAPTURE", "purchase_units": [{"custom_id": "FR-1",
             "amount": {"currency_code": "EUR", "value": "12.34"}}],
             "application_context": {"return_url": "https://shop.example/ok"}}
            """#)
        let id = order["id"] ?? ""
        #expect(order.status == 201)
        #expect(order["status"] == "CREATED")
        #expect(order["links.1.rel"] == "approve")

        let early = merchant.paypal("POST", "checkout/orders/\(id)/capture")
        #expect(early["details.0.issue"] == "ORDER_NOT_APPROVED")

        let page = merchant.send("GET", "/checkoutnow", query: ["token": id])
        #expect(page.text.contains("12.34 EUR"))
        let back = merchant.send("POST", "/checkoutnow", "choice=once", query: ["token": id])
        #expect(
            back.headers["location"]
                == "https://shop.example/ok?token=\(id)&PayerID=SANDBOXPAYER1")

        let captured = merchant.paypal("POST", "checkout/orders/\(id)/capture")
        #expect(captured.status == 201)
        let capture = captured["purchase_units.0.payments.captures.0.id"] ?? ""
        let again = merchant.paypal("POST", "checkout/orders/\(id)/capture")
        #expect(again["details.0.issue"] == "ORDER_ALREADY_CAPTURED")

        let refund = merchant.paypal("POST", "payments/captures/\(capture)/refund", body("2.34"))
        #expect(refund.status == 201)
        #expect(refund["status"] == "COMPLETED")
        #expect(refund["amount.value"] == "2.34")
        #expect(refund["seller_payable_breakdown.total_refunded_amount.value"] == "2.34")
        #expect(refund["invoice_id"] == "R-1")

        let read = merchant.paypal("GET", "payments/captures/\(capture)")
        #expect(read["status"] == "PARTIALLY_REFUNDED")
        #expect(read["supplementary_data.related_ids.order_id"] == id)
        #expect(read["custom_id"] == "FR-1")
        let whole = merchant.paypal("GET", "checkout/orders/\(id)")
        #expect(whole["purchase_units.0.payments.refunds.0.id"] == refund["id"])
        #expect(whole["purchase_units.0.payments.refunds.0.invoice_id"] == "R-1")
    }

    @Test func `an answer is short unless all of it is asked for`() {
        var merchant = Merchant()
        let capture = merchant.paid("paypal")
        let path = "payments/captures/\(capture)/refund"
        let short = merchant.paypal("POST", path, body("1.00"), isWhole: false)
        #expect(short["id"] != nil)
        #expect(short["status"] == "COMPLETED")
        #expect(short["amount.value"] == nil)
    }

    @Test func `the same request id is the same refund for 45 days, whatever is asked`() {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal"))/refund"
        let first = merchant.paypal("POST", path, body("1.00"), id: "r")
        merchant.pass(days: 44)
        merchant.logInAgain()
        let again = merchant.paypal("POST", path, body("2.00"), id: "r")
        #expect(first.status == 201)
        #expect(again.status == 200)
        #expect(again["id"] == first["id"])
        #expect(again["amount.value"] == "1.00")
        #expect(merchant.world.refunds.count == 1)
        merchant.pass(days: 1)
        #expect(merchant.paypal("POST", path, body("1.00"), id: "r").status == 401)
        merchant.logInAgain()
        #expect(merchant.paypal("POST", path, body("1.00"), id: "r").status == 201)
        #expect(merchant.world.refunds.count == 2)
    }

    @Test func `without a request id the same request is a second refund`() {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal"))/refund"
        for _ in 1...2 { _ = merchant.paypal("POST", path, body("1.00")) }
        #expect(merchant.world.refunds.count == 2)
    }

    @Test(arguments: [
        (
            #"{"amount": {"currency_code": "EUR", "value": "100.01"}}"#, 422,
            "REFUND_AMOUNT_EXCEEDED"
        ),
        (
            #"{"amount": {"currency_code": "USD", "value": "1.00"}}"#, 422,
            "REFUND_CAPTURE_CURRENCY_MISMATCH"
        ),
        (
            #"{"amount": {"currency_code": "EUR", "value": "0.00"}}"#, 422,
            "CANNOT_BE_ZERO_OR_NEGATIVE"
        ),
        (
            #"{"amount": {"currency_code": "EUR", "value": "-1.00"}}"#, 422,
            "CANNOT_BE_ZERO_OR_NEGATIVE"
        ),
        (#"{"amount": {"currency_code": "EUR", "value": "1.001"}}"#, 422, "DECIMAL_PRECISION"),
        (#"{"amount": {"value": "1.00"}}"#, 400, "MISSING_REQUIRED_PARAMETER"),
        (#"{"amount": "#, 400, "MALFORMED_REQUEST_JSON"),
    ])
    func `a refund against the rules is refused`(body: String, status: Int, issue: String) {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal"))/refund"
        let answer = merchant.paypal("POST", path, body)
        #expect(answer.status == status)
        #expect(answer["details.0.issue"] == issue)
        #expect(merchant.world.refunds.isEmpty)
    }

    @Test func `no amount is all that is left, and then nothing is`() {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal"))/refund"
        _ = merchant.paypal("POST", path, body("99.00"))
        #expect(merchant.paypal("POST", path)["amount.value"] == "1.00")
        #expect(
            merchant.paypal("POST", path, body("0.01"))["details.0.issue"]
                == "CAPTURE_FULLY_REFUNDED")
    }

    @Test func `a capture that is pending, unknown or older than 180 days is not refunded`() {
        var merchant = Merchant()
        let pending = merchant.paid("paypal", #""method": "pending""#)
        let old = merchant.paid("paypal", #""paid_at": 1751000000"#)
        func issue(_ id: String) -> String? {
            merchant.paypal("POST", "payments/captures/\(id)/refund", body("1.00"))[
                "details.0.issue"]
        }
        #expect(issue(pending) == "PENDING_CAPTURE")
        #expect(issue(old) == "REFUND_TIME_LIMIT_EXCEEDED")
        #expect(issue("NONE") == "INVALID_RESOURCE_ID")
        #expect(merchant.world.refunds.isEmpty)
    }

    @Test func `a disputed capture is refunded whole or not at all`() {
        var merchant = Merchant()
        let capture = merchant.paid("paypal")
        _ = merchant.control("POST", "disputes", #"{"payment": "\#(capture)"}"#)
        let path = "payments/captures/\(capture)/refund"
        #expect(
            merchant.paypal("POST", path, body("1.00"))["details.0.issue"]
                == "CAPTURE_DISPUTED_PARTIAL_REFUND_NOT_ALLOWED")
        #expect(merchant.paypal("POST", path, body("100.00")).status == 201)
        #expect(merchant.events(after: 10).map(\.type).contains("CUSTOMER.DISPUTE.CREATED"))
    }

    @Test func `a refund without money in the account is refused`() {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal"))/refund"
        _ = merchant.control("POST", "balance", #"{"provider": "paypal", "amount": 99}"#)
        #expect(
            merchant.paypal("POST", path, body("1.00"))["details.0.issue"]
                == "REFUND_FAILED_INSUFFICIENT_FUNDS")
        #expect(merchant.world.refunds.isEmpty)
    }

    @Test func `a refund of a bank payment is pending for three days`() {
        var merchant = Merchant()
        let path = "payments/captures/\(merchant.paid("paypal", #""method": "bank""#))/refund"
        let refund = merchant.paypal("POST", path, body("1.00"))
        #expect(refund["status"] == "PENDING")
        #expect(refund["status_details.reason"] == "ECHECK")
        merchant.pass(days: 3)
        merchant.logInAgain()
        let id = refund["id"] ?? ""
        #expect(merchant.paypal("GET", "payments/refunds/\(id)")["status"] == "COMPLETED")
        #expect(
            merchant.events(after: 10).map(\.type).suffix(2) == [
                "PAYMENT.REFUND.PENDING", "PAYMENT.CAPTURE.REFUNDED",
            ])
    }

    @Test func `a refund of a 4X payment is spread over what the customer still owes`() {
        var merchant = Merchant()
        let capture = merchant.paid("paypal", #""installments": 4"#)
        let path = "payments/captures/\(capture)/refund"
        _ = merchant.paypal("POST", path, body("30.01"))
        let plan = merchant.control("GET", "payments/\(capture)")
        #expect(plan["plan.0.amount"] == "2500")
        #expect(plan["plan.1.amount"] == "1500")
        #expect(plan["plan.2.amount"] == "1500")
        #expect(plan["plan.3.amount"] == "1499")
        _ = merchant.paypal("POST", path, body("60.00"))
        let rest = merchant.control("GET", "payments/\(capture)")
        #expect((1...3).allSatisfy { rest["plan.\($0).amount"] == "0" })
        #expect((1...3).allSatisfy { rest["plan.\($0).paid"] == "1" })
    }

    @Test func `a wrong secret and a missing token are refused`() {
        var merchant = Merchant()
        #expect(merchant.logIn(secret: "x").status == 401)
        #expect(merchant.send("GET", "/v2/payments/captures/1").status == 401)
        #expect(merchant.send("GET", "/v2/payments/captures/1")["name"] == "AUTHENTICATION_FAILURE")
    }
}
