import AfterSales
import HTTPTypes
import Testing

@testable import Web

@Suite struct KindTests {
    /// Answers the questions of a request until its check is reached.
    static func answer(
        _ browser: Browser, _ answers: [String: [(String, String)]]
    ) async throws {
        for _ in 1...8 {
            let place = try #require(browser.page.headers[.location])
            try await browser.follow()
            let name = String(place.split(separator: "/").last ?? "")
            if name == "check" { return }
            try await browser.submit("/request/", answers[name] ?? [])
            #expect(browser.page.status == .seeOther, "\(name)")
        }
    }

    static let answers: [String: [(String, String)]] = [
        "lines": [("quantity-0", "1"), ("quantity-1", "1")],
        "reason": [("reason", "Ne s’allume plus")], "resolution": [("resolution", "refund")],
        "delivery": [("delivery", "taken")],
        "reserves": [("reserves", "Carton mouillé, angle enfoncé")],
        "received": [("brand", "Acme"), ("description", "Un câble")],
        "cause": [("cause", "never_received")],
    ]

    @Test(arguments: [
        CaseKind.defect, .transitDamage, .wrongItem, .missingItem, .notDelivered,
    ])
    func `every claim is asked for question by question`(kind: CaseKind) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/form")
            try await browser.submit("/begin/" + kind.rawValue)
            try await Self.answer(browser, Self.answers)
            #expect(browser.page.status == .ok)
            try await browser.submit("/request/")
            #expect(browser.page.headers[.location] == "/case/R-000001")
            #expect(try await browser.follow().says("Bien reçu"))
        }
        let found = try await shop.record("FR-1001").cases
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.state) == [.awaitingReview])
    }

    @Test func `an order that has not left is canceled at once`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            #expect(browser.page.says("you can cancel or change it"))
            try await browser.submit("/begin/cancellation")
            try await Self.answer(
                browser, ["lines": [("quantity-0", "2")], "reason": [("reason", "")]])
            #expect(browser.page.says("€49.80 on Card"))
            try await browser.submit("/request/")
            try await browser.follow()
            #expect(browser.page.says("Accepted"))
        }
        let record = try await shop.record("FR-2002")
        #expect(record.order.status == .canceled)
        #expect(record.instructions.map(\.amount) == [4980])
    }

    @Test func `a modification says what it changes`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.submit("/begin/modification")
            let question = try #require(browser.page.headers[.location])
            try await browser.follow()
            let same = [
                ("quantity-0", "2"), ("ship-name", "Léa Martin"),
                ("ship-line1", "12 rue des Lilas"), ("ship-line2", ""),
                ("ship-postcode", "69003"), ("ship-city", "Lyon"), ("ship-country", "fr"),
            ]
            try await browser.submit("/request/", same)
            #expect(browser.page.says("Nothing is changed so far."))
            try await browser.get(question)
            try await browser.submit(
                "/request/",
                [("quantity-0", "1"), ("ship-city", "")]
                    + same.dropFirst().filter {
                        $0.0 != "ship-city"
                    })
            #expect(browser.page.says("href=\"#ship-city\""))
            try await browser.submit("/request/", [("quantity-0", "1")] + same.dropFirst())
            try await browser.follow()
            #expect(browser.page.says("Tapis de souris: 1"))
            try await browser.submit("/request/")
        }
        #expect(try await shop.record("FR-2002").cases.map(\.kind) == [.modification])
    }

    @Test func `a personalized product is refused with its rule, and kept when sent`() async throws
    {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.submit("/begin/return", [("line", "shirt")])
            try await browser.follow()
            try await browser.submit(
                "/request/", [("quantity-0", "0"), ("quantity-1", "0"), ("quantity-2", "1")])
            try await browser.follow()
            try await browser.submit("/request/")
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "refund")])
            try await browser.follow()
            #expect(browser.page.says("Ce n’est pas possible ainsi"))
            #expect(browser.page.says("#return.personalized"))
            try await browser.submit("/request/")
            try await browser.follow()
            #expect(browser.page.says("Nous n’avons pas pu accepter."))
        }
        #expect(try await shop.record("FR-1001").cases.map(\.state) == [.refused])
    }
}
