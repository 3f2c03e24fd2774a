import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct DeskActTests {
    /// Logs in as `role`, opens the case's page, and sends one of its forms.
    private func send(
        _ act: String, _ fields: [(String, String)] = [], as role: Role, on number: String,
        _ browser: Browser
    ) async throws -> Browser.Page {
        try await browser.logIn(as: role)
        try await browser.get("/desk/case/" + number)
        return try await browser.submit("/desk/case/\(number)/\(act)", fields)
    }

    @Test func `a return goes from review to refund through the pages`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            var page = try await send(
                "authorize", [("fee", ""), ("note", "ok")], as: .agent, on: number, browser)
            #expect(page.status == .seeOther)
            #expect(try await shop.state(number) == .authorized)
            page = try await send("scan", [("scan", "accepted")], as: .agent, on: number, browser)
            #expect(try await shop.state(number) == .inTransit)
            page = try await send(
                "receive", [("carton", "on")], as: .warehouse, on: number, browser)
            #expect(try await shop.state(number) == .received)
            page = try await send(
                "inspect",
                [("condition-0", "as_sold"), ("packaging-0", "on"), ("complete-0", "on")],
                as: .warehouse, on: number, browser)
            #expect(page.status == .seeOther)
            #expect(try await shop.state(number) == .accepted)
            #expect(try await shop.record("FR-1001").instructions.map(\.amount) == [2490])
            try await browser.logIn(as: .finance)
            #expect(try await browser.get("/desk/queue/refund").says(number))
        }
        let audit = try await shop.audit()
        for entry in ["agent authorize", "agent scan", "warehouse receive", "warehouse inspect"] {
            #expect(audit.contains("\(entry) case:\(number)"))
        }
        #expect(audit.contains("agent read case:\(number)"))
    }

    @Test func `a quoted fee is asked for before the label`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            _ = try await send("authorize", [("fee", "24,90")], as: .agent, on: number, browser)
            let found = try await shop.site.desk.find(case: number)?.case
            #expect(found?.fee?.amount == 2490)
            #expect(found?.state == .awaitingFee)
        }
    }

    @Test(arguments: [
        "-1", "1e9", "12,345", "abc", "99999999999999999999", "10000000000000", "1.2.3", "1,",
    ])
    func `a fee that is no amount changes nothing`(fee: String) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            let page = try await send("authorize", [("fee", fee)], as: .agent, on: number, browser)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("n’est pas un montant"))
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }

    @Test(arguments: [
        [("clause", ""), ("reason", "")], [("clause", ""), ("reason", "   ")],
        [("clause", "return.nonsense"), ("reason", "x")],
    ])
    func `a refusal needs a clause or a written reason`(fields: [(String, String)]) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            let page = try await send("refuse", fields, as: .agent, on: number, browser)
            #expect(page.status == .unprocessableContent)
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }

    @Test func `a refused case is reopened`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            _ = try await send(
                "refuse", [("clause", "return.window")], as: .agent, on: number, browser)
            #expect(try await shop.state(number) == .refused)
            _ = try await send("reopen", as: .agent, on: number, browser)
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }

    @Test func `a question and its answer`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            _ = try await send("ask", [("question", "Which box?")], as: .agent, on: number, browser)
            #expect(try await shop.state(number) == .awaitingCustomer)
            _ = try await send(
                "answer", [("answer", "4111 1111 1111 1111")], as: .agent, on: number, browser)
            #expect(try await shop.state(number) == .awaitingReview)
            let answer = try await shop.site.desk.find(case: number)?.case?.answer
            #expect(answer?.contains("4111 1111") == false)
        }
    }

    @Test func `a page made before something changed does nothing and says what changed`()
        async throws
    {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            try await shop.act(number) { try $0.ask(number, "Which color was it?") }
            let page = try await browser.submit("/desk/case/\(number)/refuse", [("reason", "no")])
            #expect(page.status == .conflict)
            #expect(page.says("Rien n’a été fait"))
            #expect(page.says("Which color was it?"))
            #expect(try await shop.state(number) == .awaitingCustomer)
        }
    }

    @Test func `a double click does it once`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            let fields = [
                ("form_token", browser.token), ("seen", String(try await shop.version())),
                ("events", "2"), ("fee", ""),
            ]
            let path = "/desk/case/\(number)/authorize"
            #expect(try await browser.post(path, fields).status == .seeOther)
            #expect(try await browser.post(path, fields).status == .conflict)
        }
        let labels = try await shop.database.read { transaction in
            try Journal(transaction).entries(of: "FR-1001").filter { $0.event == .labelSent }
        }
        #expect(labels.count == 1)
    }

    @Test(arguments: ["authorize", "refuse", "ask", "receive", "inspect", "retry", "approve"])
    func `an act in the wrong state is refused and nothing moves`(act: String) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.act(number) { try $0.withdraw(number) }
        let version = try await shop.version()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.post(
                "/desk/case/\(number)/\(act)",
                [
                    ("form_token", browser.token), ("seen", String(version)), ("events", "3"),
                    ("question", "x"), ("reason", "x"), ("line-0", "mat"), ("quantity-0", "1"),
                    ("condition-0", "as_sold"),
                ])
            #expect(page.status == .conflict)
            #expect(try await shop.version() == version)
        }
    }

    @Test(arguments: [("mat", "2"), ("mouse", "1"), ("mat", "-1"), ("mat", "99999999999999999999")])
    func `an inspection of what is not in the case is refused`(
        line: String, quantity: String
    ) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.act(number) { try $0.authorize(number) }
        try await shop.act(number) { try $0.receive(number, .init()) }
        try await shop.visit { browser in
            let page = try await send(
                "inspect",
                [("line-0", line), ("quantity-0", quantity), ("condition-0", "as_sold")],
                as: .warehouse, on: number, browser)
            #expect(page.status == .unprocessableContent)
            #expect(try await shop.state(number) == .received)
        }
    }

    @Test func `a form without its version is malformed`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.post(
                "/desk/case/\(number)/authorize", [("form_token", browser.token)])
            #expect(page.status == .badRequest)
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }
}
