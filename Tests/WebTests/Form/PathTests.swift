import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Going on, going back, leaving, and finding a request again.
@Suite struct PathTests {
    @Test func `the way is shown with its steps, those answered lead back`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            #expect(browser.page.says("Étape 1 sur 4"))
            #expect(browser.page.says("<progress value=\"1\" max=\"4\""))
            #expect(!browser.page.says("value=\"lines\" formnovalidate"))
            try await browser.answer([("quantity-0", "1")])
            #expect(browser.page.says("Étape 2 sur 4"))
            #expect(browser.page.says("value=\"lines\" formnovalidate"))
            #expect(browser.page.says("<li aria-current=\"step\">Raison</li>"))
        }
    }

    @Test func `back keeps what was typed, complete or not`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.defect, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            try await browser.answer([])
            let long = String(repeating: "a", count: 4001)
            let id = try browser.draft
            try await browser.submit("/request/", [("reason", long), ("go", "self-help")])
            #expect(browser.page.headers[.location] == "/request/\(id)/self-help")
            #expect(try await shop.draft(id)?.request.reason == nil)
            #expect(try await browser.get("/request/\(id)/reason").says(long))
            // The check leads to the answer that is not one yet.
            try await browser.get("/request/\(id)/check")
            #expect(browser.page.headers[.location] == "/request/\(id)/reason")
            try await browser.get("/request/\(id)/reason")
            try await browser.submit("/request/", [("reason", "Ne charge plus"), ("go", "order")])
            #expect(browser.page.headers[.location] == "/order")
            #expect(try await shop.draft(id)?.request.reason == "Ne charge plus")
        }
        #expect(try await shop.cases().isEmpty)
    }

    @Test func `a card number is masked in what is kept too`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.wrongItem, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            let id = try browser.draft
            try await browser.submit(
                "/request/",
                [("description", "4111 1111 1111 1111"), ("gtin", "1"), ("go", "lines")])
            let kept = try await shop.draft(id)?.unfinished["received"]
            #expect(kept?["description"] == "•••• •••• •••• 1111")
            #expect(kept?["gtin"] == "1")
        }
    }

    @Test func `the order offers to go on with a request, or to give it up`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            let id = try browser.draft
            #expect(try await !browser.get("/order").says("Demandes à terminer"))
            try await browser.get("/request/\(id)/lines")
            try await browser.answer([("quantity-0", "1")])
            shop.clock.pass(86_400)
            try await browser.signIn()
            let order = try await browser.get("/order")
            #expect(order.says("Demandes à terminer"))
            #expect(order.says("Commencée vendredi 20\u{A0}mars 2026, 9\u{A0}h\u{A0}00"))
            #expect(order.says("gardée jusqu’au dimanche 19\u{A0}avril 2026"))
            #expect(order.says("href=\"/request/\(id)/reason\""))
            try await browser.submit("/request/\(id)/drop")
            #expect(browser.page.headers[.location] == "/order")
            #expect(try await !browser.follow().says("Demandes à terminer"))
            #expect(try await browser.get("/request/\(id)/reason").status == .notFound)
        }
        #expect(try await shop.cases().isEmpty)
    }

    @Test func `a request's address leads back to its question after the code`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            let id = try browser.draft
            let phone = Browser(client: browser.client, shop: shop)
            #expect(try await phone.get("/request/\(id)/reason").says("Retrouve ta commande"))
            #expect(!phone.page.says("FR-1001"))
            try await phone.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            try await phone.follow()
            let mail = try await shop.postbox.take()
            try await phone.submit("/code/", [("code", mail.code)])
            #expect(phone.page.headers[.location] == "/request/\(id)/reason")
            #expect(try await phone.follow().says("Pour quelle raison"))
        }
    }

    @Test(arguments: [
        "request.//evil.example.reason", "request.abc.nowhere", "request.ABC.check",
        "https://evil.example", "request..check", "request.abc.check.x", "",
    ])
    func `a goal from outside leads only to our own pages`(goal: String) {
        #expect(SignInGoal(rawValue: goal) == nil)
    }

    @Test func `another order's request is not there, nor one that is over`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            let id = try browser.draft
            let other = Browser(client: browser.client, shop: shop)
            try await other.signIn("FR-2002", "tom@example.com")
            for path in ["lines", "check", "fee"] {
                #expect(try await other.get("/request/\(id)/\(path)").status == .notFound)
            }
            try await other.get("/order")
            for path in ["lines", "check", "channel", "drop"] {
                try await other.post("/request/\(id)/\(path)", [("form_token", other.token)])
                #expect(other.page.status == .notFound)
                try await other.get("/order")
            }
            #expect(try await shop.draft(id) != nil)
            shop.clock.pass(30 * 86_400 + 1)
            try await browser.signIn()
            #expect(try await browser.get("/request/\(id)/lines").status == .notFound)
            #expect(browser.page.says("Cette demande n’est plus là"))
        }
    }

    @Test func `two tabs answer two questions of one request`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            let id = try browser.draft
            let token = browser.token
            try await browser.post(
                "/request/\(id)/resolution", [("form_token", token), ("resolution", "refund")])
            try await browser.post(
                "/request/\(id)/reason", [("form_token", token), ("reason", "Trop petite")])
            let draft = try await shop.draft(id)
            #expect(draft?.request.reason == "Trop petite")
            #expect(draft?.answered == ["lines", "reason", "resolution"])
        }
    }

    @Test func `an answer changed after the check was shown is not sent unseen`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await ReturnTests.toCheck(browser)
            let id = try browser.draft
            let token = browser.token
            let seen = try #require(
                browser.page.body.components(separatedBy: "name=\"seen\" value=\"").last?
                    .prefix { $0 != "\"" })
            try await browser.post(
                "/request/\(id)/reason", [("form_token", token), ("reason", "Autre chose")])
            try await browser.post(
                "/request/\(id)/check", [("form_token", token), ("seen", String(seen))])
            #expect(browser.page.status == .conflict)
            #expect(try await shop.cases().isEmpty)
            try await browser.submit("/request/\(id)/check")
            #expect(try await shop.cases().map(\.request.reason) == ["Autre chose"])
        }
    }

    @Test func `an answer changed from the check leads back to it`() async throws {
        try await Shop().visit { browser in
            try await ReturnTests.toCheck(browser)
            let id = try browser.draft
            try await browser.get("/request/\(id)/lines")
            try await browser.submit("/request/", [("quantity-0", "0"), ("quantity-1", "2")])
            #expect(browser.page.headers[.location] == "/request/\(id)/check")
            #expect(try await browser.follow().says("2 × Tapis de souris"))
            try await browser.get("/request/\(id)/resolution")
            try await browser.submit("/request/", [("resolution", "exchange")])
            #expect(browser.page.headers[.location] == "/request/\(id)/exchange")
        }
    }

    @Test func `a request of the first version is read as it was stored`() async throws {
        let shop = try await Shop()
        let request = CaseRequest(kind: .return, channel: .portal)
        _ = try await shop.database.write { transaction in
            try transaction.execute(
                "INSERT INTO drafts (id, order_number, body, created_at) VALUES ($1, $2, $3, $4)",
                .text("old"), .text("FR-1001"), .text(try JSON.text(request)), .integer(0))
        }
        let draft = try await shop.draft("old")
        #expect(draft?.request == request)
        #expect(draft?.answered == [])
    }
}
