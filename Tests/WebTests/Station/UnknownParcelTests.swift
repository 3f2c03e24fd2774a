import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct UnknownParcelTests {
    /// Records a parcel with a scanned product in it; the browser stands on its page.
    private func keep(_ browser: Browser) async throws {
        try await browser.logIn(as: .warehouse)
        try await browser.get("/desk/station/new-parcel?code=4006381333931")
        try await browser.submit(
            "/desk/station/new-parcel",
            [
                ("contents", "Un tapis"), ("sender", "L. Martin"), ("carrier", "Colissimo"),
                ("codes", "4006381333931"),
            ])
        try await browser.follow()
    }

    @Test func `a parcel that nobody expects is kept with a date`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            #expect(browser.page.says("Écrire ce numéro sur le colis."))
            #expect(!browser.page.says("/match"))
            #expect(try await browser.get("/desk/station/unknown").says("Un tapis"))
        }
        let parcel = try #require(try await shop.parcels().first)
        #expect(parcel.state == .open)
        #expect(parcel.codes == ["4006381333931"])
        // Friday 09:00 in Paris; two working days later is Tuesday.
        #expect(parcel.dueAt == Samples.day(3, 24, 9))
    }

    @Test func `a parcel that nothing is said about is not kept`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station/new-parcel")
            let page = try await browser.submit(
                "/desk/station/new-parcel", [("contents", " "), ("codes", "ABC")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#contents\""))
            #expect(page.says(">ABC</textarea>"))
        }
        #expect(try await shop.parcels().isEmpty)
    }

    @Test func `an agent opens a case for it by the rules, received when it came`() async throws {
        let shop = try await Shop()
        try await shop.placeScannable()
        try await shop.visit { browser in
            try await keep(browser)
            shop.clock.pass(3600)
            try await browser.logIn(as: .agent)
            var page = try await browser.get("/desk/station/unknown/1?q=4006381333931")
            #expect(page.says("order=FR-6006"))
            page = try await browser.get("/desk/station/unknown/1?order=FR-6006")
            #expect(page.says("return.window"))
            page = try await browser.submit(
                "/desk/station/unknown/1/open",
                [("kind", "return"), ("units-mat", "1"), ("resolution", "refund")])
            #expect(page.headers[.location] == "/desk/case/R-000001")
        }
        let found = try #require(try await shop.site.desk.find(case: "R-000001")?.case)
        #expect(found.state == .received)
        #expect(found.label == nil)
        #expect(found.fee == nil)
        #expect(found.receivedAt == shop.clock.now.adding(seconds: -3600))
        let parcel = try #require(try await shop.parcels().first)
        #expect(parcel.state == .matched)
        #expect(parcel.cases == ["R-000001"])
        #expect(try await shop.site.desk.verify().problems == [])
    }

    @Test func `a parcel set aside is received once its case is authorized`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.awaitingReview)
        _ = try await shop.site.desk.setAside(
            case: number, code: "", by: Actor(.warehouse, name: "malik"), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/station/unknown/1")
            let page = try await browser.submit("/desk/station/unknown/1/match")
            #expect(page.headers[.location] == "/desk/case/\(number)")
        }
        #expect(try await shop.state(number) == .received)
        #expect(try await shop.parcels().map(\.state) == [.matched])
    }

    @Test func `a refused case is reopened for it only with a reason`() async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.awaitingReview)
        try await shop.act(number) { try $0.refuse(number, reason: "return.window") }
        _ = try await shop.site.desk.setAside(
            case: number, code: "", by: Actor(.warehouse, name: "malik"), at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/station/unknown/1")
            try await browser.submit("/desk/station/unknown/1/match", [("reason", "Bon client")])
        }
        #expect(try await shop.state(number) == .received)
    }

    @Test func `one that leads to no case is closed with a reason`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/station/unknown/1")
            var page = try await browser.submit(
                "/desk/station/unknown/1/close", [("state", "kept"), ("closing", " ")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#closing\""))
            #expect(try await shop.parcels().map(\.state) == [.open])
            page = try await browser.submit(
                "/desk/station/unknown/1/close",
                [("state", "given_to_carrier"), ("closing", "Pas pour nous")])
            #expect(page.status == .seeOther)
        }
        let parcel = try #require(try await shop.parcels().first)
        #expect(parcel.state == .givenToCarrier)
        #expect(parcel.reason == "Pas pour nous")
        #expect(parcel.closedBy == "agent")
    }

    @Test(arguments: ["match", "open", "close"])
    func `the warehouse does not decide, and nothing moved`(act: String) async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.awaitingReview)
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.get("/desk/station")
            try await browser.logIn(as: .warehouse)
            let page = try await browser.post(
                "/desk/station/unknown/1/\(act)",
                [
                    ("form_token", browser.token), ("seen", "1"), ("case", number),
                    ("order", "FR-6006"), ("kind", "return"), ("units-mat", "1"),
                    ("state", "kept"), ("closing", "no"),
                ])
            #expect(page.status == .forbidden)
        }
        #expect(try await shop.state(number) == .awaitingReview)
        #expect(try await shop.parcels().map(\.state) == [.open])
        #expect(try await shop.record("FR-6006").cases.count == 1)
    }

    @Test func `of two agents the second sees that it is decided`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await keep(browser)
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/station/unknown/1")
            try await shop.site.desk.close(
                .init(id: 1, version: 1), as: .kept, reason: "Sans nom",
                by: Actor(.admin, name: "boss"), at: shop.clock.now)
            let page = try await browser.submit(
                "/desk/station/unknown/1/close", [("state", "sent_back"), ("closing", "x")])
            #expect(page.status == .conflict)
            #expect(page.says("Rien n’a été fait"))
            #expect(page.says("Sans nom"))
        }
        #expect(try await shop.parcels().map(\.state) == [.kept])
    }
}
