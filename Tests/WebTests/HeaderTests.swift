import HTTPTypes
import Testing

@testable import Web

@Suite struct HeaderTests {
    @Test(arguments: RouteTable.rows.map(\.path) + ["/nothing-here", "/desk/nothing-here"])
    func `every answer carries the security headers`(path: String) async throws {
        try await Shop().visit { browser in
            let page = try await browser.get(path)
            #expect(
                page.headers[.contentSecurityPolicy]
                    == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'")
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(page.headers[.referrerPolicy] == "same-origin")
            #expect(
                page.headers[.strictTransportSecurity] == "max-age=63072000; includeSubDomains")
        }
    }

    @Test func `a shop without https does not promise it`() async throws {
        let shop1 = try await Shop { $0.baseURL = "http://localhost:8080" }
        try await shop1.visit { browser in
            let page = try await browser.get("/")
            #expect(page.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test func `cookies are host-bound, secure and not for scripts`() async throws {
        try await Shop().visit { browser in
            let cookie = try #require(try await browser.get("/").headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-visit="))
            #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
        }
    }

    @Test(arguments: ["/order", "/form", "/withdrawal", "/case/R-000001", "/pay/R-000001"])
    func `nothing about an order is shown before the code`(path: String) async throws {
        try await Shop().visit { browser in
            let page = try await browser.get(path)
            #expect(page.says("name=\"order\""))
            #expect(!page.says("FR-1001"))
            #expect(!page.says("Souris"))
        }
    }

    @Test func `what is not there says what to do`() async throws {
        try await Shop().visit { browser in
            let page = try await browser.get("/nothing-here?lang=en")
            #expect(page.status == .notFound)
            #expect(page.says("This page does not exist"))
        }
    }

    @Test func `the stylesheet stays under fifteen kilobytes and has no script`() {
        let text = Stylesheet.text(accent: nil)
        #expect(text.utf8.count < 15 * 1024)
        #expect(!text.contains("url("))
    }

    @Test func `the mailbox is the demo's alone`() async throws {
        try await Shop().visit { browser in
            let page = try await browser.get("/mailbox")
            #expect(page.status == .notFound)
        }
        let shop2 = try await Shop { $0.isDemo = true }
        try await shop2.visit { browser in
            let page = try await browser.get("/mailbox")
            #expect(page.status == .ok)
        }
    }
}
