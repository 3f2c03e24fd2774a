import AfterSales
import AfterSalesFixtures
import Testing

/// Delivered on Thursday 5 March 2026 at 14:20: a mouse of 59.90, a mat of 24.90, shipping 4.90.
@Suite struct BasesTests {
    private func bases(
        _ asked: CaseRequest, _ order: Order = Sample.order(), under rules: Rulebook = gamingShop,
        at now: String = "2026-03-06T09:00:00+01:00"
    ) throws -> Bases {
        var story = Story(order, under: rules, at: now)
        try story.open(asked)
        let found = try #require(story.case())
        return try #require(story.record.bases(of: found, under: rules))
    }

    @Test func `a whole order sent back within 14 days rests on the law, shipping included`()
        throws
    {
        let bases = try bases(request(.return))
        #expect(bases.withdrawal.standing == .open)
        #expect(bases.withdrawal.until?.inParis == "2026-03-19T23:59:59+01:00")
        #expect(bases.withdrawal.goods == 8480)
        #expect(bases.withdrawal.outboundShipping == 490)
        #expect(bases.withdrawal.wayBackPaidBy == .customer)
        #expect(bases.withdrawal.article == "L221-18")
        #expect(bases.promise.standing == .open)
        #expect(bases.promise.until?.inParis == "2026-04-07T23:59:59+02:00")
        #expect(bases.promise.total == 8480)
        #expect(
            bases.promise.clauses.ids == [
                "return.window", "return.fee.customer_pays",
                "refund.outbound_shipping.conforming",
            ])
        #expect(bases.conformity.until?.inParis == "2028-03-05T23:59:59+01:00")
        #expect(bases.conformity.wayBackPaidBy == .shop)
        #expect(bases.strongest == .withdrawal)
        #expect(!bases.lawGoesFurther)
    }

    @Test func `a part of the order leaves its shipping`() throws {
        let bases = try bases(request(.return, ["mouse"]))
        #expect(bases.withdrawal.goods == 5990)
        #expect(bases.withdrawal.outboundShipping == 0)
        #expect(bases.strongest == .withdrawal, "among equals the law stands first")
    }

    @Test(arguments: [
        ("2026-03-19T23:59:59+01:00", Basis.Standing.open, Basis.Ground.withdrawal),
        ("2026-03-20T00:00:00+01:00", .over, .promise),
    ])
    func `after 14 days the shop's promise is what is left`(
        now: String, standing: Basis.Standing, strongest: Basis.Ground
    ) throws {
        let bases = try bases(request(.return), at: now)
        #expect(bases.withdrawal.standing == standing)
        #expect(bases.strongest == strongest)
    }

    @Test func `after 30 days nothing holds for a change of mind`() throws {
        let bases = try bases(request(.return), at: "2026-04-08T00:00:00+02:00")
        #expect(bases.promise.standing == .over)
        #expect(bases.strongest == nil)
        #expect(bases.conformity.standing == .open, "a defect would still be one")
    }

    @Test func `personalized goods are excepted by law and promise alike`() throws {
        let order = Sample.order([Sample.line("shirt", 4490, traits: ["personalized"])])
        let bases = try bases(request(.return), order)
        #expect(bases.withdrawal.standing == .excepted)
        #expect(bases.withdrawal.article == "L221-28")
        #expect(bases.withdrawal.until == nil)
        #expect(bases.promise.standing == .excepted)
        #expect(bases.conformity.standing == .open)
        #expect(bases.strongest == nil)
    }

    @Test func `the law's right is there before the goods are, the promise is not yet`() throws {
        let bases = try bases(request(.return), Sample.order(status: .shipped))
        #expect(bases.withdrawal.standing == .open)
        #expect(bases.withdrawal.until == nil)
        #expect(bases.promise.standing == .notYet)
        #expect(bases.conformity.standing == .notYet)
        #expect(bases.strongest == .withdrawal)
        #expect(bases.lawGoesFurther)
    }

    @Test func `an exchange rests on the promise: it is no withdrawal`() throws {
        let bases = try bases(
            request(.return, ["mouse"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "MS-2", quantity: 1)
            })
        #expect(bases.strongest == .promise)
    }

    @Test func `a shop that pays the way back gives more than the law`() throws {
        let rules = rulebook {
            $0.return.feePaidBy = .shop
            $0.return.refundOutboundShipping = .wholeOrder
        }
        var order = Sample.order()
        order.shipping.standard = 300
        let bases = try bases(request(.return), order, under: rules)
        #expect(bases.withdrawal.total == 8780)
        #expect(bases.promise.total == 8970)
        #expect(bases.strongest == .promise)
    }

    @Test func `a defect rests on the guarantee of 24 months`() throws {
        let asked = request(.defect, by: .form, ["mouse"])
        let bases = try bases(asked, at: "2028-03-05T23:59:59+01:00")
        #expect(bases.conformity.standing == .open)
        #expect(bases.conformity.goods == 5990)
        #expect(bases.promise.standing == .open)
        #expect(bases.promise.outboundShipping == 490)
        #expect(bases.withdrawal.standing == .over)
        #expect(bases.strongest == .promise, "the page gives the outbound shipping as well")
    }

    @Test func `a report after 48 hours is late for the page and in time for the law`() throws {
        let asked = request(.transitDamage, by: .form, ["mouse"]) { $0.reserves = "carton mouillé" }
        let bases = try bases(asked, at: "2026-03-09T09:00:00+01:00")
        #expect(bases.promise.standing == .late)
        #expect(bases.promise.until?.inParis == "2026-03-07T14:20:00+01:00")
        #expect(bases.conformity.standing == .open)
        #expect(bases.strongest == .conformity)
    }

    @Test func `a page that refuses late reports does not undo the guarantee`() throws {
        let rules = rulebook { $0.damage.late = .refuse }
        var story = Story(under: rules, at: "2026-03-09T09:00:00+01:00")
        try story.open(request(.transitDamage, by: .form, ["mouse"]) { $0.reserves = "mouillé" })
        let found = try #require(story.case())
        #expect(found.state == .refused)
        let bases = try #require(story.record.bases(of: found, under: rules))
        #expect(bases.promise.standing == .over)
        #expect(bases.strongest == .conformity)
        #expect(bases.lawGoesFurther)
        #expect(story.record.lawGrantsWhatWasRefused(found, under: rules))
    }

    @Test func `a person's refusal in words is not the policy's`() throws {
        var story = Story()
        try story.open(request(.defect, by: .form, ["mouse"]))
        try story.by(.agent) { try $0.refuse("R-1", reason: "The photos show another mouse.") }
        let found = try #require(story.case())
        #expect(!story.record.lawGrantsWhatWasRefused(found, under: gamingShop))
    }

    @Test func `an order that has not shipped is canceled by the promise, at once`() throws {
        let bases = try bases(
            request(.cancellation, by: .form), Sample.order(status: .awaitingPreparation))
        #expect(bases.promise.standing == .open)
        #expect(bases.promise.total == 8970)
        #expect(bases.withdrawal.standing == .open)
        #expect(bases.strongest == .promise)
    }

    @Test func `an order shows what is left of it, and nothing once it is all asked for`() throws {
        var story = Story()
        #expect(story.record.bases(at: story.now, under: gamingShop)?.withdrawal.total == 8970)
        try story.open(request(.return, ["mouse"]))
        let left = story.record.bases(at: story.now, under: gamingShop)
        #expect(left?.withdrawal.goods == 2490)
        try story.open(request(.return, ["mat"]), as: "R-2")
        #expect(story.record.bases(at: story.now, under: gamingShop) == nil)
    }

    @Test func `a repair adds six months`() throws {
        var story = Story()
        try story.open(
            request(.defect, by: .form, ["mouse"]) { $0.resolution = .repair })
        try story.accept()
        try story.open(request(.defect, by: .form, ["mat"]), as: "R-2")
        let found = try #require(story.case("R-2"))
        #expect(
            story.record.bases(of: found, under: gamingShop)?.conformity.until?.inParis
                == "2028-09-05T23:59:59+02:00")
    }

    @Test func `finance's adjustments rest on none`() throws {
        var story = Story()
        try story.open(
            request(.adjustment, by: nil) {
                $0.amount = 100
                $0.reason = "Paid twice."
            }, by: .finance)
        let found = try #require(story.case())
        #expect(story.record.bases(of: found, under: gamingShop) == nil)
    }
}
