import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct CasePageTests {
    /// A return of the mouse, its fee paid, with a label that was mailed.
    static func authorized(_ shop: Shop) async throws {
        _ = try await shop.site.desk.open(
            ReturnTests.mouse, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
        shop.clock.pass(3600)
        _ = try await shop.site.desk.onCase(
            "R-000001", by: Actor(.customer), at: shop.clock.now
        ) { try $0.payFee("R-000001") }
        shop.clock.pass(3600)
        try await shop.act("R-000001") { try $0.authorize("R-000001") }
        let now = shop.clock.now
        try await shop.database.write { transaction in
            for name in ["return_label.pdf", "return_slip.pdf"] {
                try CaseDocuments(transaction).keep(name, of: "R-000001", content: [1], at: now)
            }
        }
    }

    static func primaryButtons(_ body: String) -> Int {
        body.components(separatedBy: "class=\"button primary\"").count - 1
    }

    @Test func `an authorized return shows its label, its code and its date first`()
        async throws
    {
        let shop = try await Shop()
        try await Self.authorized(shop)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/case/R-000001")
            #expect(page.says("Colis à déposer <strong>"))
            #expect(
                page.says("/case/R-000001/document/return_label.pdf\" class=\"button primary\""))
            #expect(page.says("href=\"/case/R-000001/qr\""))
            #expect(Self.primaryButtons(page.body) == 1)
            #expect(page.says("Frais de retour payés, 5,90\u{A0}€"))
            #expect(page.says("<small>vendredi 20\u{A0}mars 2026, 10\u{A0}h\u{A0}00</small>"))
            #expect(page.says("aria-current=\"step\"><strong>Tu déposes le colis"))
            #expect(page.says("/returns-policy?version=1\">version 1"))
        }
    }

    @Test func `the code holds the number of the label, white around it`() async throws {
        let shop = try await Shop()
        try await Self.authorized(shop)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/case/R-000001/qr")
            #expect(page.says(">8R0000000001</p>"))
            #expect(page.says("viewBox=\"0 0 29 29\""))
            #expect(page.says("<rect x=\"0\" y=\"0\" width=\"29\" height=\"29\" fill=\"#fff\">"))
            #expect(page.says("d=\"M4 4h7v1h-7z"))
        }
    }

    @Test func `a parcel that is under way has no code any more`() async throws {
        let shop = try await Shop()
        try await Self.authorized(shop)
        _ = try await shop.site.desk.onCase(
            "R-000001", by: Actor(.carrier), at: shop.clock.now
        ) { try $0.scan("R-000001", .accepted) }
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/case/R-000001/qr")
            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "/case/R-000001")
            try await browser.follow()
            #expect(browser.page.says("<strong>Colis déposé"))
            #expect(browser.page.says("nous te le renvoyons dès qu’il arrive"))
            #expect(browser.page.says("5,90\u{A0}€, ne sont pas rendus"))
        }
    }

    @Test func `nobody sees the code of another order`() async throws {
        let shop = try await Shop()
        try await Self.authorized(shop)
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            #expect(try await browser.get("/case/R-000001/qr").status == .notFound)
        }
    }

    @Test func `withdrawing says what becomes of label and fee`() async throws {
        let shop = try await Shop()
        try await Self.authorized(shop)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/case/R-000001")
            #expect(page.says("L’étiquette est annulée"))
            #expect(page.says("Les frais de retour, 5,90\u{A0}€, te sont rendus"))
            try await browser.submit("/case/R-000001/withdraw")
            try await browser.follow()
            #expect(browser.page.says("Frais de retour rendus, 5,90\u{A0}€"))
        }
        #expect(try await shop.state("R-000001") == .withdrawn)
    }

    @Test(arguments: [
        ("return.window", "pour demander un retour"), ("Le carton manque.", "Le carton manque."),
    ])
    func `a refusal says why and what remains possible`(
        reason: String, sentence: String
    ) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.act(number) { try $0.refuse(number, reason: reason) }
        try await shop.visit { browser in
            try await browser.signIn("FR-5005", "lea@example.com")
            let page = try await browser.get("/case/" + number)
            #expect(page.says(sentence))
            #expect(page.says("href=\"/form?line=mat\""))
            #expect(page.says("href=\"#messages\""))
            #expect(Self.primaryButtons(page.body) == 0)
        }
    }

    @Test func `what is not known is said as being checked, never as in doubt`() async throws {
        let shop = try await Shop()
        var request = CaseRequest(kind: .cancellation, channel: .form)
        request.lines = [.init(line: "mat", quantity: 2)]
        let asked = request
        _ = try await shop.site.desk.open(
            asked, on: "FR-2002", by: Actor(.customer), at: shop.clock.now)
        _ = try await shop.site.desk.onCase(
            "R-000001", by: Actor(.provider), at: shop.clock.now
        ) { try $0.providerAnswered(instruction: "R-000001/1", .timeout) }
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.get("/case/R-000001?lang=en")
            let page = try await browser.get("/case/R-000001")
            #expect(page.says("We are checking with the payment provider"))
            #expect(!page.says("doubt"))
            #expect(!page.says("nknown"))
        }
    }

    @Test func `a plan of installments is shown before and after, with what the lender does`()
        async throws
    {
        let shop = try await Shop()
        let adjustment: CaseRequest = {
            var request = CaseRequest(kind: .adjustment, channel: nil)
            request.amount = 2000
            request.reason = "Geste"
            return request
        }()
        _ = try await shop.site.desk.open(
            adjustment, on: "FR-3003", by: Actor(.finance), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.signIn("FR-3003", "ines@example.com")
            let page = try await browser.get("/case/R-000001")
            #expect(page.says("101,45\u{A0}€ avant, 81,45\u{A0}€ après"))
            #expect(page.says("Ce plan devient définitif quand Alma 3X le confirme."))
        }
    }

    @Test func `the letter says until when, what to do, and takes its number`() async throws {
        let shop = try await Shop()
        let damaged = try Samples.delivered("FR-6006", lines: [Samples.mouse])
        try await shop.site.desk.place(damaged, by: Actor(.system), at: shop.clock.now)
        var request = CaseRequest(kind: .transitDamage, channel: .form)
        request.lines = [.init(line: "mouse", quantity: 1)]
        request.reserves = "Carton enfoncé, souris cassée"
        let asked = request
        _ = try await shop.site.desk.open(
            asked, on: "FR-6006", by: Actor(.customer), at: Samples.day(3, 6, 9))
        try await shop.visit { browser in
            try await browser.signIn("FR-6006", "lea@example.com")
            let page = try await browser.get("/case/R-000001")
            #expect(
                page.says(
                    "Elle doit partir au plus tard le <strong>dimanche 8\u{A0}mars 2026"))
            try await browser.submit(
                "/case/R-000001/letter", [("tracking", String(repeating: "1", count: 61))])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("<a href=\"#tracking\">61 caractères, c’est trop"))
            try await browser.submit("/case/R-000001/letter", [("tracking", "1A 234")])
            try await browser.follow()
            #expect(browser.page.says("Lettre recommandée partie, n° 1A 234"))
        }
    }

    @Test func `a case leads to the order's other cases`() async throws {
        let shop = try await Shop()
        try await Self.authorized(shop)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mat", quantity: 1)]
        let asked = request
        _ = try await shop.site.desk.open(
            asked, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/case/R-000002")
            #expect(page.says("Tes autres demandes, commande FR-1001"))
            #expect(page.says("href=\"/case/R-000001\""))
        }
    }
}
