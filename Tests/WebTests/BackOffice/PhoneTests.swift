import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// The shop's phone is answered from 10 to 17; the tests' clock stands at Friday, 9:00.
@Suite struct PhoneTests {
    @Test func `the page says what the phone allows now, and the way for the rest`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            var page = try await browser.get("/desk/order/FR-2002")
            #expect(page.says("<span class=\"pill no\">fermé</span>"))
            #expect(page.says("cancellation.phone_hours"))
            shop.clock.pass(2 * 3600)
            page = try await browser.get("/desk/order/FR-2002")
            #expect(page.says("<span class=\"pill ok\">ouvert</span>"))
            #expect(page.says("<td>Annulation</td><td><span class=\"pill ok\">possible</span>"))
            #expect(!page.says("cancellation.phone_hours"))
        }
    }

    @Test func `an order on Alma is canceled by the form alone`() async throws {
        let shop = try await Shop()
        shop.clock.pass(2 * 3600)
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/order/FR-3003")
            #expect(page.says("defect.form"))
            try await browser.logIn(as: .warehouse)
            #expect(try await !browser.get("/desk/order/FR-3003").says("Au téléphone, maintenant"))
        }
    }

    /// What is typed for a kind, and what of it arrives.
    static let kinds: [(kind: String, fields: [(String, String)])] = [
        ("return", [("resolution", "exchange"), ("units-mouse", "1"), ("product", "MS-2")]),
        (
            "transit_damage",
            [
                ("resolution", "refund"), ("units-mouse", "1"), ("reserves", "carton mouillé"),
                ("delivery_refused", "on"),
            ]
        ),
        (
            "wrong_item",
            [
                ("resolution", "replacement"), ("units-mouse", "1"), ("brand", "Acme"),
                ("model", "M2"), ("gtin", "3700546705649"), ("received", "a red one"),
            ]
        ),
        ("missing_item", [("resolution", "refund"), ("units-mat", "1")]),
        ("defect", [("resolution", "repair"), ("units-mouse", "1"), ("reason", "dead")]),
        (
            "not_delivered",
            [("resolution", "refund"), ("units-mouse", "1"), ("cause", "never_received")]
        ),
    ]

    @Test(arguments: kinds.indices)
    func `every kind is taken with its own fields`(index: Int) async throws {
        let (kind, fields) = Self.kinds[index]
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-1001")
            let page = try await browser.submit(
                "/desk/order/FR-1001/quote", [("kind", kind), ("channel", "form")] + fields)
            #expect(page.status == .ok)
            // A plain return belongs on the portal; the others go on.
            guard kind != "return" else { return #expect(page.says("Espace retours")) }
            #expect(try await browser.submit("/desk/order/FR-1001/open").status == .seeOther)
        }
        guard kind != "return" else { return }
        let request = try #require(try await shop.record("FR-1001").cases.first).request
        #expect(request.kind.rawValue == kind)
        if kind == "transit_damage" {
            #expect(request.reserves == "carton mouillé")
            #expect(request.deliveryRefused)
        }
        if kind == "wrong_item" {
            #expect(
                request.receivedItem
                    == .init(
                        brand: "Acme", model: "M2", gtin: "3700546705649",
                        description: "a red one"))
        }
        if kind == "not_delivered" { #expect(request.cause == .neverReceived) }
    }

    @Test func `a change takes address, numbers and several products`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-2002")
            try await browser.submit(
                "/desk/order/FR-2002/quote",
                [
                    ("kind", "modification"), ("channel", "form"), ("resolution", "refund"),
                    ("new-mat", "1"), ("product", "MS-2"), ("product-1", "MS-9"),
                    ("product_quantity-1", "2"), ("line1", "3 quai du Rhône"),
                    ("line2", "Bât. B"), ("postcode", "69002"), ("city", "Lyon"),
                ])
            #expect(try await browser.submit("/desk/order/FR-2002/open").status == .seeOther)
        }
        let changes = try #require(try await shop.record("FR-2002").cases.first?.request.changes)
        #expect(changes.lines == [.init(line: "mat", quantity: 1)])
        #expect(
            changes.add == [.init(sku: "MS-2", quantity: 1), .init(sku: "MS-9", quantity: 2)])
        #expect(changes.shipTo?.line1 == "3 quai du Rhône")
        #expect(changes.shipTo?.line2 == "Bât. B")
        #expect(changes.shipTo?.postcode == "69002")
    }

    @Test(arguments: [
        ([("units-mat", "x")], "units-mat"), ([("units-mat", "3")], "units-mat"),
        ([], "units-mouse"),
        ([("units-mat", "1"), ("resolution", "exchange"), ("product", "NO-1")], "product"),
    ])
    func `what is wrong is told at its field, and nothing is stored`(
        fields: [(String, String)], field: String
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/order/FR-1001")
            let page = try await browser.submit(
                "/desk/order/FR-1001/quote",
                [("kind", "return"), ("channel", "form"), ("reason", "too loud")]
                    + (fields.contains { $0.0 == "resolution" } ? [] : [("resolution", "refund")])
                    + fields)
            #expect([.unprocessableContent, .conflict].contains(page.status))
            #expect(page.says("<a href=\"#\(field)\">"))
            #expect(page.says("id=\"\(field)\""))
            #expect(page.says("too loud</textarea>"))
            #expect(try await shop.record("FR-1001").cases.isEmpty)
        }
    }
}
