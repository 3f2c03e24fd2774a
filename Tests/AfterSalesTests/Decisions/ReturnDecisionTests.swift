import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct ReturnDecisionTests {
    private func decide(
        _ lines: [OrderLine], _ asked: CaseRequest, shipTo: Address = Sample.lyon,
        at now: String = "2026-03-06T09:00:00+01:00"
    ) throws -> Decision {
        var story = Story(Sample.order(lines, shipTo: shipTo), at: now)
        let quoted = try story.by(.customer) { try $0.quote(asked) }
        #expect(try story.open(asked) == quoted, "a quote is the same call, not saved")
        return quoted
    }

    @Test func `a plain return names every clause that led to it, in order`() throws {
        let decision = try decide(
            [Sample.line("mouse", 5990), Sample.line("mat", 2490)], request(.return, ["mouse"]))
        #expect(
            decision.clauses.ids == [
                "return.window", "return.review", "return.fee.customer_pays",
                "refund.original_payment_method", "refund.return_terms", "refund.partial",
                "refund.outbound_shipping.conforming",
            ])
        #expect(decision.windowEnds?.inParis == "2026-04-07T23:59:59+02:00")
        #expect(decision.legalWithdrawal)
    }

    @Test(arguments: [
        ("2026-04-07T23:59:59+02:00", Outcome.pendingReview),
        ("2026-04-08T00:00:00+02:00", .refused),
    ])
    func `the last second of the window counts`(now: String, outcome: Outcome) throws {
        let decision = try decide([Sample.line("mouse", 5990)], request(.return), at: now)
        #expect(decision.outcome == outcome)
        #expect(decision.clauses.contains(.returnWindow))
        #expect(!decision.legalWithdrawal)
    }

    @Test func `every clause that refuses is named, and refusals come first`() throws {
        let decision = try decide(
            [Sample.line("shirt", 1990, traits: ["personalized", "bulky"])], request(.return),
            at: "2026-06-01T09:00:00+02:00")
        #expect(decision.outcome == .refused)
        #expect(decision.clauses == [.returnWindow, .returnPersonalized])
    }

    @Test func `a request of several lines goes on with those that can`() throws {
        let lines = [
            Sample.line("mouse", 5990), Sample.line("shirt", 1990, traits: ["personalized"]),
            Sample.line("chair", 19990, traits: ["bulky"]),
        ]
        var story = Story(Sample.order(lines))
        let decision = try story.open(request(.return))
        #expect(decision.outcome == .pendingReview)
        #expect(decision.lines.map(\.outcome) == [.pendingReview, .refused, .redirected])
        #expect(decision.lines[1].clauses == [.returnPersonalized])
        #expect(decision.lines[2].clauses == [.returnFormBulky])
        #expect(story.case()?.units.map(\.line) == ["mouse"])
    }

    @Test(
        arguments: [
            (1000, 590), (1001, 890), (5000, 890), (5001, 1490), (30_000, 1490),
        ] as [(Int, Minor)])
    func `the fee follows the weight of what comes back`(grams: Int, fee: Minor) throws {
        let decision = try decide([Sample.line("box", 5990, grams: grams)], request(.return))
        #expect(decision.returnShipping?.fee == fee)
    }

    @Test func `lines too heavy together go to the form, their fee is quoted`() throws {
        let lines = [Sample.line("box", 5990, quantity: 2, grams: 15_001)]
        let portal = try decide(lines, request(.return))
        #expect(portal.outcome == .redirected)
        #expect(portal.clauses == [.returnFormBulky])
        let form = try decide(lines, request(.return, by: .form))
        #expect(form.outcome == .pendingReview)
        #expect(form.flags == [.bulky])
        #expect(form.clauses.contains(.returnFeeQuoted))
        #expect(form.returnShipping?.fee == nil)
    }

    @Test(arguments: [
        ("FR", "20000", Outcome.pendingReview), ("FR", "97400", .redirected),
        ("FR", "98800", .redirected), ("MC", "98000", .redirected), ("BE", "1000", .redirected),
    ])
    func `the portal takes returns from metropolitan France`(
        country: String, postcode: String, outcome: Outcome
    ) throws {
        var address = Sample.lyon
        address.country = country
        address.postcode = postcode
        let decision = try decide([Sample.line("a", 5990)], request(.return), shipTo: address)
        #expect(decision.outcome == outcome)
        #expect(decision.clauses.contains(.returnFormOutside) == (outcome == .redirected))
    }
}
