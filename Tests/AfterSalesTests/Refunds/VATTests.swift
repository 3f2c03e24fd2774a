import AfterSales
import AfterSalesFixtures
import Testing

/// VAT by rate in the ledger (`rules.md`, section 2).
@Suite struct VATTests {
    /// A mouse of 59.90 at 20 % and a book of 24.90 at 5.5 %, shipping 4.90 at 20 %.
    private let order = Sample.order([
        Sample.line("mouse", 5990), Sample.line("book", 2490, grams: 700, vat: 550),
    ])

    private func balances(_ story: Story) -> [String: Minor] {
        var balances: [String: Minor] = [:]
        for entry in story.ledger { balances[entry.account, default: 0] += entry.amount }
        return balances.filter { $0.value != 0 }
    }

    @Test(
        arguments: [
            (5990, 2000, 998), (2490, 550, 130), (490, 2000, 82), (1, 2000, 0), (3, 2000, 1),
            (0, 2000, 0), (-5990, 2000, -998), (100, 0, 0),
        ] as [(Minor, Int, Minor)])
    func `VAT is rounded to the nearest cent, halves up`(
        amount: Minor, rate: Int, expected: Minor
    ) {
        #expect(vat(in: amount, at: rate) == expected)
    }

    @Test func `a sale is posted net, with its VAT by rate`() {
        let story = Story(order)
        #expect(
            balances(story) == [
                "provider:card": 8970, "sales:2000": -4992, "sales:550": -2360,
                "outbound_shipping:2000": -408, "vat:2000": -1080, "vat:550": -130,
            ])
    }

    @Test func `a refund takes the VAT of the goods it is for`() throws {
        var story = Story(order)
        try story.open(request(.return, ["book"]))
        try story.accept()
        #expect(
            balances(story) == [
                "provider:card": 9560, "sales:2000": -4992, "refunds_payable": -2490,
                "outbound_shipping:2000": -408, "return_fees:2000": -492,
                "vat:2000": -1178,
            ])
    }

    @Test func `goodwill is spread over the rates that are left`() throws {
        var story = Story(order)
        try story.open(
            request(.adjustment, by: nil) {
                $0.reason = "Goodwill."
                $0.amount = 1000
            }, by: .finance)
        #expect(balances(story)["sales:2000"] == -4403)
        #expect(balances(story)["sales:550"] == -2082)
        #expect(story.record.revenue.left.map(\.amount) == [2196, 5284, 490])
        #expect(balances(story)["refunds_payable"] == -1000)
    }

    @Test func `units given back one by one take no cent of VAT too many`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("cable", 333, quantity: 7)], shipping: 0,
                status: .awaitingPreparation))
        for number in 1...7 {
            try story.open(request(.cancellation, by: .form, ["cable"]), as: "R-\(number)")
        }
        #expect(balances(story) == ["provider:card": 2331, "refunds_payable": -2331])
    }

    @Test func `an exchange for less gives the difference back at the old goods' rate`() throws {
        var story = Story(order)
        try story.open(
            request(.return, ["mouse"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "MS-0", quantity: 1)
            })
        try story.accept()
        #expect(story.money() == ["refund 4500"])
        #expect(balances(story)["sales:2000"] == -1242)
        #expect(balances(story)["sales:550"] == -2360)
    }

    @Test func `a modification moves revenue from one rate to another`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("mouse", 5990), Sample.line("mat", 2490)], shipping: 0,
                status: .awaitingPreparation))
        try story.open(
            request(.modification, by: .form) {
                $0.changes = .init(
                    lines: [.init(line: "mat", quantity: 0)],
                    add: [.init(sku: "MS-0", quantity: 1)])
            })
        try story.by(.agent) { try $0.authorize("R-1") }
        #expect(story.money() == ["refund 1000"])
        #expect(
            balances(story) == [
                "provider:card": 8480, "refunds_payable": -1000, "sales:2000": -4992,
                "vat:2000": -998, "sales:550": -1412, "vat:550": -78,
            ])
    }

    @Test func `a lender's customer fee has no VAT`() throws {
        var story = Story(
            Sample.order(
                [Sample.line("pad", 30000)], shipping: 0, payments: [Sample.alma(paid: 1)]))
        #expect(balances(story)["lender_fees"] == -435)
        try story.open(request(.return, ["pad"]))
        try story.accept()
        #expect(balances(story)["lender_fees"] == nil)
        #expect(balances(story)["sales:2000"] == nil)
        #expect(balances(story)["vat:2000"] == -98, "of the return fee alone")
    }

    @Test func `goods of an order that was never paid give no money back`() throws {
        var story = Story(Sample.order(status: .awaitingPayment))
        try story.open(request(.return, ["mat"]))
        try story.by(.agent) { try $0.reopen("R-1", reason: "It is here all the same.") }
        try story.accept()
        #expect(story.money() == [])
        #expect(story.record.order.payments.map(\.amount) == [8970 - 2490])
        #expect(story.ledger.allSatisfy { $0.caseNumber == "R-1" && $0.cause != .reservation })
    }
}
