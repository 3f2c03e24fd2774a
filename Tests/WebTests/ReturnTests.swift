import AfterSales
import Desk
import FoundationEssentials
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct ReturnTests {
    /// Goes from the order to the check of a return of one mouse.
    static func toCheck(_ browser: Browser) async throws {
        try await browser.signIn()
        try await browser.submit("/begin/return", [("line", "mouse")])
        try await browser.follow()
        try await browser.submit("/request/", [("quantity-0", "1"), ("quantity-1", "0")])
        try await browser.follow()
        try await browser.submit("/request/", [("reason", "Trop petite")])
        try await browser.follow()
        try await browser.submit("/request/", [("resolution", "refund")])
        try await browser.follow()
    }

    @Test func `the order says what can be done with each product`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            let page = browser.page
            #expect(page.says("✓ Retour jusqu’au mardi 7\u{A0}avril 2026, 23\u{A0}h\u{A0}59"))
            #expect(page.says("Jour 15 sur 33"))
            #expect(page.says("class=\"pill no\""))
            #expect(page.says("/returns-policy?version=1#return.personalized"))
        }
    }

    @Test func `a return goes from the order to its page, and its fee is paid`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toCheck(browser)
            #expect(browser.page.says("Payer 5,90\u{A0}€ et envoyer"))
            #expect(browser.page.says("59,90\u{A0}€ sur Carte"))
            #expect(browser.page.says("entre lundi 23\u{A0}mars 2026"))
            try await browser.submit("/request/")
            #expect(browser.page.headers[.location] == "/pay/R-000001")
            try await browser.follow()
            #expect(browser.page.says("Paiement d’essai."))
            try await browser.submit("/pay/", [("card", "decline")])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.submit("/pay/", [("card", "accept")])
            try await browser.follow()
            #expect(browser.page.says("Bien reçu. Nous regardons ta demande."))
            #expect(browser.page.says("Trop petite"))
        }
        let record = try await shop.record("FR-1001")
        #expect(record.cases.map(\.state) == [.awaitingReview])
        #expect(record.cases[0].fee?.state == .paid)
    }

    @Test func `a double click opens one case and shows it`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toCheck(browser)
            let check = browser.page
            try await browser.submit("/request/")
            let action = try #require(
                check.body.components(separatedBy: "action=\"").dropFirst()
                    .map { $0.prefix { $0 != "\"" } }.first { $0.hasSuffix("/check") })
            let seen = try #require(
                check.body.components(separatedBy: "name=\"seen\" value=\"").last?
                    .prefix { $0 != "\"" })
            try await browser.get("/order")
            try await browser.post(
                String(action), [("form_token", browser.token), ("seen", String(seen))])
            #expect(browser.page.headers[.location] == "/case/R-000001")
        }
        #expect(try await shop.record("FR-1001").cases.count == 1)
    }

    @Test func `paying twice pays once`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toCheck(browser)
            try await browser.submit("/request/")
            try await browser.follow()
            let token = browser.token
            let seen = try await shop.record("FR-1001").cases[0].stamp
            let fields = [("form_token", token), ("seen", seen), ("card", "accept")]
            try await browser.post("/pay/R-000001", fields)
            #expect(browser.page.headers[.location] == "/case/R-000001")
            try await browser.post("/pay/R-000001", fields)
            #expect(browser.page.headers[.location] == "/case/R-000001")
        }
        let paid = try await shop.site.desk.database.read { transaction in
            try transaction.query("SELECT count(*) FROM events WHERE kind = 'feePaid'")
        }
        let all = try await shop.site.desk.database.read { transaction in
            try transaction.query("SELECT count(*) FROM events WHERE body LIKE '%feePaid%'")
        }
        #expect(try paid[0].integer(0) + all[0].integer(0) >= 1)
        #expect(try all[0].integer(0) == 1)
    }

    @Test func `a page that is no longer true does nothing and shows what is`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toCheck(browser)
            // The window closes on 7 April at midnight.
            shop.clock.pass(19 * 86_400)
            let mailPage = browser.page
            try await browser.signIn()
            let action = try #require(
                mailPage.body.components(separatedBy: "action=\"").dropFirst()
                    .map { $0.prefix { $0 != "\"" } }.first { $0.hasSuffix("/check") })
            let seen = try #require(
                mailPage.body.components(separatedBy: "name=\"seen\" value=\"").last?
                    .prefix { $0 != "\"" })
            try await browser.post(
                String(action), [("form_token", browser.token), ("seen", String(seen))])
            #expect(browser.page.status == .conflict)
            #expect(browser.page.says("Quelque chose a changé"))
        }
        #expect(try await shop.record("FR-1001").cases.isEmpty)
    }

    @Test func `withdrawing a stale case does nothing, twice withdraws once`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await Self.toCheck(browser)
            try await browser.submit("/request/")
            try await browser.get("/case/R-000001")
            let seen = try await shop.record("FR-1001").cases[0].stamp
            let token = browser.token
            _ = try await shop.site.desk.onCase(
                "R-000001", by: Actor(.customer), at: shop.clock.now
            ) { try $0.payFee("R-000001") }
            try await browser.post(
                "/case/R-000001/withdraw", [("form_token", token), ("seen", seen)])
            #expect(browser.page.status == .conflict)
            #expect(try await shop.record("FR-1001").cases[0].state == .awaitingReview)
            try await browser.submit("/case/R-000001/withdraw")
            #expect(browser.page.status == .seeOther)
            #expect(try await shop.record("FR-1001").cases[0].state == .withdrawn)
            try await browser.post(
                "/case/R-000001/withdraw", [("form_token", token), ("seen", "anything")])
            #expect(browser.page.status == .seeOther)
        }
    }

    @Test func `a plan of installments is shown before and after`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn("FR-3003", "ines@example.com")
            try await browser.submit("/begin/return", [("line", "headset")])
            try await browser.follow()
            try await browser.submit("/request/", [("quantity-0", "1"), ("quantity-1", "0")])
            try await browser.follow()
            try await browser.submit("/request/")
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "refund")])
            let page = try await browser.follow()
            // Worked example 2 of the rules: 10145 off the third, 2000 off the second.
            #expect(page.says("101,45\u{A0}€ avant, 101,45\u{A0}€ après"))
            #expect(page.says("101,45\u{A0}€ avant, 81,45\u{A0}€ après"))
            #expect(page.says("101,45\u{A0}€ avant, 0,00\u{A0}€ après"))
            #expect(!page.says("style="))
        }
    }

    @Test func `an exchange of a plan goes on by the form`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-3003", "ines@example.com")
            try await browser.submit("/begin/return", [("line", "headset")])
            try await browser.follow()
            try await browser.submit("/request/", [("quantity-0", "1")])
            try await browser.follow()
            try await browser.submit("/request/")
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "exchange")])
            try await browser.follow()
            try await browser.submit("/request/", [("sku", "MS-9"), ("quantity", "1")])
            try await browser.follow()
            #expect(browser.page.says("Une autre voie est prévue"))
            let draft = try #require(
                browser.page.body.components(separatedBy: "action=\"/request/").last?
                    .prefix { $0 != "/" })
            try await browser.submit("/request/\(draft)/channel")
            try await browser.follow()
            #expect(browser.page.says("Envoyer ma demande de retour"))
            try await browser.submit("/request/\(draft)/check")
            try await browser.follow()
            #expect(browser.page.says("Bien reçu"))
        }
        #expect(try await shop.record("FR-3003").cases.map(\.resolution) == [.exchange])
    }

    @Test func `the withdrawal function declares, confirms and acknowledges`() async throws {
        let shop = try await Shop()
        shop.clock.pass(-4 * 86_400)
        try await shop.visit { browser in
            try await browser.get("/withdrawal")
            #expect(browser.page.says("Te rétracter du contrat"))
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            try await browser.follow()
            let mail = try await shop.postbox.take()
            try await browser.submit("/code/", [("code", mail.code)])
            #expect(browser.page.headers[.location] == "/withdrawal")
            try await browser.follow()
            try await browser.submit(
                "/withdrawal", [("quantity-0", "1"), ("quantity-1", "2"), ("quantity-2", "0")])
            try await browser.follow()
            #expect(browser.page.says("Cette demande vaut aussi rétractation du contrat"))
            #expect(browser.page.says("Confirmer la rétractation et payer 8,90\u{A0}€"))
            try await browser.submit("/request/")
        }
        let found = try await shop.record("FR-1001").cases
        #expect(found.map(\.legalWithdrawal) == [true])
    }

    @Test func `the case of another order is not there`() async throws {
        try await Shop().visit { browser in
            try await Self.toCheck(browser)
            try await browser.submit("/request/")
            let other = Browser(client: browser.client, shop: browser.shop)
            try await other.signIn("FR-2002", "tom@example.com")
            #expect(try await other.get("/case/R-000001").status == .notFound)
            #expect(try await other.get("/pay/R-000001").status == .notFound)
            #expect(
                try await other.get("/case/R-000001/document/return_label.pdf").status
                    == .notFound)
        }
    }

    @Test func `what is asked for already names its case`() async throws {
        try await Shop().visit { browser in
            try await Self.toCheck(browser)
            let first = browser.page
            try await browser.get("/order")
            try await browser.submit("/begin/return", [("line", "mouse")])
            let second = try #require(browser.page.headers[.location])
            _ = first
            try await browser.get(second)
            try await browser.submit("/request/", [("quantity-0", "1")])
            try await browser.follow()
            try await browser.submit("/request/")
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "refund")])
            let check = try #require(browser.page.headers[.location])
            _ = try await browser.shop.site.desk.open(
                Self.mouse, on: "FR-1001", by: Actor(.customer), at: browser.shop.clock.now)
            let page = try await browser.get(check)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("Voir la demande R-000001"))
        }
    }

    static let mouse: CaseRequest = {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mouse", quantity: 1)]
        return request
    }()
}
