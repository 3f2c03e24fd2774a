import Sandbox
import Testing

@Suite struct StripeRefundTests {
    @Test func `a payment is refunded in part, then the rest, then not at all`() {
        var merchant = Merchant()
        let pay = merchant.stripe(
            "POST", "payment_intents",
            [
                "amount": "10000", "currency": "eur", "payment_method": "pm_card_visa",
                "confirm": "true",
            ])
        let intent = pay["id"] ?? ""
        #expect(pay["status"] == "succeeded")

        let part = merchant.stripe(
            "POST", "refunds",
            ["payment_intent": intent, "amount": "3000", "metadata[refund]": "R-1"])
        #expect(part.status == 200)
        #expect(part["id"]?.hasPrefix("re_") == true)
        #expect(part["amount"] == "3000")
        #expect(part["status"] == "succeeded")
        #expect(part["metadata.refund"] == "R-1")
        #expect(part["payment_intent"] == intent)
        #expect(part["charge"] == pay["latest_charge"])

        let charge = merchant.stripe("GET", "charges/\(pay["latest_charge"] ?? "")")
        #expect(charge["amount_refunded"] == "3000")
        #expect(charge["refunded"] == "0")

        let rest = merchant.stripe("POST", "refunds", ["charge": pay["latest_charge"] ?? ""])
        #expect(rest["amount"] == "7000")

        let more = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])
        #expect(more.status == 400)
        #expect(more["error.code"] == "charge_already_refunded")
        #expect(more["error.type"] == "invalid_request_error")
        #expect(merchant.world.refunds.map(\.amount) == [3_000, 7_000])
    }

    @Test func `more than what is left is refused, and nothing moves`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "9999"])
        let much = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "2"])
        #expect(much.status == 400)
        #expect(much["error.code"] == nil)
        #expect(much["error.param"] == "amount")
        #expect(
            much["error.message"]
                == "Refund amount (0.02 EUR) is greater than unrefunded amount on charge (0.01 EUR)"
        )
        #expect(merchant.world.refunds.map(\.amount) == [9_999])
    }

    @Test(arguments: [
        (["amount": "100"], 400, "parameter_missing"),
        (["payment_intent": "pi_none", "amount": "100"], 404, "resource_missing"),
        (["charge": "ch_none", "amount": "100"], 404, "resource_missing"),
        (["payment_intent": "INTENT", "amount": "0"], 400, "parameter_invalid_integer"),
        (["payment_intent": "INTENT", "amount": "-5"], 400, "parameter_invalid_integer"),
        (["payment_intent": "INTENT", "amount": "1.5"], 400, "parameter_invalid_integer"),
        (["payment_intent": "INTENT", "amount": "1", "amont": "1"], 400, "parameter_unknown"),
    ])
    func `a malformed refund is refused`(fields: [String: String], status: Int, code: String) {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        let answer = merchant.stripe(
            "POST", "refunds", fields.mapValues { $0 == "INTENT" ? intent : $0 })
        #expect(answer.status == status)
        #expect(answer["error.code"] == code)
        #expect(merchant.world.refunds.isEmpty)
    }

    @Test func `a disputed charge cannot be refunded`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        #expect(
            merchant.control("POST", "disputes", #"{"payment": "\#(intent)"}"#)["disputed"] == "1")
        let refund = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])
        #expect(refund["error.code"] == "charge_disputed")
        #expect(merchant.world.refunds.isEmpty)
        #expect(merchant.events(after: 10).map(\.type).contains("charge.dispute.created"))
    }

    @Test func `a wrong key is refused`() {
        var merchant = Merchant()
        let answer = merchant.send("GET", "/v1/refunds", "", ["authorization": "Bearer sk_live_1"])
        #expect(answer.status == 401)
        #expect(answer["error.type"] == "invalid_request_error")
    }

    @Test func `refunds are listed newest first, by pages and by payment`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe"), other = merchant.paid("stripe")
        for amount in ["1", "2", "3"] {
            _ = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": amount])
            _ = merchant.stripe("POST", "refunds", ["payment_intent": other, "amount": "9"])
            merchant.now += 10
        }
        let first = merchant.stripe("GET", "refunds", ["payment_intent": intent, "limit": "2"])
        #expect(first["data.0.amount"] == "3")
        #expect(first["data.1.amount"] == "2")
        #expect(first["has_more"] == "1")
        let next = merchant.stripe(
            "GET", "refunds",
            ["payment_intent": intent, "limit": "2", "starting_after": first["data.1.id"] ?? ""])
        #expect(next["data.0.amount"] == "1")
        #expect(next.count("data") == 1)
        #expect(next["has_more"] == "0")
        #expect(merchant.stripe("GET", "refunds", ["limit": "3"]).count("data") == 3)
        #expect(merchant.stripe("GET", "refunds", ["limit": "101"]).status == 400)
        let late = merchant.stripe("GET", "refunds", ["created[gte]": "1767225620"])
        #expect(late.count("data") == 2)
    }
}
