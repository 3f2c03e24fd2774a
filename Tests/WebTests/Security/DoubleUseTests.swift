import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// The same form sent many times at once counts once, in memory and on a file.
@Suite struct DoubleUseTests {
    enum Engine: String, CaseIterable, Sendable { case memory, file }

    static let burst = 12

    static func shop(_ engine: Engine) async throws -> Shop {
        guard engine == .file else { return try await Shop() }
        let path = FileManager.default.temporaryDirectory
            .appending(path: "reprise-burst-\(UUID().uuidString).db").path()
        return try await Shop(database: SQLiteDatabase(path: path))
    }

    /// Sends the form in front of the browser many times at once.
    static func send(
        _ browser: Browser, _ action: String, _ fields: [(String, String)]
    ) async throws -> [HTTPResponse.Status] {
        let form = try #require(
            PageForm.all(on: browser.page.body).first { $0.action.hasPrefix(action) })
        let typed = Set(fields.map(\.0))
        let hidden = form.fields.filter { $0.kind == .hidden && !typed.contains($0.name) }.map {
            ($0.name, $0.value)
        }
        let (cookies, client, shop) = (browser.cookies, browser.client, browser.shop)
        return try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
            for _ in 1...burst {
                group.addTask {
                    let clicker = Browser(client: client, shop: shop)
                    for (name, value) in cookies { clicker.set(cookie: name, value) }
                    return try await clicker.post(form.action, hidden + fields).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `confirming and paying many times opens one case and takes one fee`(
        engine: Engine
    ) async throws {
        let shop = try await Self.shop(engine)
        try await shop.visit { browser in
            try await ReturnTests.toCheck(browser)
            let opened = try await Self.send(browser, "/request/", [])
            #expect(opened.allSatisfy { $0 == .seeOther })
            try await browser.get("/pay/R-000001")
            let paid = try await Self.send(browser, "/pay/", [("card", "accept")])
            #expect(!paid.contains(.internalServerError))
        }
        let record = try await shop.record("FR-1001")
        #expect(record.cases.map(\.number) == ["R-000001"])
        #expect(record.cases.map(\.state) == [.awaitingReview])
        #expect(try await shop.count("SELECT count(*) FROM cases") == 1)
        #expect(
            try await shop.count("SELECT count(*) FROM events WHERE kind = 'fee_paid'") == 1)
        #expect(try await shop.site.desk.verify().problems == [])
    }

    @Test(arguments: Engine.allCases)
    func `authorizing and inspecting many times happens once`(engine: Engine) async throws {
        let shop = try await Self.shop(engine)
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            for (act, fields) in [
                ("authorize", [("fee", "")]), ("receive", [("carton", "on")]),
                (
                    "inspect",
                    [
                        ("condition-0", "as_sold"), ("packaging-0", "on"), ("complete-0", "on"),
                        ("line-0", "mat"), ("quantity-0", "1"),
                    ]
                ),
            ] as [(String, [(String, String)])] {
                try await browser.get("/desk/case/" + number)
                let statuses = try await Self.send(
                    browser, "/desk/case/\(number)/\(act)", fields)
                #expect(statuses.filter { $0 == .seeOther }.count == 1, "\(act)")
                #expect(statuses.filter { $0 == .conflict }.count == Self.burst - 1, "\(act)")
                let times = try await shop.audit().filter { $0.hasPrefix("admin \(act) ") }
                #expect(times.count == 1)
            }
        }
        #expect(try await shop.state(number) == .accepted)
        #expect(try await shop.record("FR-5005").instructions.map(\.amount) == [2490])
        #expect(try await shop.count("SELECT count(*) FROM refunds") == 1)
        #expect(try await shop.site.desk.verify().problems == [])
    }

    @Test(arguments: Engine.allCases)
    func `a code sent many times at once opens one session`(engine: Engine) async throws {
        let shop = try await Self.shop(engine)
        try await shop.visit { browser in
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            try await browser.follow()
            let mail = try await shop.postbox.take()
            let statuses = try await Self.send(browser, "/code/", [("code", mail.code)])
            #expect(!statuses.contains(.internalServerError))
        }
        #expect(
            try await shop.count("SELECT count(*) FROM sessions WHERE kind = 'customer'") == 1)
    }
}

extension Shop {
    func count(_ sql: String) async throws -> Int64 {
        try await database.read { try $0.query(sql)[0].integer(0) }
    }
}
