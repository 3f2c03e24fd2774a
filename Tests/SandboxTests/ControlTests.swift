import Sandbox
import Testing

@Suite struct ControlTests {
    @Test func `a payment is booked under the caller's id, once`() {
        var merchant = Merchant()
        let body = #"{"provider": "stripe", "id": "pi_FR1001", "amount": 4200}"#
        let booked = merchant.control("POST", "payments", body)
        #expect(booked["id"] == "pi_FR1001")
        #expect(booked["charge"] == "ch_FR1001")
        #expect(merchant.control("POST", "payments", body).status == 409)
        #expect(merchant.stripe("GET", "payment_intents/pi_FR1001")["amount"] == "4200")
    }

    @Test(arguments: [
        #"{"provider": "cash", "amount": 1}"#, #"{"provider": "stripe"}"#,
        #"{"provider": "stripe", "amount": 0}"#, "not JSON",
    ])
    func `a payment that cannot be is refused`(body: String) {
        var merchant = Merchant()
        #expect(merchant.control("POST", "payments", body).status == 400)
        #expect(merchant.control("GET", "")["payments.stripe"] == "0")
    }

    @Test(arguments: ["stripe", "paypal", "alma"])
    func `a refund is made in the dashboard, up to what is left`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        let body = #"{"payment": "\#(id)", "amount": 6000}"#
        #expect(merchant.control("POST", "refunds", body)["from_dashboard"] == "1")
        #expect(merchant.control("POST", "refunds", body).status == 400)
        let rest = merchant.control("POST", "refunds", #"{"payment": "\#(id)"}"#)
        #expect(rest["amount"] == "4000")
        let all = merchant.send("GET", "/sandbox/refunds", query: ["payment": id])
        #expect(all["refunds.0.amount"] == "6000")
        #expect(all["refunds.1.provider"] == provider)
        #expect(merchant.control("POST", "refunds", #"{"payment": "none"}"#).status == 404)
    }

    @Test func `time passes when it is told to`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe", #""method": "sepa_debit""#)
        let id =
            merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])["id"]
            ?? ""
        #expect(merchant.control("POST", "time", #"{"pass": 259200}"#)["now"] == "1767484800")
        #expect(merchant.stripe("GET", "refunds/\(id)")["status"] == "succeeded")
        #expect(merchant.control("POST", "time", #"{"pass": -1}"#).status == 400)
    }

    @Test func `a refund is brought to its end at once`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        let id =
            merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])["id"]
            ?? ""
        let failed = merchant.control(
            "POST", "refunds/\(id)", #"{"status": "failed", "why": "declined"}"#)
        #expect(failed["status"] == "failed")
        #expect(failed["failure"] == "declined")
        let late = merchant.control("POST", "refunds/\(id)", #"{"status": "succeeded"}"#)
        #expect(late["status"] == "failed")
    }

    @Test func `what is not there is said to be`() {
        var merchant = Merchant()
        #expect(merchant.control("GET", "payments/none").status == 404)
        #expect(merchant.control("POST", "disputes", #"{"payment": "none"}"#).status == 404)
        #expect(merchant.control("GET", "moon").status == 404)
        #expect(merchant.send("GET", "/pay/none").status == 404)
        #expect(merchant.send("GET", "/").status == 404)
    }
}
