import AfterSales
import HTTPTypes
import Testing

@testable import Web

/// Adjustments as finance opens them on an order's page.
@Suite struct AdjustmentPagesTests {
    private func fields(
        _ browser: Browser, _ more: [(String, String)]
    ) -> [(String, String)] {
        [
            ("form_token", browser.token), ("seen", "1"), ("events", "1"),
            ("kind", "adjustment"), ("amount", "12,50"), ("reason", "as told"),
        ] + more
    }

    @Test func `a second payment is told with its means and its id`() async throws {
        let shop = try await Shop()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            #expect(try await browser.get("/desk/order/FR-5005").says("Commande payée deux fois"))
            let page = try await browser.post(
                "/desk/order/FR-5005/open",
                fields(
                    browser,
                    [
                        ("adjustment", "paid_twice"), ("method", "paypal"),
                        ("reference", "CAP-<2>"),
                    ]))
            #expect(page.status == .seeOther)
            let record = try await shop.record("FR-5005")
            let asked = try #require(record.cases.first?.request)
            #expect(asked.adjustment == .paidTwice(by: .paypal, reference: "CAP-<2>"))
            #expect(record.instructions.map(\.method) == [.paypal])
            let file = try await browser.get("/desk/case/" + record.cases[0].number)
            #expect(file.says("Commande payée deux fois, PayPal, CAP-&lt;2&gt;"))
            #expect(try await browser.get("/desk/order/FR-5005").says("second paiement"))
        }
    }

    @Test(arguments: [
        ([("adjustment", "paid_twice")], "method"),
        ([("adjustment", "refunded_outside")], "method"),
        ([("adjustment", "refunded_outside"), ("method", "cash")], "method"),
        ([("adjustment", "gift")], "adjustment"),
        ([("adjustment", "paid_twice"), ("method", "alma_3x")], "method"),
        (
            [("adjustment", "paid_twice"), ("method", "card"), ("reference", "a b")], "reference"
        ),
    ])
    func `what cannot be is told beside its field, and what was typed stays`(
        more: [(String, String)], field: String
    ) async throws {
        let shop = try await Shop()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            try await browser.get("/desk/order/FR-5005")
            let page = try await browser.post(
                "/desk/order/FR-5005/quote", fields(browser, more))
            #expect(page.status == .unprocessableContent)
            #expect(page.says("id=\"\(field)-problem\""))
            #expect(page.says("value=\"12,50\""))
            #expect(try await shop.record("FR-5005").cases.isEmpty)
        }
    }

    @Test func `store credit on the phone needs the customer's agreement`() async throws {
        let shop = try await Shop()
        try await shop.offerCredit()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-5005")
            let asked = [
                ("form_token", browser.token), ("seen", "1"), ("events", "1"),
                ("kind", "return"), ("channel", "form"), ("resolution", "store_credit"),
                ("units-mat", "1"), ("reason", "too large"),
            ]
            var page = try await browser.post("/desk/order/FR-5005/open", asked)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("id=\"credit_agreed-problem\""))
            page = try await browser.post(
                "/desk/order/FR-5005/open", asked + [("credit_agreed", "on")])
            #expect(page.status == .seeOther)
            let found = try #require(try await shop.record("FR-5005").cases.first)
            #expect(found.request.agreesToCredit == true)
        }
    }
}
