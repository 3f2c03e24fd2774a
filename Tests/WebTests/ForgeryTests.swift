import HTTPTypes
import Testing

@testable import Web

@Suite struct ForgeryTests {
    @Test(arguments: RouteTable.posts)
    func `a form without our token is refused`(row: RouteTable.Row) async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.logIn(as: .admin)
            let page = try await browser.post(row.path, [("order", "FR-1001")])
            #expect(page.status == .forbidden)
            #expect(page.says("Rien n’a été enregistré"))
        }
    }

    @Test(arguments: RouteTable.posts)
    func `a form of another site is refused, token or not`(row: RouteTable.Row) async throws {
        try await Shop().visit { browser in
            try await browser.signIn()
            try await browser.logIn(as: .admin)
            try await browser.get(row.roles == nil ? "/order" : "/desk/account")
            browser.origin = "https://evil.example"
            let page = try await browser.visit(row)
            #expect(page.status == .forbidden)
            #expect(page.says("Rien n’a été enregistré"))
        }
    }

    @Test func `a form without an origin is refused`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            browser.origin = nil
            let page = try await browser.submit("/", [("order", "x"), ("email", "a@b")])
            #expect(page.status == .forbidden)
        }
    }

    @Test func `the token of one visitor is none of another's`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            let stolen = browser.token
            let other = Browser(client: browser.client, shop: browser.shop)
            try await other.get("/")
            #expect(stolen != other.token)
            let page = try await other.post(
                "/", [("form_token", stolen), ("order", "x"), ("email", "a@b")])
            #expect(page.status == .forbidden)
        }
    }

    @Test func `the token changes at sign-in`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            let before = browser.token
            try await browser.signIn()
            #expect(browser.token != before)
            #expect(!browser.token.isEmpty)
        }
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)",
    ])
    func `nothing that is sent becomes a redirect`(target: String) async throws {
        try await Shop().visit { browser in
            try await browser.get("/")
            try await browser.submit(
                "/",
                [
                    ("order", "FR-1001"), ("email", "lea@example.com"), ("goal", target),
                    ("next", target), ("redirect", target),
                ])
            let location = try #require(browser.page.headers[.location])
            #expect(location.hasPrefix("/code/"))
            #expect(!location.contains("evil"))
        }
    }
}
