import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// A withdrawal without signing in (Directive 2011/83/EU, article 11a).
@Suite struct StatementTests {
    /// Remembers what it was to send, or cannot send anything.
    struct Postman: StatementCorrespondent {
        let sent = Mutexed<[WithdrawalStatement]>([])
        var isDown = false

        struct Down: Error {}

        func acknowledge(_ statement: WithdrawalStatement, at now: Instant) throws {
            if isDown { throw Down() }
            sent.set(sent.value + [statement])
        }
    }

    static let typed = [
        ("statement-name", "Léa Martin"), ("statement-order", "fr-1001"),
        ("statement-email", "Lea@example.com"), ("statement-goods", ""),
    ]

    static func with(_ field: String, _ value: String) -> [(String, String)] {
        typed.map { $0.0 == field ? ($0.0, value) : $0 }
    }

    /// Both steps; the page that follows.
    @discardableResult
    static func declare(
        _ browser: Browser, _ fields: [(String, String)] = typed
    ) async throws -> Browser.Page {
        try await browser.get("/withdrawal")
        try await browser.submit("/withdrawal/statement", fields)
        try await browser.submit("/withdrawal/statement/confirm")
        return try await browser.follow()
    }

    private func open(_ shop: Shop) async throws -> [WithdrawalStatement] {
        try await shop.database.read { try WithdrawalStatements($0).open() }
    }

    /// On the fifth day after delivery.
    private func shop() async throws -> Shop {
        let shop = try await Shop()
        shop.clock.pass(-10 * 86_400)
        return shop
    }

    @Test(arguments: ["fr-1001", "FR-9999", "ma commande de mars"])
    func `two steps, and the answer is the same for every order`(order: String) async throws {
        let shop = try await shop()
        try await shop.visit { browser in
            try await browser.get("/withdrawal")
            let fields = Self.with("statement-order", order)
            let second = try await browser.submit("/withdrawal/statement", fields)
            #expect(second.status == .ok)
            #expect(second.says("Étape 2 sur 2"))
            #expect(second.says("commande \(order)"))
            #expect(try await open(shop).isEmpty)
            try await browser.submit("/withdrawal/statement/confirm")
            let page = try await browser.follow()
            #expect(page.says("Rétractation reçue"))
            #expect(page.says("Reçue le mardi 10\u{A0}mars 2026, 9\u{A0}h\u{A0}00."))
            #expect(page.says("Lea@example.com"))
            #expect(!page.says("Souris"))
        }
        let kept = try await open(shop)
        #expect(kept.map(\.order) == [order])
        #expect(kept.map(\.at) == [shop.clock.now])
        #expect(try await shop.cases().isEmpty)
    }

