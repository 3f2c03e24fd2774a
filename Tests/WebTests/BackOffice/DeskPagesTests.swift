import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct DeskPagesTests {
    @Test func `the queue shows what is due, with counts beside its name`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/review")
            #expect(page.says(number))
            #expect(page.says("Léa Martin"))
            #expect(page.says("<span>À valider</span><b>1</b>"))
            #expect(try await !browser.get("/desk/queue/inspect").says(number))
        }
    }

    @Test func `what was due is overdue`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        shop.clock.pass(7 * 86_400)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/overdue")
            #expect(page.says(number))
            #expect(page.says("dépassée"))
        }
    }

    @Test(arguments: [
        "FR-1001", "fr-1001", "lea@example.com", "LEA@", "Martin", "R-000001", "r-000001",
    ])
    func `an order is found by number, e-mail, name and case`(text: String) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/search?q=" + text)
            #expect(page.says("FR-1001") || page.says("R-000001"))
        }
    }

    @Test(arguments: ["%25", "_", "'%20OR%201=1", "%5C"])
    func `what is a pattern to the database is text to the search`(text: String) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/search?q=" + text)
            #expect(page.says("Rien trouvé"))
        }
    }

    @Test func `the staff read in French and in English`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            #expect(try await browser.get("/desk/queue/review").says("À valider"))
            #expect(try await browser.get("/desk/queue/review?lang=en").says("To review"))
            #expect(
                try await browser.get("/desk/case/\(number)").says("Authorize and send the label"))
        }
    }

    @Test func `what a customer wrote is text on the page`() async throws {
        let shop = try await Shop()
        var request = CaseRequest(kind: .return, channel: .form)
        request.lines = [.init(line: "mat", quantity: 1)]
        request.reason = "<script>alert(1)</script>"
        let asked = request
        let opened = try await shop.site.desk.open(
            asked, on: "FR-1001", by: Actor(.agent), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/case/" + (opened.caseNumber ?? ""))
            #expect(page.says("&lt;script>") || page.says("&lt;script&gt;"))
            #expect(!page.says("<script>alert"))
        }
    }

    @Test func `the policy's answer comes before a case is opened by phone`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-1001")
            let page = try await browser.submit(
                "/desk/order/FR-1001/quote",
                [
                    ("kind", "defect"), ("channel", "form"), ("resolution", "refund"),
                    ("units-mouse", "1"), ("reason", "dead"),
                ])
            #expect(page.status == .ok)
            #expect(page.says("defect.shop_pays"))
            #expect(try await shop.record("FR-1001").cases.isEmpty)
            try await browser.submit("/desk/order/FR-1001/open")
            #expect(browser.page.status == .seeOther)
            #expect(try await shop.record("FR-1001").cases.map(\.kind) == [.defect])
        }
    }

    @Test(arguments: [
        [("units-mat", "")], [("units-mat", "x")], [("units-mat", "99999999999999999999")],
        [("units-mat", "3")], [("units-mat", "-1")],
    ])
    func `a quantity that cannot be is refused`(fields: [(String, String)]) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-1001")
            let page = try await browser.submit(
                "/desk/order/FR-1001/quote",
                [("kind", "return"), ("channel", "form"), ("resolution", "refund")] + fields)
            #expect([.unprocessableContent, .conflict].contains(page.status))
            #expect(try await shop.record("FR-1001").cases.isEmpty)
        }
    }

    @Test func `the shop cancels an order once`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-2002")
            let fields = [
                ("form_token", browser.token), ("seen", "1"), ("events", "1"),
                ("event", "canceled"),
            ]
            #expect(
                try await browser.post("/desk/order/FR-2002/event", fields).status == .seeOther)
            #expect(
                try await browser.post("/desk/order/FR-2002/event", fields).status == .conflict)
            let record = try await shop.record("FR-2002")
            #expect(record.order.status == .canceled)
            #expect(record.cases.count == 1)
        }
    }

    @Test(arguments: ["/desk/case/R-999999", "/desk/order/NONE", "/desk/queue/none"])
    func `what is not there is not found`(path: String) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            #expect(try await browser.get(path).status == .notFound)
        }
    }
}
