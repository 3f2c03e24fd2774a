import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct SendBackPageTests {
    /// A mat that was rejected as worn.
    private func rejected(_ shop: Shop) async throws -> String {
        let number = try await shop.mat(.received)
        try await shop.act(number) {
            try $0.inspect(number, [.init(line: "mat", quantity: 1, condition: .worn)])
        }
        return number
    }

    private func send(
        _ act: String, _ number: String, _ fields: [(String, String)] = [], as role: Role,
        _ browser: Browser
    ) async throws -> Browser.Page {
        try await browser.logIn(as: role)
        try await browser.get("/desk/station/send-back/" + number)
        return try await browser.submit("/desk/station/send-back/\(number)/\(act)", fields)
    }

    @Test func `rejected goods go back, come back, and go to another address`() async throws {
        let shop = try await Shop()
        let number = try await rejected(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            #expect(try await browser.get("/desk/station/send-back").says(number))
            var page = try await send(
                "ship", number, [("tracking", "8S0000000001")], as: .warehouse, browser)
            #expect(page.status == .seeOther)
            #expect(try await shop.sendBack(number)?.state == .sent)
            page = try await browser.get("/desk/station?code=8S0000000001")
            #expect(page.headers[.location] == "/desk/station/send-back/" + number)
            _ = try await send("came-back", number, as: .warehouse, browser)
            #expect(
                try await shop.sendBack(number)?.keptUntil
                    == Samples.day(4, 20, 0).adding(
                        seconds: -1))
            _ = try await send(
                "again", number,
                [
                    ("reason", "Déménagé"), ("name", "Léa Martin"), ("line1", "3 quai Rambaud"),
                    ("postcode", "69002"), ("city", "Lyon"), ("country", "fr"),
                ], as: .agent, browser)
            #expect(try await shop.sendBack(number)?.state == .toSend)
            #expect(try await shop.sendBack(number)?.address?.country == "FR")
        }
        #expect(try await shop.audit().contains("warehouse send_back_ship case:\(number)"))
        #expect(try await shop.site.desk.verify().problems == [])
    }

    @Test func `without a tracking number nothing leaves`() async throws {
        let shop = try await Shop()
        let number = try await rejected(shop)
        let version = try await shop.version("FR-6006")
        try await shop.visit { browser in
            let page = try await send(
                "ship", number, [("tracking", ""), ("carrier", "Chronopost")], as: .warehouse,
                browser)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#tracking\""))
            #expect(page.says("value=\"Chronopost\""))
        }
        #expect(try await shop.version("FR-6006") == version)
        #expect(try await shop.sendBack(number)?.state == .toSend)
    }

    @Test func `half an address is asked for whole`() async throws {
        let shop = try await Shop()
        let number = try await rejected(shop)
        try await shop.act(number) {
            try $0.shipBack(number, carrier: nil, tracking: "8S1")
            try $0.sendBackReturned(number)
        }
        try await shop.visit { browser in
            let page = try await send(
                "again", number, [("reason", "Déménagé"), ("line1", "3 quai Rambaud")],
                as: .agent, browser)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#line1\""))
        }
        #expect(try await shop.sendBack(number)?.state == .cameBack)
    }

    @Test(arguments: [
        (Role.agent, "ship"), (.finance, "ship"), (.warehouse, "again"), (.warehouse, "close"),
        (.warehouse, "postage"),
    ])
    func `a role does what it may`(role: Role, act: String) async throws {
        let shop = try await Shop()
        let number = try await rejected(shop)
        let version = try await shop.version("FR-6006")
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/station/send-back/" + number)
            let page = try await browser.post(
                "/desk/station/send-back/\(number)/\(act)",
                [
                    ("form_token", browser.token), ("seen", String(version)), ("events", "1"),
                    ("tracking", "8S1"), ("reason", "x"),
                ])
            #expect(page.status == .forbidden)
        }
        #expect(try await shop.version("FR-6006") == version)
    }

    @Test func `the customer sees where the goods are`() async throws {
        let shop = try await Shop()
        let number = try await rejected(shop)
        try await shop.act(number) {
            try $0.shipBack(number, carrier: nil, tracking: "8S0000000001")
        }
        try await shop.visit { browser in
            try await browser.signIn("FR-6006")
            let page = try await browser.get("/case/" + number)
            #expect(page.says("En route vers toi"))
            #expect(page.says("8S0000000001"))
        }
    }
}
