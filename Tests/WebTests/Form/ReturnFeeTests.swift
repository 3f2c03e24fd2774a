import AfterSales
import HTTPTypes
import Testing

@testable import Web

@Suite struct ReturnFeeTests {
    @Test func `the label's price follows the quantities, without a script`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mouse")
            #expect(browser.page.says("Étiquette de retour\u{A0}: 5,90\u{A0}€ pour 180\u{A0}g."))
            try await browser.submit(
                "/request/", [("quantity-0", "1"), ("quantity-1", "2"), ("go", "stay")])
            try await browser.follow()
            #expect(browser.page.says("8,90\u{A0}€ pour 1,6\u{A0}kg."))
            #expect(browser.page.says("<option value=\"2\" selected>"))
            try await browser.submit(
                "/request/",
                [("quantity-0", "0"), ("quantity-1", "0"), ("go", "stay")])
            #expect(try await browser.follow().says("Choisis les quantités"))
        }
    }

    @Test(arguments: [
        ("quantity-0=1", "Étiquette de retour\u{A0}: 5,90\u{A0}€ pour 180\u{A0}g."),
        ("quantity-0=1&quantity-1=2", "Étiquette de retour\u{A0}: 8,90\u{A0}€ pour 1,6\u{A0}kg."),
        (
            "quantity-0=9",
            "Choisis les quantités\u{A0}: le prix de l’étiquette de retour s’affiche ici."
        ),
        ("", "Choisis les quantités\u{A0}: le prix de l’étiquette de retour s’affiche ici."),
    ])
    func `scripts ask the server for it, which keeps nothing`(
        query: String, sentence: String
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "mat")
            let id = try browser.draft
            let before = try await shop.draft(id)
            let answer = try await browser.get("/request/\(id)/fee?" + query)
            #expect(answer.body == sentence)
            #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(try await shop.draft(id) == before)
        }
    }

    @Test func `what is excluded says so at once`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.begin(.return, line: "shirt")
            #expect(browser.page.says("Pas possible\u{A0}: "))
        }
    }
}
