import Sandbox
import Testing

@Suite struct AlmaTests {
    private func refund(_ amount: String, _ reference: String = "R-1") -> String {
        #"{"amount": \#(amount), "merchant_reference": "\#(reference)"}"#
    }

    @Test func `a payment is created, started on its page and taken month by month`() {
        var merchant = Merchant()
        let created = merchant.alma(
            "POST", "",
            #"""
            {"payment": {"purchase_amount": 10000, "installments_count": 3,
              "return_url": "https://shop.example/ok", "custom_data": {"order": "FR-1"}},
             "orders": [{"merchant_reference": "FR-1"}]}
            """#)
        let id = created["id"] ?? ""
        #expect(created["state"] == "not_started")
        #expect(created["kind"] == "P3X")
        #expect(created["custom_data.order"] == "FR-1")
        #expect(created["orders.0.merchant_reference"] == "FR-1")
        #expect(merchant.alma("POST", "/\(id)/refund", refund("1")).status == 400)

        #expect(merchant.send("GET", "/alma/\(id)").text.contains("100.00 EUR"))
        let back = merchant.send("POST", "/alma/\(id)", "choice=pay")
        #expect(back.headers["location"] == "https://shop.example/ok?pid=\(id)")
        let started = merchant.alma("GET", "/\(id)")
        #expect(started["state"] == "in_progress")
        #expect(started["payment_plan.0.purchase_amount"] == "3334")
        #expect(started["payment_plan.0.state"] == "paid")
        #expect(started["payment_plan.1.purchase_amount"] == "3333")
        #expect(started["payment_plan.1.state"] == "pending")
        #expect(started["payment_plan.2.due_date"] == "1772409600")
        merchant.pass(days: 60)
        #expect(merchant.alma("GET", "/\(id)")["state"] == "paid")
    }

    @Test func `a refund comes off the last installments, and what exceeds them is paid back`() {
        var merchant = Merchant()
        let id = merchant.paid("alma")
        let part = merchant.alma("POST", "/\(id)/refund", refund("4000"))
        #expect(part["amount_already_refunded"] == "4000")
        #expect(part["refunds.0.amount"] == "4000")
        #expect(part["refunds.0.merchant_reference"] == "R-1")
        #expect(part["payment_plan.0.purchase_amount"] == "3334")
        #expect(part["payment_plan.1.purchase_amount"] == "2666")
        #expect(part["payment_plan.1.original_purchase_amount"] == "3333")
        #expect(part["payment_plan.2.purchase_amount"] == "0")
        #expect(part["payment_plan.2.state"] == "paid")
        #expect(part["state"] == "in_progress")
        let more = merchant.alma("POST", "/\(id)/refund", refund("5000", "R-2"))
        #expect(more["state"] == "paid")
        #expect(more["is_completely_refunded"] == "0")
        #expect(more["payment_plan.0.purchase_amount"] == "3334")
    }

    @Test func `the same request again is a second refund`() {
        var merchant = Merchant()
        let id = merchant.paid("alma")
        for _ in 1...2 { _ = merchant.alma("POST", "/\(id)/refund", refund("100")) }
        #expect(merchant.alma("GET", "/\(id)").count("refunds") == 2)
        #expect(
            merchant.world.refunds.map(\.notes) == [
                ["merchant_reference": "R-1"], ["merchant_reference": "R-1"],
            ])
    }

    @Test func `no amount is everything, with the customer's fee`() {
        var merchant = Merchant()
        let id = merchant.paid("alma", #""customer_fee": 150"#)
        _ = merchant.alma("POST", "/\(id)/refund", refund("1000"))
        let whole = merchant.alma("POST", "/\(id)/refund", "{}")
        #expect(whole["refunds.1.amount"] == "9150")
        #expect(whole["amount_already_refunded"] == "10150")
        #expect(whole["is_completely_refunded"] == "1")
        #expect(whole["state"] == "paid")
        #expect(merchant.alma("POST", "/\(id)/refund", "{}").status == 400)
        #expect(merchant.world.refunds.count == 2)
    }

    @Test(arguments: ["0", "-1", "1.5", "10001", #""100""#])
    func `an amount that cannot be is refused`(amount: String) {
        var merchant = Merchant()
        let id = merchant.paid("alma")
        let answer = merchant.alma("POST", "/\(id)/refund", refund(amount))
        #expect(answer.status == 400)
        #expect(answer["errors.0.field"] == "amount")
        #expect(merchant.world.refunds.isEmpty)
        #expect(merchant.alma("GET", "/\(id)")["payment_plan.2.purchase_amount"] == "3333")
    }

    @Test func `a lender may spread a refund in other ways`() {
        var seen: Set<String> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            var merchant = Merchant(seed: seed)
            let id = merchant.paid("alma")
            merchant.world.ask(for: .planRepriced)
            let part = merchant.alma("POST", "/\(id)/refund", refund("1001"))
            seen.insert(
                "\(part["payment_plan.1.purchase_amount"] ?? "") "
                    + "\(part["payment_plan.2.purchase_amount"] ?? "")")
        }
        #expect(seen == ["2833 2832", "2332 3333"])
    }

    @Test func `payments are listed newest first, by pages`() {
        var merchant = Merchant()
        let ids = (1...3).map { _ in merchant.paid("alma") }
        let headers = ["authorization": "Alma-Auth sk_test_alma"]
        let first = merchant.send("GET", "/v1/payments", "", headers, query: ["limit": "2"])
        #expect(first["data.0.id"] == ids[2])
        #expect(first["has_more"] == "1")
        let next = merchant.send(
            "GET", "/v1/payments", "", headers, query: ["limit": "2", "starting_after": ids[1]])
        #expect(next["data.0.id"] == ids[0])
        #expect(next["has_more"] == "0")
    }

    @Test func `a wrong key is refused`() {
        var merchant = Merchant()
        #expect(merchant.send("GET", "/v1/payments/1").status == 401)
        #expect(merchant.alma("GET", "/none").status == 404)
    }
}
