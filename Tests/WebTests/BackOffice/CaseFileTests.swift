import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct CaseFileTests {
    @Test func `the three grounds stand side by side, the strongest marked`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/case/" + number)
            #expect(page.says("Rétractation légale"))
            #expect(page.says("jeu.\u{A0}19\u{A0}mars, 23\u{A0}h\u{A0}59"))
            #expect(page.says("Garantie de conformité"))
            #expect(page.says("dim.\u{A0}5\u{A0}mars\u{A0}2028, 23\u{A0}h\u{A0}59"))
            #expect(page.says("La page donne ici plus, ou plus vite, que la loi."))
        }
    }

    @Test func `what the law grants is offered for reopening, as the main action`() async throws {
        let shop = try await Shop { _ in }
        var order = try Samples.delivered("FR-9009", lines: [Samples.mouse])
        order.status = .shipped
        order.shipments[0].deliveredAt = nil
        try await shop.site.desk.place(order, by: Actor(.system), at: shop.clock.now)
        let performed = try await shop.site.desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-9009", by: Actor(.customer),
            at: shop.clock.now)
        let number = try #require(performed.caseNumber)
        #expect(performed.case?.state == .refused)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/case/" + number)
            #expect(page.says("La politique refuse ce que la loi accorde"))
            #expect(
                page.says("<button type=\"submit\" class=\"button primary\" data-act=\"\">Rouvrir"))
            #expect(try await browser.get("/desk/queue/review").says("la loi l’accorde"))
        }
    }

    @Test func `a plan is shown before and after`() async throws {
        let shop = try await Shop()
        var request = CaseRequest(kind: .defect, channel: .form)
        request.lines = [.init(line: "headset", quantity: 1)]
        let asked = request
        let performed = try await shop.site.desk.open(
            asked, on: "FR-3003", by: Actor(.agent), at: shop.clock.now)
        let number = try #require(performed.caseNumber)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/case/" + number)
            #expect(page.says("Avant et après, si tout est accepté comme demandé"))
            #expect(page.says("101,45\u{A0}€ avant, 0,00\u{A0}€ après"))
            #expect(page.says("101,45\u{A0}€ avant, 81,45\u{A0}€ après"))
        }
    }

    @Test func `a customer's other cases are listed, those of others are not`() async throws {
        let shop = try await Shop()
        let first = try await shop.openPlainReturn("FR-6001")
        let number = try await shop.openReturn()
        try await shop.site.desk.place(
            try Samples.delivered("FR-6002", email: "other@example.com", lines: [Samples.mouse]),
            by: Actor(.system), at: shop.clock.now)
        _ = try await shop.site.desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-6002", by: Actor(.customer),
            at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/case/" + number)
            #expect(page.says("3 commandes, 1 autre dossier"))
            #expect(page.says("/desk/case/" + first))
            #expect(!page.says("FR-6002"))
        }
    }

    @Test(arguments: [Role.agent, .warehouse, .finance, .admin])
    func `the staff note for each other, and the customer never sees it`(role: Role) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.submit(
                "/desk/case/\(number)/notes",
                [("text", "<b>Rude</b> on the phone, card 4111 1111 1111 1111")])
            #expect(page.status == .seeOther)
            let shown = try await browser.follow()
            #expect(shown.says("&lt;b&gt;Rude&lt;/b&gt; on the phone"))
            #expect(!shown.says("4111 1111"))
            let customer = Browser(client: browser.client, shop: shop)
            try await customer.signIn("FR-5005")
            #expect(try await !customer.get("/case/" + number).says("Rude"))
        }
        #expect(try await shop.audit().contains("\(role.rawValue) note case:\(number)"))
    }

    @Test(arguments: ["", "  \n ", String(repeating: "x", count: 4001)])
    func `a note that is none is not kept, and nothing typed is lost`(text: String) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.submit(
                "/desk/case/\(number)/notes", [("text", text)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#text\""))
            #expect(text.trimmed.isEmpty || page.says(text))
            #expect(try await shop.database.read { try Notes($0).about(case: number).isEmpty })
        }
    }

    @Test func `a refusal without a reason is told at its field, and its form stays open`()
        async throws
    {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.submit(
                "/desk/case/\(number)/refuse", [("clause", ""), ("reason", " ")])
            #expect(page.says("<a href=\"#clause\">"))
            #expect(page.says("aria-invalid=\"true\" aria-describedby=\"clause-problem\""))
            #expect(page.says("<details class=\"sheet\" open><summary>Refuser</summary>"))
            #expect(try await shop.state(number) == .awaitingReview)
        }
    }

    @Test func `a stale form keeps what was typed in its own act`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/" + number)
            try await shop.act(number) { try $0.refuse(number, reason: "return.window") }
            try await shop.act(number) { try $0.reopen(number, reason: nil) }
            let page = try await browser.submit(
                "/desk/case/\(number)/ask", [("question", "Which color was it?")])
            #expect(page.status == .conflict)
            #expect(page.says("Which color was it?</textarea>"))
            #expect(page.says("boss, "))
        }
    }

    @Test func `keys can be turned off, and stay off`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            var page = try await browser.get("/desk/keys")
            #expect(page.says("data-keys=\"on\""))
            #expect(page.says("Couper les touches"))
            try await browser.submit("/desk/keys")
            page = try await browser.follow()
            #expect(page.says("data-keys=\"off\""))
            #expect(try await browser.get("/desk/queue/review").says("data-keys=\"off\""))
            try await browser.get("/desk/keys")
            try await browser.submit("/desk/keys")
            #expect(try await browser.follow().says("data-keys=\"on\""))
        }
    }
}