    @Test func `for a whole order with its address, the case is opened and acknowledges it`()
        async throws
    {
        let shop = try await shop()
        try await shop.visit { try await Self.declare($0) }
        let declared = shop.clock.now
        shop.clock.pass(2)
        let postman = Postman()
        let desk = shop.site.desk
        #expect(try await desk.answerStatements(by: postman, at: shop.clock.now).isEmpty)
        let cases = try await shop.cases()
        #expect(cases.map(\.legalWithdrawal) == [true])
        #expect(cases.map(\.openedAt) == [declared])
        #expect(
            cases.first?.request.lines
                == [.init(line: "mouse", quantity: 1), .init(line: "mat", quantity: 2)])
        #expect(postman.sent.value.isEmpty)
        #expect(try await open(shop).isEmpty)
        #expect(try await desk.answerStatements(by: postman, at: shop.clock.now).isEmpty)
        #expect(try await shop.cases().count == 1)
    }

    @Test(arguments: [
        ("statement-email", "tom@example.com"), ("statement-order", "FR-9999"),
        ("statement-goods", "La souris seulement."),
    ])
    func `anything else is acknowledged once, and waits for somebody`(
        field: String, value: String
    ) async throws {
        let shop = try await shop()
        try await shop.visit { try await Self.declare($0, Self.with(field, value)) }
        let postman = Postman()
        for _ in 1...2 {
            _ = try await shop.site.desk.answerStatements(by: postman, at: shop.clock.now)
        }
        #expect(postman.sent.value.count == 1)
        #expect(try await open(shop).count == 1)
        #expect(try await shop.cases().isEmpty)
    }

    @Test func `an acknowledgment that cannot be sent is sent later`() async throws {
        let shop = try await shop()
        try await shop.visit { try await Self.declare($0, Self.with("statement-order", "?")) }
        let desk = shop.site.desk
        var postman = Postman()
        postman.isDown = true
        #expect(try await desk.answerStatements(by: postman, at: shop.clock.now).count == 1)
        postman.isDown = false
        #expect(try await desk.answerStatements(by: postman, at: shop.clock.now).isEmpty)
        #expect(postman.sent.value.isEmpty)
        shop.clock.pass(60)
        #expect(try await desk.answerStatements(by: postman, at: shop.clock.now).isEmpty)
        #expect(postman.sent.value.count == 1)
    }

    @Test func `a double click declares once, going back keeps what was typed`() async throws {
        let shop = try await shop()
        try await shop.visit { browser in
            try await browser.get("/withdrawal")
            try await browser.submit("/withdrawal/statement", Self.typed)
            let path = "/withdrawal/statement/confirm"
            let form = PageForm.all(on: browser.page.body).first { $0.action == path }
            let fields = try #require(form).fields.filter { $0.name != "edit" }
                .map { ($0.name, $0.value) }
            let back = try await browser.post(path, fields + [("edit", "1")])
            #expect(back.status == .ok)
            #expect(back.says("value=\"Léa Martin\""))
            #expect(try await open(shop).isEmpty)
            let once = try await browser.post(path, fields)
            let again = try await browser.post(path, fields)
            #expect(once.headers[.location] == again.headers[.location])
        }
        #expect(try await open(shop).count == 1)
    }

    @Test(arguments: [
        ("statement-name", ""), ("statement-order", ""), ("statement-email", "lea"),
        ("statement-email", "a b@example.com"), ("statement-email", "a@b..com"),
        ("statement-goods", String(repeating: "a", count: 301)),
    ])
    func `what is missing is said at its field, and nothing typed is lost`(
        field: String, value: String
    ) async throws {
        let shop = try await shop()
        try await shop.visit { browser in
            try await browser.get("/withdrawal")
            let page = try await browser.submit(
                "/withdrawal/statement", Self.with(field, value))
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#\(field)\""))
            #expect(page.says(field == "statement-order" ? "Lea@example.com" : "fr-1001"))
        }
        #expect(try await open(shop).isEmpty)
    }

    @Test func `too many from one place wait, and say what counts as well`() async throws {
        let shop = try await shop()
        try await shop.visit { browser in
            for number in 1...10 {
                let fields = Self.with("statement-email", "\(number)@example.com").map {
                    $0.0 == "statement-order" ? ($0.0, "A-\(number)") : $0
                }
                try await Self.declare(browser, fields)
            }
            try await browser.get("/withdrawal")
            try await browser.submit("/withdrawal/statement", Self.typed)
            let page = try await browser.submit("/withdrawal/statement/confirm")
            #expect(page.status == .tooManyRequests)
            #expect(page.says("Un e-mail ou une lettre compte tout autant"))
            #expect(page.says("value=\"fr-1001\""))
        }
        #expect(try await open(shop).count == 10)
    }

    @Test func `the staff sees whose it may be, and says what became of it`() async throws {
        let shop = try await shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await Self.declare(browser, Self.with("statement-goods", "La souris <b>"))
            try await browser.logIn(as: .agent)
            let list = try await browser.get("/desk/statements")
            #expect(list.says("même adresse"))
            #expect(list.says("La souris &lt;b&gt;"))
            let wrong = try await browser.submit("/desk/statements/", [("case", "R-999999")])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.says("Il n’y a pas de dossier R-999999."))
            #expect(try await open(shop).count == 1)
            try await browser.submit("/desk/statements/", [("case", number.lowercased())])
            let done = try await browser.follow()
            #expect(done.says("Rien n’attend."))
        }
        let kept = try await shop.database.read { transaction in
            try transaction.query("SELECT case_number, settled_by FROM withdrawal_statements")
                .map { "\(try $0.text(0)) \(try $0.text(1))" }
        }
        #expect(kept == [number + " agent"])
    }
}
