import AfterSales
import AfterSalesFixtures
import Testing

/// The worked examples of `rules.md`, section 5, lived through.
@Suite struct WorkedExampleTests {
    private func almaOrder(
        _ lines: [OrderLine], paid: Int, shipping: Minor = 0,
        status: OrderStatus = .delivered
    ) -> Order {
        Sample.order(lines, shipping: shipping, payments: [Sample.alma(paid: paid)], status: status)
    }

    /// Two products of 120.00 and 180.00.
    private static let two = [Sample.line("pad", 12000), Sample.line("set", 18000)]

    @Test func `1, an order on Alma is canceled after the first installment`() throws {
        var story = Story(
            almaOrder(Self.two, paid: 1, status: .awaitingPreparation),
            at: "2026-03-02T11:00:00+01:00")
        let decision = try story.open(request(.cancellation, by: .form))
        #expect(
            story.money() == [
                "cancel_installment 3 10145", "cancel_installment 2 10145",
                "refund 1 10145",
            ])
        #expect(story.record.instructions[0].movements[2].covers.customerFee == 145)
        #expect(decision.clauses.isSuperset(of: [.almaPaidInstallments, .almaCancelFollowing]))
        #expect(story.record.order.status == .canceled)
    }

    @Test func `2, one of two products on Alma comes back`() throws {
        var story = Story(almaOrder(Self.two, paid: 1))
        try story.open(request(.return, ["pad"]))
        try story.accept()
        #expect(story.money() == ["cancel_installment 3 10145", "reduce_installment 2 2000"])
        #expect(
            story.record.instructions[0].movements.map(\.covers) == [
                Composition(items: 10000, customerFee: 145), Composition(items: 2000),
            ])
    }

    @Test(arguments: [(2, "reduce_installment 3 4500"), (3, "refund 3 4500")])
    func `3, an exchange for something 45.00 cheaper`(paid: Int, row: String) throws {
        let lines = [Sample.line("pad", 5990 + 4500), Sample.line("set", 30000 - 10490)]
        var story = Story(almaOrder(lines, paid: paid))
        try story.open(
            request(.return, by: .form, ["pad"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "MS-2", quantity: 1)
            })
        try story.accept()
        #expect(story.money() == [row])
        #expect(story.clauses.contains(.almaExchangeCheaper))
    }

    @Test func `4, all products come back, shipping is kept, all fees go back`() throws {
        let lines = [Sample.line("pad", 12000), Sample.line("set", 17510)]
        var story = Story(almaOrder(lines, paid: 1, shipping: 490))
        try story.open(request(.return))
        try story.accept()
        #expect(
            story.money() == [
                "cancel_installment 3 10145", "cancel_installment 2 10145",
                "refund 1 9655",
            ])
        #expect(
            story.record.instructions[0].movements[2].covers
                == Composition(items: 9510, customerFee: 145))
    }

    @Test(
        arguments: [
            (
                1, 4000,
                [
                    "reduce_installment 2 1333", "reduce_installment 3 1333",
                    "reduce_installment 4 1334",
                ], Clause.paypalSpread
            ),  // 5
            (3, 6000, ["cancel_installment 4 2500", "refund 3500"], .paypalRecredit),  // 6
            (3, 2500, ["cancel_installment 4 2500"], .paypalSpread),  // 7
        ] as [(Int, Minor, [String], Clause)])
    func `5 to 7, a refund meets a plan at PayPal`(
        paid: Int, amount: Minor, rows: [String], clause: Clause
    ) throws {
        let lines = [Sample.line("pad", amount), Sample.line("set", 10000 - amount)]
        var story = Story(Sample.order(lines, shipping: 0, payments: [Sample.paypal(paid: paid)]))
        let decision = try story.open(request(.return, ["pad"]))
        try story.accept()
        #expect(story.money() == rows)
        #expect(decision.clauses.intersection([.paypalSpread, .paypalRecredit]) == [clause])
        #expect(story.clauses.intersection([.paypalSpread, .paypalRecredit]) == [clause])
    }

    @Test func `8, units of a discounted line refund in turn`() throws {
        let order = Sample.order(
            [Sample.line("a", 1999, quantity: 2), Sample.line("b", 3505)], discount: 1000,
            shipping: 0)
        var story = Story(order)
        for (number, money) in [("R-1", "refund 1732"), ("R-2", "refund 1733")] {
            try story.open(request(.return, ["a"]), as: number)
            try story.accept(number)
            #expect(story.money(number) == [money])
        }
    }

    @Test func `9, a refund is divided over a card and a gift card`() throws {
        let order = Sample.order(
            [Sample.line("a", 2001), Sample.line("b", 5999)], shipping: 0,
            payments: [
                Payment(id: "p1", method: .card, amount: 5000),
                Payment(id: "p2", method: .giftCard, amount: 3000),
            ])
        var story = Story(order)
        try story.open(request(.return, ["a"]))
        try story.accept()
        #expect(story.record.instructions.map(\.method) == [.card, .giftCard])
        #expect(story.money() == ["refund 1251", "refund 750"])
    }
}
