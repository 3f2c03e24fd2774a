import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct QueueTests {
    /// A damage claim with vague reserves on an Alma order.
    private func openClaim(_ shop: Shop) async throws -> String {
        var request = CaseRequest(kind: .transitDamage, channel: .form)
        request.lines = [.init(line: "headset", quantity: 1)]
        request.reserves = "sous réserve de déballage"
        let asked = request
        let performed = try await shop.site.desk.open(
            asked, on: "FR-3003", by: Actor(.agent), at: shop.clock.now)
        return try #require(performed.caseNumber)
    }

    @Test func `a line says what is due, why, and what the policy says`() async throws {
        let shop = try await Shop()
        let number = try await openClaim(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/review")
            #expect(page.says(number))
            #expect(page.says("/returns-policy?version=1#return.review\">return.review</a>"))
            #expect(page.says("à regarder"))
            #expect(page.says("Hors délai, Réserves imprécises"))
            #expect(page.says("120,00\u{A0}€"))
        }
    }

    @Test func `a return with nothing against it is acceptable, with its day`() async throws {
        let shop = try await Shop()
        try await shop.openPlainReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/review")
            #expect(page.says("<span class=\"pill ok\">acceptable</span>"))
            #expect(page.says("jour 15 sur 30"))
        }
    }

    @Test(arguments: [
        ("kind=transit_damage", true), ("kind=return", false), ("payment=installments", true),
        ("payment=alma_3x", true), ("payment=card", false), ("flag=vague_reserves", true),
        ("flag=bulky", false), ("resolution=refund", true), ("resolution=exchange", false),
        ("due=7", true), ("due=0", false), ("kind=nonsense", true), ("due=-1", true),
        ("kind=transit_damage&flag=late", true), ("kind=transit_damage&flag=bulky", false),
    ])
    func `a filter shows what fits`(query: String, isShown: Bool) async throws {
        let shop = try await Shop()
        let number = try await openClaim(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/review?" + query)
            #expect(page.says("/desk/case/" + number) == isShown)
            #expect(page.says("Rien ne correspond à ce filtre") == !isShown)
        }
    }

    @Test func `a view is kept, shown in the menu to its owner alone, and removed`() async throws {
        let shop = try await Shop()
        let number = try await openClaim(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/queue/review?kind=transit_damage&payment=installments")
            var page = try await browser.submit("/desk/views", [("name", "Casse <Alma>")])
            #expect(page.status == .seeOther)
            page = try await browser.follow()
            #expect(page.says(number))
            #expect(page.says("aria-current=\"page\">Casse &lt;Alma>"))
            let own = try await shop.database.read { try DeskViews($0).all(of: "agent") }
            #expect(own.map(\.filter.text) == ["kind=transit_damage&payment=installments"])
            try await browser.logIn(as: .finance)
            #expect(try await !browser.get("/desk/queue/review").says("Casse"))
            #expect(
                try await browser.submit("/desk/log-out").status == .seeOther)
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/queue/review?kind=transit_damage&payment=installments")
            #expect(try await browser.submit("/desk/views/1/remove").status == .seeOther)
            #expect(try await !browser.follow().says("Casse"))
        }
        let audit = try await shop.audit()
        #expect(audit.contains("agent save_view view:Casse <Alma>"))
        #expect(audit.contains("agent remove_view view:1"))
    }

    @Test func `nobody removes another's view`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/queue/review?kind=return")
            try await browser.submit("/desk/views", [("name", "Retours")])
            try await browser.logIn(as: .finance)
            try await browser.get("/desk/queue/review")
            let page = try await browser.post(
                "/desk/views/1/remove", [("form_token", browser.token)])
            #expect(page.status == .notFound)
            #expect(try await shop.database.read { try DeskViews($0).all(of: "agent").count } == 1)
        }
    }

    @Test(arguments: ["", "   ", String(repeating: "x", count: 61)])
    func `a view without a name is asked for again and not kept`(name: String) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/queue/review?kind=return")
            let page = try await browser.submit("/desk/views", [("name", name)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#name\""))
            #expect(page.says("name=\"kind\" value=\"return\""))
            #expect(try await shop.database.read { try DeskViews($0).all(of: "agent").isEmpty })
        }
    }

    @Test func `a page of fifty stays small`() async throws {
        let shop = try await Shop()
        for index in 0..<60 {
            try await shop.openPlainReturn("FR-8\(100 + index)")
        }
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/queue/review")
            #expect(page.body.components(separatedBy: "name=\"case\"").count == 51)
            #expect(page.body.utf8.count < 60 * 1024)
            #expect(page.says("page=2"))
            let second = try await browser.get("/desk/queue/review?kind=return&page=2")
            #expect(second.body.components(separatedBy: "name=\"case\"").count == 11)
            #expect(second.says("/desk/queue/review?kind=return\">Précédent"))
        }
    }

    @Test func `the admin is told where the policy stays below the law`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            #expect(try await !browser.get("/desk/queue/review").says("promet moins que la loi"))
            try await browser.logIn(as: .admin)
            #expect(try await browser.get("/desk/queue/review").says("promet moins que la loi"))
            let page = try await browser.get("/desk/law")
            #expect(page.says("L221-24"))
            #expect(page.says("return.refund_outbound_shipping"))
        }
    }
}
