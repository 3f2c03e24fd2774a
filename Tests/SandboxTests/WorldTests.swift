import Sandbox
import Testing

@Suite struct WorldTests {
    /// Refunds of every kind under every fault; what the merchant met with, and the truth.
    private func campaign(seed: UInt64, _ count: Int) -> (met: [WireOutcome], merchant: Merchant) {
        var merchant = Merchant(seed: seed, faults: .all)
        var met: [WireOutcome] = []
        for round in 0..<count {
            let provider = ["stripe", "paypal", "alma"][round % 3]
            let id = merchant.paid(provider)
            for attempt in 0..<3 {
                switch provider {
                case "stripe":
                    met.append(
                        merchant.stripe(
                            "POST", "refunds", ["payment_intent": id, "amount": "4000"],
                            key: "k\(round)-\(attempt / 2)"
                        ).outcome)
                case "paypal":
                    met.append(
                        merchant.paypal(
                            "POST", "payments/captures/\(id)/refund",
                            #"{"amount": {"currency_code": "EUR", "value": "40.00"}}"#,
                            id: "k\(round)-\(attempt / 2)"
                        ).outcome)
                default:
                    met.append(
                        merchant.alma("POST", "/\(id)/refund", #"{"amount": 4000}"#).outcome)
                }
                merchant.now += 61
            }
        }
        return (met, merchant)
    }

    @Test func `the same seed tells the same story, another one another`() {
        let one = campaign(seed: 7, 60), same = campaign(seed: 7, 60)
        #expect(one.met == same.met)
        #expect(one.merchant.world.refunds == same.merchant.world.refunds)
        #expect(one.met != campaign(seed: 8, 60).met)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `no payment gives back more than it took, whatever goes wrong`(seed: UInt64) {
        var merchant = campaign(seed: seed, 60).merchant
        merchant.pass(days: 60)
        var given: [String: Int64] = [:]
        for refund in merchant.world.refunds where refund.counts {
            given[refund.payment, default: 0] += refund.amount
        }
        #expect(!given.isEmpty)
        #expect(given.values.allSatisfy { $0 <= 10_000 })
        #expect(merchant.world.refunds.allSatisfy { $0.status != .pending })
    }

    @Test func `a world is saved, and goes on as if it had not been`() throws {
        var first = campaign(seed: 3, 30).merchant
        var second = first
        second.world = try SandboxWorld(saved: first.world.saved(), settings: .init())
        #expect(second.world.refunds == first.world.refunds)
        let intent = first.paid("stripe")
        #expect(second.paid("stripe") == intent)
        #expect(first.events(after: 5_000) == second.events(after: 5_000))
    }

    /// A world that is copied whole for a request would take longer the more there is in it.
    @Test func `a request takes as long in a large world as in a small one`() {
        func seconds(payments: Int) -> Double {
            var merchant = Merchant()
            let ids = (0..<payments).map { _ in merchant.paid("alma") }
            let others = (0..<payments).map { _ in merchant.paid("stripe") }
            let start = ContinuousClock.now
            for id in ids.suffix(300) {
                _ = merchant.alma("POST", "/\(id)/refund", #"{"amount": 100}"#)
                _ = merchant.alma("GET", "/\(id)")
            }
            for id in others.suffix(300) {
                _ = merchant.stripe("POST", "refunds", ["payment_intent": id, "amount": "1"])
                _ = merchant.stripe("GET", "refunds", ["payment_intent": id])
            }
            return (ContinuousClock.now - start) / .seconds(1)
        }
        let small = seconds(payments: 300)
        #expect(seconds(payments: 15_000) < small * 6)
    }

    @Test func `what is no saved world is refused`() {
        #expect(throws: (any Error).self) {
            try SandboxWorld(saved: Array("{}".utf8), settings: .init())
        }
    }

    @Test(arguments: [
        "{", "[1,]", "{\"a\":}", "\"\\ud800\"", "01", "+1", "tru", "{\"a\":1}x", "\u{1}",
        String(repeating: "[", count: 5_000), "\"\\u12\"", "{\"amount\": 1e400}", "",
    ])
    func `a body that is not what was asked for is refused, never a crash`(body: String) {
        var merchant = Merchant()
        let id = merchant.paid("alma"), capture = merchant.paid("paypal")
        let isEmpty = body.isEmpty
        let alma = merchant.alma("POST", "/\(id)/refund", body)
        #expect(isEmpty ? alma.status == 200 : alma.status == 400)
        let paypal = merchant.paypal("POST", "payments/captures/\(capture)/refund", body)
        #expect(isEmpty ? paypal.status == 201 : paypal.status == 400)
        #expect(merchant.world.refunds.count == (isEmpty ? 2 : 0))
    }

    @Test func `text in any script comes back as it was`() {
        var merchant = Merchant()
        let capture = merchant.paid("paypal")
        let note = #"Ça \"va\" \\ bien \u00e9\ud83d\ude00\n\t€"#
        let refund = merchant.paypal(
            "POST", "payments/captures/\(capture)/refund", #"{"note_to_payer": "\#(note)"}"#)
        #expect(refund["note_to_payer"] == "Ça \"va\" \\ bien é😀\n\t€")
        let intent = merchant.paid("stripe")
        let other = merchant.stripe(
            "POST", "refunds", ["payment_intent": intent, "metadata[é]": "a&b=c+d %€"])
        #expect(other["metadata.é"] == "a&b=c+d %€")
    }
}
