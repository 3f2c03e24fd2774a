import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct IntakeTests {
    @Test func `a parcel is received and graded in one go, and the result is said`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            var page = try await browser.get("/desk/station/case/" + number)
            #expect(page.says("1 × Tapis de souris"))
            #expect(page.says("PD-1 · 4006381333931") || page.says("4006381333931"))
            #expect(page.says("Trop grand pour mon bureau"))
            page = try await browser.takeIn(number, Browser.goodParcel + Browser.asSold)
            #expect(page.headers[.location] == "/desk/station?done=\(number)&from=1")
            page = try await browser.follow()
            #expect(page.says("R-000001\u{A0}: accepté, 24,90\u{A0}€"))
            #expect(page.says("/desk/station?box=1"))
        }
        #expect(try await shop.state(number) == .accepted)
        #expect(try await shop.record("FR-6006").instructions.map(\.amount) == [2490])
        let parcel = try #require(try await shop.parcels().first)
        #expect(parcel.state == .matched)
        #expect(parcel.cases == [number])
        #expect(parcel.takenBy == "warehouse")
        #expect(try await shop.audit().contains("warehouse inspect case:\(number)"))
        #expect(try await shop.site.desk.verify().problems == [])
    }

    @Test func `receiving only leaves the grading for later`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.authorized)
        try await shop.visit { browser in
            _ = try await browser.takeIn(number, Browser.goodParcel + [("step", "receive")])
            #expect(try await shop.state(number) == .received)
            let page = try await browser.get("/desk/station/case/" + number)
            #expect(page.says("Reçu par warehouse"))
            #expect(!page.says("name=\"carton\""))
            _ = try await browser.takeIn(number, Browser.asSold)
            #expect(try await shop.state(number) == .accepted)
        }
        #expect(try await shop.parcels().count == 1)
    }

    struct Missing: Sendable, CustomTestStringConvertible {
        let field: String
        let fields: [(String, String)]
        var testDescription: String { field }

        init(_ field: String, _ fields: [(String, String)]...) {
            self.field = field
            self.fields = fields.flatMap(\.self)
        }
    }

    static let missing: [Missing] = [
        Missing("#carton", [("label", "yes")], Browser.asSold),
        Missing("#label", [("carton", "yes")], Browser.asSold),
        Missing("#condition-0", Browser.goodParcel, [("condition-0", "")]),
        Missing("#condition-0", Browser.goodParcel, [("condition-0", "lovely")]),
        Missing(
            "#deduction-0", Browser.goodParcel,
            [("condition-0", "worn"), ("deduction-0", "a lot")]),
        Missing(
            "#note-0", Browser.goodParcel, [("condition-0", "worn"), ("deduction-0", "5")]),
        Missing("#quantity-0", Browser.goodParcel, Browser.asSold, [("quantity-0", "x")]),
    ]

    @Test(arguments: missing)
    func `an answer that is missing is asked for, and nothing moved`(
        missing: Missing
    ) async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        let version = try await shop.version("FR-6006")
        try await shop.visit { browser in
            let page = try await browser.takeIn(number, missing.fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"\(missing.field)\""))
        }
        #expect(try await shop.state(number) == .inTransit)
        #expect(try await shop.version("FR-6006") == version)
        #expect(try await shop.parcels().isEmpty)
    }

    @Test func `what was typed is still there`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            let page = try await browser.takeIn(
                number, [("carton", "no"), ("condition-0", "worn"), ("note-0", "Rayure")])
            #expect(page.says("name=\"carton\" value=\"no\" checked"))
            #expect(page.says("name=\"condition-0\" value=\"worn\" checked"))
            #expect(page.says("value=\"Rayure\""))
        }
    }

    @Test func `a parcel refused at the door is not graded and goes back`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            _ = try await browser.takeIn(number, [("carton", "no"), ("label", "yes")])
            let page = try await browser.follow()
            #expect(page.says("colis refusé, à renvoyer"))
        }
        #expect(try await shop.state(number) == .rejected)
        #expect(try await shop.sendBack(number)?.state == .toSend)
        #expect(try await shop.sendBack(number)?.cause == .parcelRefused)
    }

    @Test func `what the inspector found stays with the unit`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            _ = try await browser.takeIn(
                number,
                Browser.goodParcel + [
                    ("condition-0", "worn"), ("packaging-0", "on"), ("complete-0", "on"),
                    ("note-0", "Rayure sur le bord"),
                ])
        }
        let unit = try #require(try await shop.site.desk.find(case: number)?.case?.units.first)
        #expect(unit.state == .rejected)
        #expect(unit.finding?.condition == .worn)
        #expect(unit.finding?.note == "Rayure sur le bord")
    }

    @Test func `of two people at one parcel the second sees what the first did`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.received)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station/case/" + number)
            let other = Browser(client: browser.client, shop: shop)
            _ = try await other.takeIn(
                number, as: .admin,
                [("condition-0", "worn"), ("packaging-0", "on"), ("complete-0", "on")])
            let version = try await shop.version("FR-6006")
            let page = try await browser.submit(
                "/desk/station/case/\(number)/take-in", Browser.asSold)
            #expect(page.status == .conflict)
            #expect(page.says("Rien n’a été fait"))
            #expect(page.says("Déjà contrôlé par admin"))
            #expect(try await shop.version("FR-6006") == version)
        }
        #expect(try await shop.state(number) == .rejected)
        #expect(try await shop.record("FR-6006").instructions.isEmpty)
    }

    @Test func `two orders in one box are one parcel with two cases`() async throws {
        let shop = try await Shop()
        let first = try await shop.mat(.inTransit)
        let second = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            _ = try await browser.takeIn(first, Browser.goodParcel + Browser.asSold)
            try await browser.get("/desk/station/case/\(second)?box=1")
            let page = try await browser.submit(
                "/desk/station/case/\(second)/take-in", Browser.goodParcel + Browser.asSold)
            #expect(page.headers[.location] == "/desk/station?box=1&done=\(second)")
        }
        #expect(try await shop.parcels().map(\.cases) == [[first, second]])
    }

    @Test func `a parcel for a case that nobody authorized is set aside, once`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.awaitingReview)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            for _ in 0..<2 {
                try await browser.get("/desk/station/case/" + number)
                #expect(!browser.page.says("name=\"carton\""))
                if browser.page.says("set-aside") {
                    try await browser.submit("/desk/station/case/\(number)/set-aside")
                }
            }
            #expect(browser.page.says("Mis de côté"))
        }
        #expect(try await shop.state(number) == .awaitingReview)
        #expect(try await shop.parcels().map(\.state) == [.open])
        #expect(try await shop.parcels().map(\.cases) == [[number]])
    }

    @Test func `what was withdrawn under way goes back unopened`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        try await shop.act(number) { try $0.withdraw(number) }
        #expect(try await shop.sendBack(number)?.state == .expected)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            let page = try await browser.get("/desk/station/case/" + number)
            #expect(page.says("Le client a renoncé entre-temps"))
            try await browser.submit("/desk/station/case/\(number)/turn-back")
            #expect(try await browser.follow().says("à renvoyer"))
        }
        #expect(try await shop.sendBack(number)?.state == .toSend)
        #expect(try await shop.state(number) == .withdrawn)
    }
}
