import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct IncidentTests {
    @Test func `an error of ours shows a number and nothing of our inside`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await shop.database.write { _ = try $0.execute("DROP TABLE drafts") }
            let page = try await browser.submit("/begin/return", [("line", "mouse")])
            #expect(page.status == .internalServerError)
            #expect(page.says("C’est nous, pas toi"))
            #expect(page.body.firstMatch(of: /<code>[0-9a-f]{12}<\/code>/) != nil)
            for secret in ["drafts", "SQL", "no such table", ".swift", "StorageError"] {
                #expect(!page.says(secret))
            }
        }
    }

    @Test func `mails lead to pages that there are`() async throws {
        let settings = WebSettings(shopName: "La Boutique", baseURL: Shop.base)
        #expect(settings.caseURL("R-000001") == "https://returns.example.com/case/R-000001")
        #expect(settings.paymentURL("R-000001") == "https://returns.example.com/pay/R-000001")
        #expect(settings.signInURL("abc", goal: nil) == "https://returns.example.com/sign-in/abc")
        #expect(settings.policyURL == "https://returns.example.com/returns-policy")
    }
}
