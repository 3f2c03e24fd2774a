import HTTPTypes
import Testing

@testable import Web

@Suite struct LogoTests {
    static let drawing = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".utf8)

    @Test func `a logo stands in the place of the name and cannot run anything`() async throws {
        let logo = try Logo(Self.drawing)
        try await Shop { $0.logo = logo }.visit { browser in
            let home = try await browser.get("/")
            #expect(home.says("<img src=\"/logo\" alt=\"La Boutique\""))
            let file = try await browser.get("/logo")
            #expect(file.headers[.contentType] == "image/svg+xml")
            #expect(
                file.headers[.contentSecurityPolicy]
                    == "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        }
    }

    @Test func `without one there is the name`() async throws {
        try await Shop().visit { browser in
            let home = try await browser.get("/")
            #expect(home.says("class=\"logo\">La Boutique</a>"))
            let file = try await browser.get("/logo")
            #expect(file.status == .notFound)
        }
    }

    @Test(arguments: ["<html><svg>", "GIF89a", "", "%PDF-1.7"])
    func `what is no picture of those kinds is none`(text: String) {
        #expect(throws: Logo.Problem.notAPicture) { try Logo(Array(text.utf8)) }
    }

    @Test func `a large file would slow every page`() {
        let content = Self.drawing + [UInt8](repeating: 32, count: 60_000)
        #expect(throws: Logo.Problem.tooLarge(bytes: content.count)) { try Logo(content) }
    }
}
