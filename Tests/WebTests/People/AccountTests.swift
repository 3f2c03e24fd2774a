import AfterSales
import Desk
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct AccountTests {
    /// Logged in with a real password.
    static func ana(_ browser: Browser) async throws {
        try await StaffTests.logIn(browser, digits: StaffTests.digits(browser.shop))
        try #require(browser.page.status == .seeOther)
    }

    @Test func `a password is changed with the old one, and other sessions end`() async throws {
        let shop = try await StaffTests.shop()
        try await shop.visit { browser in
            try await Self.ana(browser)
            shop.clock.pass(30)
            let other = Browser(client: browser.client, shop: shop)
            try await Self.ana(other)
            try await browser.get("/desk/account")
            try await browser.submit(
                "/desk/account/password",
                [("old", StaffTests.password), ("new", "nine grey herons at noon")])
            #expect(browser.page.status == .ok)
            #expect(browser.page.says("Le mot de passe est changé"))
            #expect(try await browser.get("/desk/sessions").status == .ok)
            #expect(try await other.get("/desk/sessions").status == .seeOther)
            shop.clock.pass(30)
            try await StaffTests.logIn(
                other, password: "nine grey herons at noon", digits: StaffTests.digits(shop))
            #expect(other.page.status == .seeOther)
        }
    }

    @Test(arguments: [
        ("wrong password", "nine grey herons at noon", "old"),
        (StaffTests.password, "short", "new"),
        (StaffTests.password, "password1234", "new"),
        (StaffTests.password, "123456789012", "new"),
        (StaffTests.password, "abcabcabcabcabc", "new"),
        (StaffTests.password, "ana roux 2026", "new"),
        (StaffTests.password, "reprise reprise", "new"),
    ])
    func `a password that may not be stays the old one`(
        old: String, new: String, field: String
    ) async throws {
        let shop = try await StaffTests.shop()
        try await shop.visit { browser in
            try await Self.ana(browser)
            let before = try await shop.site.staff.find("ana")?.password
            try await browser.get("/desk/account")
            let page = try await browser.submit(
                "/desk/account/password", [("old", old), ("new", new)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#\(field)\""))
            #expect(!page.says(new))
            #expect(try await shop.site.staff.find("ana")?.password == before)
        }
    }

    @Test(arguments: [
        "nine grey herons at noon", "correct horse battery", "Ünïcødé est permis ici",
        "reprise garde les hérons gris",
    ])
    func `a long and rare password is taken`(text: String) throws {
        #expect(try NewPassword(text, context: ["ana", "Ana Roux", "reprise"]).text == text)
    }

    @Test func `all other sessions end at once`() async throws {
        let shop = try await StaffTests.shop()
        try await shop.visit { browser in
            try await Self.ana(browser)
            shop.clock.pass(30)
            let other = Browser(client: browser.client, shop: shop)
            try await Self.ana(other)
            try await other.get("/desk/sessions")
            try await other.submit("/desk/account/end-other-sessions")
            #expect(try await browser.get("/desk/sessions").status == .seeOther)
            #expect(try await other.get("/desk/sessions").status == .ok)
        }
    }

    @Test func `log-in makes a new session and ends the one before`() async throws {
        let shop = try await StaffTests.shop()
        try await shop.visit { browser in
            browser.set(cookie: "__Host-desk", "chosen by somebody else")
            try await Self.ana(browser)
            let first = try #require(browser.cookies["__Host-desk"])
            #expect(first != "chosen by somebody else")
            shop.clock.pass(30)
            try await Self.ana(browser)
            #expect(browser.cookies["__Host-desk"] != first)
            #expect(try await shop.site.sessions.all(.staff, of: "ana").count == 1)
        }
    }

    @Test func `a session ends after twelve hours, however busy it is`() async throws {
        let shop = try await StaffTests.shop()
        try await shop.visit { browser in
            try await Self.ana(browser)
            for _ in 1...28 {
                shop.clock.pass(1500)
                #expect(try await browser.get("/desk/sessions").status == .ok)
            }
            shop.clock.pass(1200)
            #expect(try await browser.get("/desk/sessions").status == .seeOther)
        }
    }
}
