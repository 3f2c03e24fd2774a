import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// What finance sees of the money, and does about it.
@Suite struct MoneyPagesTests {
    /// Money that is to go back: 5.00 on an order, by an adjustment.
    private func adjust(
        _ shop: Shop, _ amount: Minor = 500, as name: String = "ines"
    ) async throws -> String {
        try await shop.placeBulky()
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = amount
        asked.reason = "goodwill"
        let opened = try await shop.site.desk.open(
            asked, on: "FR-5005", by: Actor(.finance, name: name), at: shop.clock.now)
        return try #require(opened.caseNumber)
    }

    private func answer(
        _ shop: Shop, _ number: String, _ answer: CaseWork.ProviderAnswer
    ) async throws {
        _ = try await shop.site.desk.onCase(
            number, by: Actor(.provider), at: shop.clock.now
        ) { _ = try $0.providerAnswered(number, answer) }
    }

    private func differ(_ shop: Shop, _ kind: MoneyDifference.Kind = .amountDiffers) async throws {
        let now = shop.clock.now
        try await shop.database.write { transaction in
            try MoneyDifferences(transaction).save(
                [MoneyDifference(kind, subject: "re_<1>", ours: 500, theirs: 400)],
                of: .payment("p1"), in: "FR-5005", at: now)
        }
    }

    @Test(arguments: [
        ("to-send", CaseWork.ProviderAnswer?.none), ("in-doubt", .timeout), ("failed", .failed),
        ("sent", .succeeded),
    ])
    func `each refund stands on the list of its state`(
        tab: String, said: CaseWork.ProviderAnswer?
    ) async throws {
        let shop = try await Shop()
        let number = try await adjust(shop)
        if let said { try await answer(shop, number, said) }
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            for other in ["to-send", "in-doubt", "failed", "sent"] {
                let page = try await browser.get("/desk/money/" + other)
                #expect(page.says(number + "/1") == (other == tab), "on \(other)")
            }
        }
    }

    @Test func `what failed is sent again from the list, once, and the list is shown`()
        async throws
    {
        let shop = try await Shop()
        let number = try await adjust(shop)
        try await answer(shop, number, .failed)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            let page = try await browser.get("/desk/money/failed")
            #expect(page.says("5,00\u{A0}€"))
            #expect(page.says("/desk/case/\(number)/transfer"))
            let path = "/desk/case/\(number)/retry"
            let fields = [
                ("form_token", browser.token), ("then", "failed"), ("events", "0"),
                ("seen", String(try await shop.version())),
            ]
            let sent = try await browser.post(path, fields)
            #expect(sent.headers[.location] == "/desk/money/failed")
            // The same page again: it is no longer true.
            let again = try await browser.post(path, fields)
            #expect(again.status == .conflict)
            let record = try #require(try await shop.site.desk.find(case: number)).record
            #expect(record.instructions.map(\.id) == [number + "/1", number + "/2"])
        }
    }

    @Test func `a disputed payment offers nothing to send`() async throws {
        let shop = try await Shop()
        let number = try await adjust(shop)
        try await answer(shop, number, .failed)
        try await answer(shop, number, .chargeback)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            let page = try await browser.get("/desk/money/failed")
            #expect(page.says("paiement contesté"))
            #expect(!page.says("/retry"))
        }
    }

    @Test func `a difference is closed with a note, and only with one`() async throws {
        let shop = try await Shop()
        try await shop.placeBulky()
        try await differ(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            var page = try await browser.get("/desk/money/differences")
            #expect(page.says("Un autre montant a été remboursé"))
            #expect(page.says("re_&lt;1&gt;"))
            page = try await browser.submit("/desk/money/settle/read/1", [("note", "  ")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("Écris en une phrase"))
            #expect(try await shop.database.read { try MoneyDifferences($0).openCount() } == 1)
            page = try await browser.submit(
                "/desk/money/settle/read/1", [("note", "Le solde suit.")])
            #expect(page.headers[.location] == "/desk/money/differences")
            let all = try await shop.database.read { try MoneyDifferences($0).all() }
            #expect(all.map(\.settledBy) == ["finance"])
            #expect(all.map(\.note) == ["Le solde suit."])
            #expect(try await shop.audit().contains("finance settle difference:read-1"))
        }
    }

    @Test func `the menu counts what waits for somebody`() async throws {
        let shop = try await Shop()
        let number = try await adjust(shop)
        try await answer(shop, number, .failed)
        try await differ(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            #expect(
                try await browser.get("/desk/money/sent")
                    .says("<span>Argent</span><b>2</b>"))
            try await browser.logIn(as: .agent)
            #expect(try await !browser.get("/desk/queue/review").says("/desk/money"))
        }
    }

    @Test func `a legal withdrawal stands by the law's date until its money is confirmed`()
        async throws
    {
        let shop = try await Shop()
        try await shop.placeBulky()
        var asked = CaseRequest(kind: .return, channel: .form)
        asked.lines = [.init(line: "mat", quantity: 1)]
        // Five days after the delivery; the law's date is the 24th.
        let request = asked
        let opened = try await shop.site.desk.open(
            request, on: "FR-5005", by: Actor(.agent), at: Samples.day(3, 10, 10))
        let number = try #require(opened.caseNumber)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            var page = try await browser.get("/desk/money/owed")
            #expect(page.says("/desk/case/" + number))
            #expect(page.says("au plus"))
            #expect(!page.says("L242-4"))
            shop.clock.pass((4 + 25) * 86_400)
            try await browser.logIn(as: .admin)
            page = try await browser.get("/desk/money/owed")
            #expect(page.says("25 j"))
            #expect(page.says("+ 10"))
            #expect(page.says("(L242-4)"))
        }
    }

    @Test func `reading the money is noted`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            try await browser.get("/desk/money/in-doubt")
            #expect(try await shop.audit().contains("finance read money:in-doubt"))
        }
    }

    @Test(arguments: [
        (1, Int?.none), (10, nil), (11, 5), (20, 5), (21, 10), (30, 10), (31, 20), (60, 20),
        (61, 50), (90, 50), (91, 55), (120, 55), (121, 60), (2000, 100),
    ])
    func `a late refund grows as the law says`(days: Int, percent: Int?) {
        #expect(Law.lateRefundPercent(days: days) == percent)
    }
}
