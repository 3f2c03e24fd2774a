import Sandbox
import Testing

@Suite struct FaultTests {
    /// A refund of one euro, asked of each provider in its own way.
    private func refund(_ provider: String, _ merchant: inout Merchant, _ id: String) -> Answer {
        switch provider {
        case "stripe":
            merchant.stripe("POST", "refunds", ["payment_intent": id, "amount": "100"], key: "k")
        case "paypal":
            merchant.paypal(
                "POST", "payments/captures/\(id)/refund",
                #"{"amount": {"currency_code": "EUR", "value": "1.00"}}"#, id: "k")
        default: merchant.alma("POST", "/\(id)/refund", #"{"amount": 100}"#)
        }
    }

    private static let providers = ["stripe", "paypal", "alma"]

    @Test(arguments: providers)
    func `a time-out after success is silent, and the refund is made`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        merchant.world.ask(for: .timeOutAfterSuccess)
        #expect(
            refund(provider, &merchant, id).outcome == .silent(afterMilliseconds: 1_000))
        #expect(merchant.world.refunds.map(\.amount) == [100])
        _ = refund(provider, &merchant, id)
        #expect(merchant.world.refunds.count == (provider == "alma" ? 2 : 1))
    }

    @Test(arguments: providers)
    func `a time-out before is silent, and nothing is made`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        merchant.world.ask(for: .timeOutBefore)
        #expect(refund(provider, &merchant, id).outcome.response == nil)
        #expect(merchant.world.refunds.isEmpty)
        #expect((200...201).contains(refund(provider, &merchant, id).status))
    }

    @Test(arguments: providers)
    func `an error 500 made nothing, and the same request then goes through`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        merchant.world.ask(for: .error500ThenSuccess)
        #expect(refund(provider, &merchant, id).status == 500)
        #expect(merchant.world.refunds.isEmpty)
        #expect((200...201).contains(refund(provider, &merchant, id).status))
    }

    @Test(arguments: providers)
    func `an error 500 may hide a refund`(provider: String) {
        var outcomes: Set<Int> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            var merchant = Merchant(seed: seed)
            let id = merchant.paid(provider)
            merchant.world.ask(for: .error500Kept)
            #expect(refund(provider, &merchant, id).status == 500)
            outcomes.insert(merchant.world.refunds.count)
        }
        #expect(outcomes == [0, 1])
    }

    @Test(arguments: providers)
    func `a slow answer takes 2 to 12 seconds`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        merchant.world.ask(for: .slowAnswer)
        guard case .answered(_, let delay) = refund(provider, &merchant, id).outcome else {
            Issue.record("silent")
            return
        }
        #expect((2_000...12_000).contains(delay))
    }

    @Test(arguments: ["stripe", "paypal"])
    func `a forgotten key makes a second refund`(provider: String) {
        var merchant = Merchant()
        let id = merchant.paid(provider)
        _ = refund(provider, &merchant, id)
        _ = refund(provider, &merchant, id)
        #expect(merchant.world.refunds.count == 1)
        merchant.world.ask(for: .keyForgotten)
        _ = refund(provider, &merchant, id)
        #expect(merchant.world.refunds.count == 2)
    }

    @Test func `a fault asked for waits for its occasion, and strikes once`() {
        var merchant = Merchant()
        let id = merchant.paid("stripe")
        let asked = merchant.control("POST", "faults", #"{"next": "time_out_after_success"}"#)
        #expect(asked["next.0"] == "time_out_after_success")
        #expect(merchant.stripe("GET", "payment_intents/\(id)").status == 200)
        #expect(refund("stripe", &merchant, id).status == 0)
        #expect(refund("stripe", &merchant, id).status == 200)
    }

    @Test func `rates are set by control`() {
        var merchant = Merchant()
        let id = merchant.paid("stripe")
        _ = merchant.control("POST", "faults", #"{"rates": {"time_out_before": 1000}}"#)
        #expect(merchant.stripe("GET", "payment_intents/\(id)").status == 0)
        _ = merchant.control("POST", "faults", #"{"all": 0}"#)
        #expect(merchant.stripe("GET", "payment_intents/\(id)").status == 200)
        #expect(merchant.control("POST", "faults", #"{"next": "rain"}"#).status == 400)
        #expect(merchant.control("POST", "faults", #"{"all": 1001}"#).status == 400)
    }

    @Test func `rates are kept to, about`() {
        var rates = FaultRates.none
        rates[.timeOutBefore] = 100
        var merchant = Merchant(faults: rates)
        let id = merchant.paid("stripe")
        let silent = (1...2_000).filter { _ in
            merchant.stripe("GET", "payment_intents/\(id)").status == 0
        }.count
        #expect((140...260).contains(silent))
    }
}
