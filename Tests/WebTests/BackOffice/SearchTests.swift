import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Everything goes into one field.
@Suite struct SearchTests {
    private func place(_ shop: Shop) async throws {
        var mouse = Samples.mouse
        mouse.gtin = "3700546705649"
        var order = try Samples.delivered(
            "FR-7007", email: "zoe@example.com", name: "Zoé Çelik-Œrsted", lines: [mouse])
        order.shipments[0].tracking = "6A 123 456 789"
        try await shop.site.desk.place(order, by: Actor(.system), at: shop.clock.now)
    }

    @Test(arguments: [
        "FR-7007", "fr-70", "zoe@example", "Zoé", "zoe celik", "CELIK ZOE", "oersted",
        "6A123456789", "6a 123 456 789", "3700546705649", "MS-1", "ms1",
    ])
    func `an order is found by whatever is at hand`(text: String) async throws {
        let shop = try await Shop()
        try await place(shop)
        let found = try await shop.database.read { try OrderSearch($0).rows(text) }
        #expect(found.map(\.number).contains("FR-7007"))
    }

    @Test(arguments: ["zoe martin", "6A12345678", "370054670564", "çelikx", "%", "_", "\\"])
    func `what does not fit is not found`(text: String) async throws {
        let shop = try await Shop()
        try await place(shop)
        let found = try await shop.database.read { try OrderSearch($0).rows(text) }
        #expect(!found.map(\.number).contains("FR-7007"))
    }

    @Test func `a label and a registered letter lead to their case`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        var request = CaseRequest(kind: .transitDamage, channel: .form)
        request.lines = [.init(line: "mouse", quantity: 1)]
        request.reserves = "carton mouillé"
        let asked = request
        try await shop.placeDeliveredToday()
        let damage = try await shop.site.desk.open(
            asked, on: "FR-9009", by: Actor(.agent), at: shop.clock.now)
        let claim = try #require(damage.caseNumber)
        try await shop.act(claim) { try $0.sendLetter(claim, tracking: "1A 2345 6789") }
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            #expect(
                try await browser.get("/desk/search?q=8r0000000001").says("/desk/case/" + number))
            #expect(
                try await browser.get("/desk/search?q=1a23456789").says("/desk/case/" + claim))
        }
        #expect(try await shop.audit().contains("agent search orders"))
    }

    @Test func `a letter that has to leave stands in its queue until it has`() async throws {
        let shop = try await Shop()
        try await shop.placeDeliveredToday()
        var request = CaseRequest(kind: .transitDamage, channel: .form)
        request.lines = [.init(line: "mouse", quantity: 1)]
        request.reserves = "carton mouillé"
        let asked = request
        let performed = try await shop.site.desk.open(
            asked, on: "FR-9009", by: Actor(.agent), at: shop.clock.now)
        let number = try #require(performed.caseNumber)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            var page = try await browser.get("/desk/queue/letters")
            #expect(page.says("/desk/case/" + number))
            #expect(page.says("damage.registered_letter"))
            #expect(page.says("<span>Courriers</span><b>1</b>"))
            try await shop.act(number) { try $0.sendLetter(number, tracking: "1A") }
            page = try await browser.get("/desk/queue/letters")
            #expect(!page.says("/desk/case/" + number))
            #expect(page.says("<span>Courriers</span><b>0</b>"))
        }
    }
}
