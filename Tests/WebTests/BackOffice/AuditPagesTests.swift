import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct AuditPagesTests {
    static func note(_ shop: Shop, _ entries: [(String, String, String, String)]) async throws {
        try await shop.database.write { transaction in
            for (actor, action, object, detail) in entries {
                try Audit(transaction).note(
                    action, on: object, by: actor, detail: detail, at: shop.clock.now)
            }
        }
    }

    @Test func `reading a customer's file is an entry`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/case/" + number)
            try await browser.get("/desk/order/FR-1001")
            try await browser.get("/desk/search?q=lea")
        }
        #expect(
            try await shop.audit() == [
                "warehouse read case:R-000001", "warehouse read order:FR-1001",
                "warehouse search orders",
            ])
    }

    @Test func `the log is filtered by who, what, on what and when`() async throws {
        let shop = try await Shop()
        try await Self.note(
            shop,
            [
                ("ana", "read", "case:R-000001", "first"),
                ("bob", "read", "case:R-000001/return_label.pdf", "second"),
                ("ana", "refuse", "case:R-000002", "third"),
                ("ana", "read", "case:R-0000011", "fourth"),
            ])
        shop.clock.pass(86_400)
        try await Self.note(shop, [("ana", "read", "order:FR-1001", "fifth")])
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            for (query, found) in [
                ("actor=bob", ["second"]), ("action=refuse", ["third"]),
                ("object=case:R-000001", ["first", "second"]),
                ("from=2026-03-21", ["fifth"]),
                ("until=2026-03-20", ["first", "second", "third", "fourth"]),
                ("actor=ana&action=read&until=2026-03-20", ["first", "fourth"]),
                ("actor=nobody", []),
            ] as [(String, [String])] {
                let page = try await browser.get("/desk/audit?" + query)
                let shown = ["first", "second", "third", "fourth", "fifth"].filter(page.says)
                #expect(shown == found, "\(query)")
            }
            let page = try await browser.get("/desk/audit?from=yesterday")
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#from\""))
        }
    }

    @Test func `older entries are on the next page, each once`() async throws {
        let shop = try await Shop()
        try await Self.note(shop, (1...120).map { ("ana", "read", "case:X", "entry-\($0).") })
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            var seen: [String] = []
            var path: String? = "/desk/audit?object=case:X"
            while let next = path {
                let page = try await browser.get(next)
                seen += page.body.matches(of: /entry-\d+\./).map { String($0.0) }
                path = page.body.firstMatch(of: /href="(\/desk\/audit\?[^"]*before=\d+)"/).map {
                    String($0.1).replacing("&amp;", with: "&")
                }
            }
            #expect(seen == (1...120).reversed().map { "entry-\($0)." })
        }
    }

    @Test func `the export has no formula in it, and is an entry itself`() async throws {
        let shop = try await Shop()
        try await Self.note(
            shop,
            [
                ("ana", "search", "orders", "=HYPERLINK(\"http://evil\")"),
                ("ana", "search", "orders", "+1+1"), ("ana", "search", "orders", "-2"),
                ("ana", "search", "orders", "@SUM(A1)"), ("ana", "search", "orders", "a \"b\", c"),
            ])
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            let page = try await browser.get("/desk/audit/export?action=search")
            #expect(page.headers[.contentDisposition] == "attachment; filename=\"audit.csv\"")
            #expect(page.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = page.body.split(separator: "\r\n").map(String.init)
            #expect(
                lines == [
                    "id,at,actor,action,object,detail,before,after",
                    "5,2026-03-20T09:00:00+01:00,ana,search,orders,\"a \"\"b\"\", c\",,",
                    "4,2026-03-20T09:00:00+01:00,ana,search,orders,\"'@SUM(A1)\",,",
                    "3,2026-03-20T09:00:00+01:00,ana,search,orders,\"'-2\",,",
                    "2,2026-03-20T09:00:00+01:00,ana,search,orders,\"'+1+1\",,",
                    "1,2026-03-20T09:00:00+01:00,ana,search,orders,"
                        + "\"'=HYPERLINK(\"\"http://evil\"\")\",,",
                ])
        }
        #expect(try await shop.audit().last == "admin export audit")
    }

    @Test(arguments: [
        "UPDATE audit SET actor = 'nobody'", "DELETE FROM audit",
        "DELETE FROM ledger_entries", "UPDATE ledger_entries SET amount = 1",
        "DELETE FROM events", "UPDATE events SET actor = 'nobody'",
    ])
    func `what is append only is neither changed nor deleted`(statement: String) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await Self.note(shop, [("ana", "read", "case:" + number, "")])
        try await shop.database.write { transaction in
            // A ledger entry, so that there is something to refuse.
            let event = try transaction.query("SELECT max(id) FROM events")[0].integer(0)
            try transaction.execute(
                """
                INSERT INTO ledger_entries (event, order_number, at, account, amount, cause)
                VALUES ($1, 'FR-5005', 0, 'x', 1, 'x')
                """, .integer(event))
        }
        let before = try await shop.dump()
        await #expect(throws: (any Error).self) {
            try await shop.database.write { _ = try $0.execute(statement) }
        }
        #expect(try await shop.dump() == before)
    }

    @Test func `the chain of the log shows what was changed behind its back`() async throws {
        let shop = try await Shop()
        try await Self.note(shop, (1...5).map { ("ana", "read", "case:X", "\($0)") })
        let whole = try await shop.site.desk.verify()
        #expect(whole.problems == [])
        #expect(whole.audit.entries == 5)
        #expect(whole.audit.head.utf8.count == 64)
        try await shop.database.write { transaction in
            try transaction.execute("DROP TRIGGER audit_is_appended")
            try transaction.execute("UPDATE audit SET actor = 'bob' WHERE id = 3")
        }
        let changed = try await shop.site.desk.verify()
        #expect(changed.problems == ["audit entry 3: it does not follow from the one before"])
        try await shop.database.write { transaction in
            try transaction.execute("DROP TRIGGER audit_is_kept")
            try transaction.execute("DELETE FROM audit WHERE id = 3")
        }
        let cut = try await shop.site.desk.verify()
        #expect(cut.problems == ["audit entry 4: it does not follow from the one before"])
    }

    @Test func `entries older than the chain stand before it`() async throws {
        let shop = try await Shop()
        try await shop.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO audit (at, actor, action, object, detail)
                VALUES (1, 'ana', 'read', 'case:X', '')
                """)
        }
        try await Self.note(shop, [("ana", "read", "case:X", ""), ("ana", "read", "case:Y", "")])
        #expect(try await shop.site.desk.verify().problems == [])
    }
}
