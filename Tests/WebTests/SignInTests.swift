import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct SignInTests {
    @Test func `the code by mail opens the order`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            #expect(browser.page.status == .ok)
            #expect(browser.page.says("Commande FR-1001, livrée le jeudi 5"))
        }
    }

    @Test(arguments: [
        ("FR-1001", "lea@example.com"), ("FR-1001", "wrong@example.com"),
        ("FR-9999", "lea@example.com"),
    ])
    func `the answer is the same for every order and address`(
        order: String, email: String
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/")
            let asked = try await browser.submit("/", [("order", order), ("email", email)])
            #expect(asked.status == .seeOther)
            let location = try #require(asked.headers[.location])
            #expect(location.hasPrefix("/code/") && location.utf8.count == 70)
            #expect(asked.body.isEmpty)
            let page = try await browser.follow()
            #expect(page.says("Si une commande existe avec ce numéro et cette adresse"))
            #expect(!page.says(order))
        }
        let rows = try await shop.database.read {
            try $0.query("SELECT count(*) FROM sign_in_codes")[0].integer(0)
        }
        #expect(rows == 1)
    }

    @Test func `nobody gets a mail for a wrong address`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "wrong@example.com")])
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(shop.postbox.count == 0)
    }

    @Test func `order numbers are taken as people type them`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn("  # fr-1001 ", "LEA@example.com")
            #expect(browser.page.says("FR-1001"))
        }
    }

    @Test func `a code is good once`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let codePage = try #require(browser.page.headers[.location])
            let mail = try await browser.shop.postbox.take()
            try await browser.follow()
            let code = mail.code.lowercased()
            let spaced = code.prefix(4) + " " + code.suffix(4)
            #expect(
                try await browser.submit("/code/", [("code", String(spaced))]).status == .seeOther)
            let other = Browser(client: browser.client, shop: browser.shop)
            try await other.get(codePage)
            let page = try await other.submit("/code/", [("code", mail.code)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("il a déjà servi"))
        }
    }

    @Test func `a code is over after ten minutes`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let mail = try await shop.postbox.take()
            try await browser.follow()
            shop.clock.pass(601)
            let page = try await browser.submit("/code/", [("code", mail.code)])
            #expect(page.status == .unprocessableContent)
            #expect(try await browser.get("/order").says("Retrouve ta commande"))
        }
    }

    @Test func `five wrong tries end a code, the right one included`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let mail = try await browser.shop.postbox.take()
            try await browser.follow()
            let first = try await browser.submit("/code/", [("code", "AAAAAAAA")])
            #expect(first.says("encore 4"))
            for _ in 2...5 { try await browser.submit("/code/", [("code", "AAAAAAAA")]) }
            let page = try await browser.submit("/code/", [("code", mail.code)])
            #expect(page.status == .unprocessableContent)
        }
    }

    @Test func `a new code voids the old one`() async throws {
        try await Shop().visit { browser in
            let ask = [("order", "FR-1001"), ("email", "lea@example.com")]
            try await browser.get("/")
            try await browser.submit("/", ask)
            let oldPage = try #require(browser.page.headers[.location])
            let old = try await browser.shop.postbox.take()
            try await browser.get("/")
            try await browser.submit("/", ask)
            _ = try await browser.shop.postbox.take()
            try await browser.get(oldPage)
            let page = try await browser.submit("/code/", [("code", old.code)])
            #expect(page.status == .unprocessableContent)
        }
    }

    @Test func `looking at the link does not spend it, the button does`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let link = "/sign-in/" + (try await browser.shop.postbox.take()).link
            for _ in 1...3 { #expect(try await browser.get(link).status == .ok) }
            #expect(try await browser.submit("/sign-in/").status == .seeOther)
            #expect(try await browser.follow().says("FR-1001"))
            #expect(try await browser.get(link).status == .gone)
        }
    }

    @Test func `the link leads to what the visitor came for, as the code does`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/withdrawal")
            try await browser.submit(
                "/", [("order", "FR-1001"), ("email", "lea@example.com"), ("goal", "withdrawal")])
            let mail = try await shop.postbox.take()
            let link = shop.site.settings.signInURL(mail.link, goal: mail.goal)
            #expect(
                link == Shop.base + "/sign-in/" + mail.link + "?goal=withdrawal")
            try await browser.get(String(link.dropFirst(Shop.base.count)))
            let page = try await browser.submit("/sign-in/")
            #expect(page.headers[.location] == "/withdrawal")
        }
    }

    @Test func `a link with another goal leads to the order`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let mail = try await shop.postbox.take()
            try await browser.get("/sign-in/" + mail.link + "?goal=https://evil.example")
            let page = try await browser.submit("/sign-in/", [("goal", "//evil.example")])
            #expect(page.headers[.location] == "/order")
        }
    }

    @Test func `asking too often is put off, whoever the order belongs to`() async throws {
        for (order, email) in [("FR-1001", "lea@example.com"), ("FR-9999", "no@example.com")] {
            try await Shop().visit { browser in
                for _ in 1...5 {
                    try await browser.get("/")
                    #expect(
                        try await browser.submit("/", [("order", order), ("email", email)]).status
                            == .seeOther)
                }
                try await browser.get("/")
                let page = try await browser.submit("/", [("order", order), ("email", email)])
                #expect(page.status == .tooManyRequests)
                #expect(page.says("value=\"\(order)\""))
                browser.shop.clock.pass(31)
                #expect(
                    try await browser.submit("/", [("order", order), ("email", email)]).status
                        == .seeOther)
            }
        }
    }

    @Test func `a session ends when idle, at its absolute end and at sign-out`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            shop.clock.pass(2 * 3600)
            #expect(try await browser.get("/order").says("Retrouve ta commande"))
            try await browser.signIn()
            for _ in 1...7 {
                shop.clock.pass(6000)
                try await browser.get("/order")
            }
            #expect(browser.page.says("FR-1001"))
            shop.clock.pass(2000)
            #expect(try await browser.get("/order").says("Retrouve ta commande"))
            try await browser.signIn()
            let kept = browser.cookies["__Host-order"]
            try await browser.submit("/sign-out")
            #expect(browser.cookies["__Host-order"] == nil)
            let rows = try await shop.database.read {
                try $0.query("SELECT count(*) FROM sessions WHERE used_at > 0")[0].integer(0)
            }
            #expect(kept != nil && rows == 2)
        }
    }

    @Test func `neither codes nor session tokens are stored`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            let mail = try await shop.postbox.take()
            try await browser.follow()
            try await browser.submit("/code/", [("code", mail.code)])
            let token = try #require(browser.cookies["__Host-order"])
            let stored = try await shop.database.read { transaction in
                try transaction.query("SELECT token, subject FROM sessions").map(\.values)
                    + transaction.query("SELECT lookup, code, link FROM sign_in_codes")
                    .map(\.values)
            }
            let text = String(describing: stored)
            #expect(!text.contains(token) && !text.contains(mail.code) && !text.contains(mail.link))
        }
    }

    @Test func `an empty field is said and what was typed is kept`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/?lang=en")
            let page = try await browser.submit("/", [("order", ""), ("email", "lea")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#order\""))
            #expect(page.says("Enter a complete e-mail address."))
            #expect(page.says("value=\"lea\""))
        }
    }
}
