import AfterSales
import Desk
import Foundation
import HTTPTypes
import PolicyFiles
import Storage
import Testing

@testable import Web

/// Store credit in the place of money: only for who says so, and never on a lender's plan.
@Suite struct CreditConsentTests {
    /// A bulky return up to the question of how it should end.
    private static func toResolution(_ browser: Browser, _ order: String, _ email: String)
        async throws
    {
        try await browser.signIn(order, email)
        try await browser.begin(.return, line: "mouse")
        try await browser.answer([("quantity-0", "0"), ("quantity-1", "1")])
        try await browser.answer([("reason", "")])
    }

    @Test func `it is taken with the customer's yes beside it, and not without`() async throws {
        let shop = try await Shop()
        try await shop.offerCredit()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await Self.toResolution(browser, "FR-5005", "lea@example.com")
            try await browser.submit("/request/", [("resolution", "store_credit")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#credit_agreed\""))
            #expect(browser.page.says("tu as droit au remboursement"))
            try await browser.answer([("resolution", "store_credit"), ("credit_agreed", "on")])
            #expect(try await shop.draft(browser.draft)?.request.agreesToCredit == true)
            #expect(browser.page.says("un avoir de 59,90\u{A0}€"))
            #expect(!browser.page.says("sur Carte bancaire"))
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases("FR-5005").first)
        #expect(found.resolution == .storeCredit)
        #expect(found.request.agreesToCredit == true)
    }

    @Test func `a yes that is left ticked beside a refund is none`() async throws {
        let shop = try await Shop()
        try await shop.offerCredit()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await Self.toResolution(browser, "FR-5005", "lea@example.com")
            try await browser.answer([("resolution", "refund"), ("credit_agreed", "on")])
            let request = try await shop.draft(browser.draft)?.request
            #expect(request?.resolution == .refund)
            #expect(request?.agreesToCredit == nil)
        }
    }

    @Test func `an order on a plan is told why not`() async throws {
        let shop = try await Shop()
        try await shop.offerCredit()
        try await shop.site.desk.place(
            try Samples.alma("FR-3005"), by: Actor(.system), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.signIn("FR-3005", "ines@example.com")
            try await browser.begin(.return, line: "headset")
            try await browser.answer([("quantity-0", "1"), ("quantity-1", "0")])
            try await browser.answer([("reason", "")])
            #expect(browser.page.says("tes mensualités resteraient dues"))
            #expect(!browser.page.says("store_credit"))
            try await browser.submit(
                "/request/", [("resolution", "store_credit"), ("credit_agreed", "on")])
            #expect(browser.page.status == .unprocessableContent)
        }
    }
}

extension CreditConsentTests {
    @Test func `a policy that lists it beside the others offers it once, and to no plan`()
        async throws
    {
        let shop = try await Shop()
        try await shop.offerCredit { $0.return.resolutions = [.refund, .storeCredit] }
        try await shop.placeBulky()
        try await shop.site.desk.place(
            try Samples.alma("FR-3005"), by: Actor(.system), at: shop.clock.now)
        try await shop.visit { browser in
            try await Self.toResolution(browser, "FR-5005", "lea@example.com")
            let choices = browser.page.body.components(separatedBy: "value=\"store_credit\"")
            #expect(choices.count == 2)
            try await browser.signIn("FR-3005", "ines@example.com")
            try await browser.begin(.return, line: "headset")
            try await browser.answer([("quantity-0", "1"), ("quantity-1", "0")])
            try await browser.answer([("reason", "")])
            #expect(!browser.page.says("value=\"store_credit\""))
        }
    }
}

extension Shop {
    /// The shop's rules offer store credit to all orders from now on.
    func offerCredit(_ change: (inout Policy) -> Void = { _ in }) async throws {
        var policy = BuiltInPolicy.gamingShop.policy
        change(&policy)
        policy.version = 2
        policy.refund.storeCredit = .onRequest
        let start = Instant(secondsSinceEpoch: 1_700_000_001)
        try await site.desk.publish(policy, from: start, at: start)
    }
}
