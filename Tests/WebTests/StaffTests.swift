import AfterSales
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct StaffTests {
    static let secret: [UInt8] = Array("12345678901234567890".utf8)
    static let password = "correct horse battery"

    static func shop() async throws -> Shop {
        let shop = try await Shop()
        try await shop.site.staff.add(
            NewMember(login: "Ana", name: "Ana Roux", role: .agent), password: password,
            by: .console, at: shop.clock.now)
        try await shop.database.write { transaction in
            let members = StaffMembers(transaction)
            guard var ana = try members.find("ana") else { return }
            ana.totpSecret = shop.site.ports.box.seal(secret, for: "totp:ana")
            try members.save(ana)
        }
        return shop
    }

    static func digits(_ shop: Shop) -> String {
        OneTimePassword.digits(secret: secret, step: shop.clock.now.secondsSinceEpoch / 30)
    }

    static func logIn(
        _ browser: Browser, password: String = password, digits: String
    ) async throws {
        try await browser.get("/desk/log-in")
        try await browser.submit(
            "/desk/log-in", [("login", "ana"), ("password", password), ("digits", digits)])
    }

    @Test func `password and digits log in, and a step is accepted once`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser, digits: Self.digits(shop))
            #expect(browser.page.headers[.location] == "/desk")
            #expect(try await browser.get("/desk/sessions").says("celle-ci"))
            let other = Browser(client: browser.client, shop: shop)
            try await Self.logIn(other, digits: Self.digits(shop))
            #expect(other.page.status == .unprocessableContent)
            shop.clock.pass(30)
            try await Self.logIn(other, digits: Self.digits(shop))
            #expect(other.page.status == .seeOther)
        }
    }

    @Test func `wrong password, wrong digits and nobody get the same answer`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            var answers: Set<String> = []
            for (login, password, digits) in [
                ("ana", "wrong", Self.digits(shop)), ("ana", Self.password, "000000"),
                ("bob", Self.password, Self.digits(shop)),
            ] {
                try await browser.get("/desk/log-in")
                try await browser.submit(
                    "/desk/log-in",
                    [("login", login), ("password", password), ("digits", digits)])
                #expect(browser.page.status == .unprocessableContent)
                answers.insert(browser.page.body.replacingOccurrences(of: login, with: "-"))
            }
            #expect(answers.count == 1)
        }
    }

    @Test func `after ten failures the login is locked for a while`() async throws {
        let shop = try await Self.shop()
        let staff = shop.site.logIn
        for _ in 1...10 {
            shop.clock.pass(3601)
            await #expect(throws: StaffLogIn.Refused.self) {
                try await staff.logIn(
                    .init("ana", password: "wrong", digits: "", network: "n", device: ""),
                    at: shop.clock.now)
            }
        }
        await #expect(throws: StaffLogIn.Refused.self) {
            try await staff.logIn(
                .init(
                    "ana", password: Self.password, digits: Self.digits(shop), network: "n",
                    device: ""), at: shop.clock.now)
        }
        shop.clock.pass(3601)
        let token = try await staff.logIn(
            .init(
                "ana", password: Self.password, digits: Self.digits(shop), network: "n",
                device: ""), at: shop.clock.now)
        #expect(token.utf8.count == 64)
    }

    @Test func `log-ins that come too fast wait`() async throws {
        let shop = try await Self.shop()
        let staff = shop.site.logIn
        for _ in 1...5 {
            _ = try? await staff.logIn(
                .init("ana", password: "wrong", digits: "", network: "n", device: ""),
                at: shop.clock.now)
        }
        await #expect(throws: TooManyTries.self) {
            try await staff.logIn(
                .init(
                    "ana", password: Self.password, digits: Self.digits(shop), network: "n",
                    device: ""), at: shop.clock.now)
        }
    }

    @Test func `a session ends after half an hour without use, and when revoked`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser, digits: Self.digits(shop))
            shop.clock.pass(1799)
            #expect(try await browser.get("/desk/sessions").status == .ok)
            shop.clock.pass(1800)
            #expect(try await browser.get("/desk/sessions").status == .seeOther)
            try await Self.logIn(browser, digits: Self.digits(shop))
            try await shop.site.staff.setRole(
                .finance, of: "ana", by: .console, at: shop.clock.now)
            #expect(try await browser.get("/desk/sessions").status == .seeOther)
        }
    }

    @Test func `a customer's session opens nothing of the staff's`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            let token = try #require(browser.cookies["__Host-order"])
            try await browser.client.execute(
                uri: "/desk/sessions", method: .get, headers: [.cookie: "__Host-desk=\(token)"]
            ) { response in
                #expect(response.status == .seeOther)
            }
        }
    }

    @Test func `passwords are hashed by argon2id with 64 MiB and 3 passes`() async throws {
        let hash = await Passwords().hash(Self.password)
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
        #expect(await Passwords().matches(Self.password, hash: hash))
        #expect(await !Passwords().matches(Self.password + " ", hash: hash))
        #expect(await !Passwords().matches(Self.password, hash: nil))
    }

    @Test(arguments: [
        // RFC 6238, appendix B, cut to six digits.
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `digits are those of the standard`(seconds: Int64, expected: String) {
        #expect(OneTimePassword.digits(secret: Self.secret, step: seconds / 30) == expected)
    }

    @Test func `a secret is written in base32`() {
        #expect(OneTimePassword.base32(Self.secret) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(OneTimePassword.base32([0xFF]) == "74")
    }
}
