import AfterSales
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// The withdrawal function (Directive 2011/83/EU, article 11a).
@Suite struct WithdrawalTests {
    @Test(arguments: [
        "/", "/returns-policy", "/mailbox", "/nothing-here", "/order", "/code/x",
        "/sign-in/x", "/withdrawal", "/form", "/case/R-1",
    ])
    func `it is one click away from every page`(path: String) async throws {
        let shop = try await Shop { $0.isDemo = true }
        try await shop.visit { browser in
            #expect(try await browser.get(path).says("<a href=\"/withdrawal\">"))
            try await browser.signIn()
            #expect(try await browser.get(path).says("<a href=\"/withdrawal\">"))
        }
    }

    @Test func `it is declared, confirmed by the law's own words, and acknowledged`()
        async throws
    {
        let shop = try await Shop()
        shop.clock.pass(-4 * 86_400)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/withdrawal")
            #expect(page.says("Étape 1 sur 2"))
            #expect(page.says("commande FR-1001, passée le lundi 2\u{A0}mars 2026"))
            #expect(page.says("lea@example.com"))
            #expect(page.says("court jusqu’au jeudi 19\u{A0}mars 2026, 23\u{A0}h\u{A0}59"))
            try await browser.submit("/withdrawal", [("quantity-0", "0")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#lines\""))
            try await browser.submit("/withdrawal", [("quantity-0", "1"), ("quantity-1", "2")])
            try await browser.follow()
            #expect(browser.page.says("Confirme ta rétractation"))
            #expect(browser.page.says("Étape 2 sur 2"))
            #expect(browser.page.says("Confirmer la rétractation et payer 8,90\u{A0}€"))
            #expect(!browser.page.says("<progress"))
            try await browser.submit("/request/")
        }
        let found = try await shop.cases()
        #expect(found.map(\.legalWithdrawal) == [true])
        #expect(
            found.first?.request.lines
                == [.init(line: "mouse", quantity: 1), .init(line: "mat", quantity: 2)])
    }

    @Test func `before delivery it can be confirmed too, though the policy refuses`()
        async throws
    {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.get("/withdrawal")
            #expect(browser.page.says("Cancel the order"))
            try await browser.submit("/withdrawal", [("quantity-0", "2")])
            try await browser.follow()
            #expect(browser.page.says(">Confirm withdrawal</button>"))
            try await browser.submit("/request/")
        }
        let found = try await shop.cases("FR-2002")
        #expect(found.map(\.legalWithdrawal) == [true])
        #expect(found.map(\.state) == [.refused])
    }

    @Test func `after the legal time it says since when, and what remains`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/withdrawal")
            #expect(page.says("s’est terminé le jeudi 19\u{A0}mars 2026, 23\u{A0}h\u{A0}59"))
            #expect(page.says("un retour jusqu’au mardi 7\u{A0}avril 2026, 23\u{A0}h\u{A0}59"))
            #expect(
                page.says("garantie légale de conformité court jusqu’au dimanche 5\u{A0}mars 2028"))
            #expect(page.says("action=\"/begin/return\""))
            shop.clock.pass(40 * 86_400)
            try await browser.signIn()
            let later = try await browser.get("/withdrawal")
            #expect(!later.says("action=\"/begin/return\""))
            #expect(later.says("garantie légale de conformité"))
        }
    }

    @Test func `no number and no mail are no dead end`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            let first = try await browser.get("/withdrawal")
            #expect(first.says("Toute déclaration claire suffit"))
            #expect(first.says("href=\"/returns-policy#notice.withdrawal_form\""))
            #expect(first.says("+33 1 00 00 00 00"))
            try await browser.submit("/", [("order", ""), ("email", "x")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("Toute déclaration claire suffit"))
            try await browser.submit("/", [("order", "NO-1"), ("email", "x@example.com")])
            #expect(try await browser.follow().says("Toute déclaration claire suffit"))
            try await browser.submit("/code/", [("code", "AAAA1111")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("Toute déclaration claire suffit"))
            #expect(try await browser.get("/returns-policy").says("id=\"notice.withdrawal_form\""))
            // Others are not bothered with it.
            #expect(try await !browser.get("/").says("Toute déclaration claire suffit"))
        }
    }
}
