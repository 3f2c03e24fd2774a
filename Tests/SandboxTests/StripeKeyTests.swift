import Sandbox
import Testing

@Suite struct StripeKeyTests {
    private func refund(_ intent: String, _ amount: String = "100") -> [String: String] {
        ["payment_intent": intent, "amount": amount]
    }

    @Test func `the same request with the same key gets the first answer again`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        let first = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        let again = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        #expect(first.headers["idempotent-replayed"] == nil)
        #expect(again.headers["idempotent-replayed"] == "true")
        #expect(again.text == first.text)
        #expect(merchant.world.refunds.count == 1)
    }

    @Test func `other parameters under the same key are an error`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        let other = merchant.stripe("POST", "refunds", refund(intent, "101"), key: "k")
        #expect(other.status == 400)
        #expect(other["error.type"] == "idempotency_error")
        #expect(merchant.world.refunds.map(\.amount) == [100])
    }

    @Test func `a key is forgotten after a day, and the same request is a second refund`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        merchant.now += 86_399
        _ = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        #expect(merchant.world.refunds.count == 1)
        merchant.now += 1
        _ = merchant.stripe("POST", "refunds", refund(intent), key: "k")
        #expect(merchant.world.refunds.count == 2)
    }

    @Test func `what was refused before it was carried out is not kept`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        #expect(merchant.stripe("POST", "refunds", refund(intent, "x"), key: "k").status == 400)
        #expect(merchant.stripe("POST", "refunds", refund(intent, "5"), key: "k").status == 200)
    }

    @Test func `what was refused while it was carried out is kept`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        let much = merchant.stripe("POST", "refunds", refund(intent, "10001"), key: "k")
        let again = merchant.stripe("POST", "refunds", refund(intent, "10001"), key: "k")
        #expect(much.status == 400)
        #expect(again.headers["idempotent-replayed"] == "true")
        #expect(again.text == much.text)
    }

    @Test func `an error 500 is kept and repeated, whether or not the refund was made`() {
        var outcomes: Set<Int> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            var merchant = Merchant(seed: seed)
            let intent = merchant.paid("stripe")
            merchant.world.ask(for: .error500Kept)
            #expect(merchant.stripe("POST", "refunds", refund(intent), key: "k").status == 500)
            let made = merchant.world.refunds.count
            outcomes.insert(made)
            let again = merchant.stripe("POST", "refunds", refund(intent), key: "k")
            #expect(again.status == 500)
            #expect(again.headers["idempotent-replayed"] == "true")
            #expect(merchant.world.refunds.count == made)
            merchant.now += 86_400
            #expect(merchant.stripe("POST", "refunds", refund(intent), key: "k").status == 200)
        }
        #expect(outcomes == [0, 1])
    }

    @Test func `a key longer than 255 characters is refused`() {
        var merchant = Merchant()
        let key = String(repeating: "k", count: 256)
        #expect(merchant.stripe("POST", "refunds", refund("pi_1"), key: key).status == 400)
    }
}
