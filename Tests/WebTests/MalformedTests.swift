import AfterSales
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct MalformedTests {
    @Test(arguments: [
        "-1", "2", "1.5", "99999999999999999999999", "-9223372036854775808", "0x1", "NaN", "1e3",
        "١", "1 1", "+", "🎉",
    ])
    func `a quantity that is none is said, and nothing is stored`(value: String) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.submit("/begin/return")
            try await browser.follow()
            let page = try await browser.submit("/request/", [("quantity-0", value)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#quantity-0\""))
            #expect(page.says("Souris sans fil\u{A0}: indique un nombre entier de 0 à 1."))
        }
        let bodies = try await shop.database.read {
            try $0.query("SELECT body FROM drafts").map { try $0.text(0) }
        }
        #expect(bodies.count == 1 && !bodies[0].contains("quantity\":2"))
    }

    @Test(arguments: ["a=%", "a=%f", "a=%zz", "a=%ff%fe", "%c0%80=1", "a=%ed%a0%80"])
    func `a body that is no form is refused`(body: String) async throws {
        try await Shop().visit { browser in
            let page = try await browser.post("/", raw: Array(body.utf8))
            #expect(page.status == .badRequest)
            #expect(page.says("Nous n’avons pas pu lire cet envoi"))
        }
    }

    @Test func `a form is at most 64 KB and 500 fields`() async throws {
        try await Shop().visit { browser in
            let big = Array("order=".utf8) + [UInt8](repeating: 65, count: 70_000)
            let large = try await browser.post("/", raw: big)
            #expect(large.status == .contentTooLarge)
            let many = Array(String(repeating: "a=1&", count: 600).utf8)
            let full = try await browser.post("/", raw: many)
            #expect(full.status == .badRequest)
        }
    }

    @Test func `a long text is said to be long and kept`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.submit("/begin/return", [("line", "mouse")])
            try await browser.follow()
            try await browser.submit("/request/", [("quantity-0", "1")])
            try await browser.follow()
            let long = String(repeating: "abcdefghi ", count: 500)
            let page = try await browser.submit("/request/", [("reason", long)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("caractères, c’est trop"))
            #expect(page.says("abcdefghi abcdefghi"))
        }
    }

    @Test(arguments: ["adjustment", "nothing", "Return", "%00"])
    func `a kind that customers cannot ask for is not there`(kind: String) async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            let page = try await browser.post("/begin/" + kind, [("form_token", browser.token)])
            #expect(page.status == .notFound)
        }
    }

    @Test func `a product that the catalogue does not have is said`() async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.submit("/begin/return", [("line", "mouse")])
            let lines = try #require(browser.page.headers[.location])
            try await browser.get(lines)
            try await browser.submit("/request/", [("quantity-0", "1")])
            try await browser.follow()
            try await browser.submit("/request/")
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "exchange")])
            try await browser.follow()
            let page = try await browser.submit(
                "/request/", [("sku", "NO-1"), ("quantity", "0")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#sku\"") && page.says("href=\"#quantity\""))
        }
    }

    @Test func `a method that no page has is refused`() async throws {
        try await Shop().visit { browser in
            for method in [HTTPRequest.Method.put, .delete, .patch] {
                try await browser.client.execute(uri: "/", method: method) { response in
                    #expect(response.status == .methodNotAllowed || response.status == .notFound)
                    #expect(response.headers[.xContentTypeOptions] == "nosniff")
                }
            }
        }
    }
}
