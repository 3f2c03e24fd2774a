import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct BulkTests {
    @Test func `returns of one decision are authorized together, each with its audit entry`()
        async throws
    {
        let shop = try await Shop()
        let first = try await shop.openPlainReturn("FR-6001")
        let second = try await shop.openPlainReturn("FR-6002")
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            var page = try await browser.get("/desk/bulk?case=\(first)&case=\(second)")
            #expect(page.says("Accepter 2 dossiers"))
            #expect(page.says("return.fee.customer_pays"))
            #expect(try await shop.state(first) == .awaitingReview, "looking changes nothing")
            page = try await browser.send(together: [first, second])
            #expect(page.says("Acceptés\u{A0}: 2 sur 2"))
        }
        #expect(try await shop.state(first) == .authorized)
        #expect(try await shop.state(second) == .authorized)
        let audit = try await shop.audit()
        #expect(audit.contains("agent authorize case:" + first))
        #expect(audit.contains("agent authorize case:" + second))
    }

    @Test func `one that changed meanwhile is left, the others go`() async throws {
        let shop = try await Shop()
        let first = try await shop.openPlainReturn("FR-6001")
        let second = try await shop.openPlainReturn("FR-6002")
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/bulk?case=\(first)&case=\(second)")
            try await shop.act(first) { try $0.ask(first, "Which color?") }
            let page = try await browser.send(together: [first, second])
            #expect(page.says("Acceptés\u{A0}: 1 sur 2"))
            #expect(page.says("il a changé depuis que la page a été ouverte"))
        }
        #expect(try await shop.state(first) == .awaitingCustomer)
        #expect(try await shop.state(second) == .authorized)
    }

    @Test func `what differs is not together, and the page says why`() async throws {
        let shop = try await Shop()
        let plain = try await shop.openPlainReturn()
        let bulky = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/bulk?case=\(plain)&case=\(bulky)")
            #expect(page.says("n’ont pas tous la même décision"))
            #expect(page.says("\(bulky)</a>, Léa Martin – à regarder\u{A0}: Volumineux"))
            #expect(!page.says("Accepter 1 dossier"))
            #expect(page.says("Seulement ceux-ci"))
        }
    }

    /// A form that was not made by the page: each case is judged again in its transaction.
    @Test func `a case that may not be together is refused even if it is sent`() async throws {
        let shop = try await Shop()
        let bulky = try await shop.openReturn()
        let plain = try await shop.openPlainReturn()
        let version = try await shop.version()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/bulk?case=\(plain)")
            let page = try await browser.post(
                "/desk/bulk",
                [
                    ("form_token", browser.token), ("decision", "return refund"),
                    ("case", bulky), ("seen-" + bulky, String(version)),
                    ("case", plain), ("seen-" + plain, "2"), ("case", "R-999999"),
                    ("seen-R-999999", "1"),
                ])
            #expect(page.says("Acceptés\u{A0}: 0 sur 3"))
            #expect(page.says("la décision n’est plus celle de la page"))
            #expect(page.says("ce dossier n’existe pas"))
        }
        #expect(try await shop.state(bulky) == .awaitingReview)
        #expect(try await shop.state(plain) == .awaitingReview)
        #expect(try await shop.version() == version)
    }

    @Test(arguments: [Role.warehouse, .finance])
    func `those who may not authorize do not do it in bulk`(role: Role) async throws {
        let shop = try await Shop()
        let number = try await shop.openPlainReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            #expect(try await !browser.get("/desk/queue/review").says("name=\"case\""))
            #expect(try await browser.get("/desk/bulk?case=" + number).status == .forbidden)
            try await browser.get("/desk/queue/review")
            let page = try await browser.post(
                "/desk/bulk",
                [
                    ("form_token", browser.token), ("decision", "x"), ("case", number),
                    ("seen-" + number, "2"),
                ])
            #expect(page.status == .forbidden)
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }

    @Test func `a form without versions is malformed`() async throws {
        let shop = try await Shop()
        let number = try await shop.openPlainReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/bulk?case=" + number)
            let page = try await browser.post(
                "/desk/bulk",
                [("form_token", browser.token), ("decision", "x"), ("case", number)])
            #expect(page.status == .badRequest)
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }
}

extension Browser {
    /// Sends the confirmation of the page in front with all its cases: ``submit`` would send the
    /// first form of that address, which is this one, with each hidden field once.
    fileprivate func send(together numbers: [String]) async throws -> Page {
        try await submit("/desk/bulk")
    }
}
