import AfterSales
import Desk
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct AuthenticatorTests {
    static func sealed(_ shop: Shop, _ login: String) async throws -> SealedSecret? {
        try await shop.site.staff.find(login)?.totpSecret
    }

    /// The digits that an authenticator shows which scanned the page in front.
    static func digits(_ browser: Browser) throws -> String {
        let found = try #require(
            browser.page.body.firstMatch(of: /<code>((?:[A-Z2-7]{4} ?)+)<\/code>/))
        let secret = bytes(base32: found.1.filter { $0 != " " })
        return OneTimePassword.digits(
            secret: secret, step: browser.shop.clock.now.secondsSinceEpoch / 30)
    }

    private static func bytes(base32 text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bits, count, result) = (0, 0, [UInt8]())
        for character in text {
            bits = bits << 5 | (alphabet.firstIndex(of: character) ?? 0)
            count += 5
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= 1 << count - 1
            }
        }
        return result
    }

    static func recoveryCodes(_ browser: Browser) -> [String] {
        browser.page.body.matches(of: /<code>([2-9A-Z]{5}-[2-9A-Z]{5})<\/code>/).map {
            String($0.1)
        }
    }

    @Test func `an authenticator works once its first digits are given`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/account/authenticator")
            #expect(browser.page.says("<svg"))
            try await browser.submit("/desk/account/authenticator", [("digits", "000000")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#digits\""))
            #expect(try await Self.sealed(shop, "agent") == nil)
            // The same secret is offered again: nothing has to be scanned twice.
            let digits = try Self.digits(browser)
            try await browser.submit("/desk/account/authenticator", [("digits", digits)])
            #expect(Self.recoveryCodes(browser).count == 10)
            let kept = try #require(try await Self.sealed(shop, "agent"))
            #expect(kept.key == shop.site.ports.box.current)
        }
        #expect(try await shop.audit().last == "agent authenticator_set_up staff:agent")
    }

    @Test func `a secret offered to one person is none of another's`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            try await browser.get("/desk/account/authenticator")
            let offered = shop.site.authenticators.offer(to: "agent").sealed
            let page = try await browser.submit(
                "/desk/account/authenticator", [("offer", offered), ("digits", "123456")])
            #expect(page.status == .badRequest)
            #expect(try await Self.sealed(shop, "finance") == nil)
        }
    }

    @Test func `a recovery code opens the desk once`() async throws {
        let shop = try await StaffTests.shop()
        let codes = try await shop.site.authenticators.renewCodes(
            by: Actor(.agent, name: "ana"), at: shop.clock.now)
        try await shop.visit { browser in
            let typed = codes[3].prefix(5) + "-" + codes[3].dropFirst(5).lowercased()
            try await StaffTests.logIn(browser, digits: String(typed))
            #expect(browser.page.headers[.location] == "/desk")
            let other = Browser(client: browser.client, shop: shop)
            try await StaffTests.logIn(other, digits: String(typed))
            #expect(other.page.status == .unprocessableContent)
            shop.clock.pass(60)
            try await StaffTests.logIn(other, digits: codes[4])
            #expect(other.page.headers[.location] == "/desk")
        }
        #expect(try await shop.site.authenticators.codesLeft(of: "ana") == 8)
    }

    @Test func `the database holds neither secret nor codes in the clear`() async throws {
        let shop = try await StaffTests.shop()
        let codes = try await shop.site.authenticators.renewCodes(
            by: Actor(.agent, name: "ana"), at: shop.clock.now)
        let dump = try await shop.dump()
        #expect(!dump.contains("3132333435363738393031323334353637383930"))
        #expect(!dump.contains("GEZDGNBVGY3TQOJQ"))
        for code in codes { #expect(!dump.contains(code)) }
    }

    @Test func `plain secrets of older releases are sealed, and work on`() async throws {
        let shop = try await StaffTests.shop()
        try await shop.database.write { transaction in
            try transaction.execute(
                "UPDATE staff SET totp_secret = $1, totp_key = NULL",
                .text("3132333435363738393031323334353637383930"))
        }
        #expect(try await shop.site.authenticators.resealAll().sealed == 1)
        #expect(try await shop.site.authenticators.resealAll().sealed == 0)
        #expect(try await Self.sealed(shop, "ana")?.key == shop.site.ports.box.current)
        try await shop.visit { browser in
            try await StaffTests.logIn(browser, digits: StaffTests.digits(shop))
            #expect(browser.page.status == .seeOther)
        }
    }

    @Test func `a role that needs an authenticator sees nothing else before`() async throws {
        let shop = try await Shop()
        try await shop.site.staff.setRoles(
            needingAuthenticator: [.finance], by: .console, at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            for path in ["/desk", "/desk/queue/review", "/desk/order/FR-1001"] {
                let page = try await browser.get(path)
                #expect(page.headers[.location] == "/desk/account/authenticator")
                #expect(!page.says("Léa"))
            }
            try await browser.follow()
            #expect(browser.page.says("Ton rôle travaille avec une application"))
            try await browser.submit(
                "/desk/account/authenticator", [("digits", try Self.digits(browser))])
            #expect(try await browser.get("/desk/queue/review").status == .ok)
            try await browser.logIn(as: .agent)
            #expect(try await browser.get("/desk/queue/review").status == .ok)
        }
    }
}

@Suite struct SecretBoxTests {
    static let old = [UInt8](repeating: 1, count: 32)
    static let new = [UInt8](repeating: 2, count: 32)

    @Test func `what is sealed opens with its key, for its purpose, unchanged`() throws {
        let box = try SecretBox(keys: [Self.new])
        let sealed = box.seal([1, 2, 3], for: "totp:ana")
        #expect(sealed.bytes.count == 12 + 3 + 16)
        #expect(try box.open(sealed, for: "totp:ana") == [1, 2, 3])
        #expect(throws: SecretBox.Problem.damaged) { try box.open(sealed, for: "totp:bob") }
        var bent = sealed
        bent.bytes[14] ^= 1
        #expect(throws: SecretBox.Problem.damaged) { try box.open(bent, for: "totp:ana") }
        #expect(box.seal([1, 2, 3], for: "totp:ana") != sealed)
    }

    @Test func `an old key opens and the first one seals`() throws {
        let sealed = try SecretBox(keys: [Self.old]).seal([9], for: "x")
        let box = try SecretBox(keys: [Self.new, Self.old])
        #expect(try box.open(sealed, for: "x") == [9])
        #expect(box.seal([9], for: "x").key == box.current)
        let other = try SecretBox(keys: [Self.new])
        #expect(throws: SecretBox.Problem.unknownKey(sealed.key ?? "")) {
            try other.open(sealed, for: "x")
        }
    }

    @Test func `a key has 32 bytes, and shows in no text`() throws {
        #expect(throws: SecretBox.Problem.keyLength(3)) { try SecretBox(keys: [[1, 2, 3]]) }
        #expect(throws: SecretBox.Problem.noKey) { try SecretBox(keys: []) }
        let box = try SecretBox(keys: [Self.new])
        #expect("\(box)" == "SecretBox(key \(box.current))")
        #expect(String(reflecting: box) == "SecretBox(key \(box.current))")
        #expect(
            "\(Hidden("s3cret")) \(String(reflecting: Hidden("s3cret")))"
                == "(not shown) (not shown)")
    }
}
