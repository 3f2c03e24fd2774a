import AfterSales
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// What each kind of claim asks, and what is stored of it.
@Suite struct ClaimTests {
    @Test func `a damaged parcel, reserves that say nothing get one more chance`() async throws {
        let shop = try await Shop()
        shop.clock.pass(-14 * 86_400)
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.transitDamage, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            // Delivered on 5 March at 14:00; it is 6 March, 9:00.
            #expect(browser.page.says("jusqu’au samedi 7\u{A0}mars 2026, 14\u{A0}h\u{A0}00"))
            try await browser.submit("/request/")
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("href=\"#delivery\""))
            try await browser.answer([("delivery", "taken")])
            #expect(browser.page.says("avant le dimanche 8\u{A0}mars 2026, 23\u{A0}h\u{A0}59"))
            try await browser.submit("/request/", [("reserves", "Sous réserve de déballage")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("C’est trop vague pour un transporteur"))
            #expect(try await shop.draft(browser.draft)?.request.reserves == nil)
            try await browser.answer([("reserves", "Sous réserve de déballage")])
            try await browser.submit("/request/", [("reason", "")])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.answer([("reason", "Coque fendue")])
            // No photos.
            try await browser.answer([])
            try await browser.answer([("resolution", "replacement")])
            #expect(browser.page.says("Tes réserves ne disent rien de précis"))
            #expect(browser.page.says("en recommandé, avant le dimanche 8\u{A0}mars 2026"))
            #expect(browser.page.says("le même produit, neuf, sans frais"))
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases().first)
        #expect(found.request.reserves == "Sous réserve de déballage")
        #expect(found.request.reason == "Coque fendue")
        #expect(!found.request.deliveryRefused)
        #expect(found.resolution == .replacement)
    }

    @Test func `who refused the parcel is asked for no reserves`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.transitDamage, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            try await browser.answer([("delivery", "refused")])
            #expect(browser.page.says("Qu’est-ce qui est abîmé"))
            try await browser.answer([("reason", "Carton éventré")])
            // No photos.
            try await browser.answer([])
            try await browser.answer([("resolution", "refund")])
            #expect(!browser.page.says("Lettre au transporteur"))
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases().first)
        #expect(found.request.deliveryRefused && found.request.reserves == nil)
    }

    @Test func `a wrong item is told with its bar code, checked digit by digit`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.wrongItem, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            #expect(browser.page.says("Souris sans fil, référence MS-1"))
            try await browser.submit(
                "/request/", [("brand", "Acme"), ("gtin", "4006381333932")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("Le dernier chiffre devrait être 1, pas 2"))
            #expect(browser.page.says("value=\"Acme\""))
            #expect(browser.page.says("href=\"#gtin\""))
            try await browser.answer([
                ("brand", "Acme"), ("model", "C-20"), ("gtin", "4006381 333931"),
            ])
            // No photos.
            try await browser.answer([])
            try await browser.answer([("resolution", "replacement")])
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases().first)
        #expect(
            found.request.receivedItem
                == .init(brand: "Acme", model: "C-20", gtin: "4006381333931", description: nil))
    }

    @Test func `a missing item says what, how many, and how the parcel looked`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.missingItem, line: "mat")
            try await browser.answer([("quantity-1", "1")])
            #expect(browser.page.says("Le colis était-il fermé"))
            try await browser.submit("/request/", [("reason", " ")])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.answer([("reason", "Un seul tapis, carton recollé")])
            // No photos.
            try await browser.answer([])
            try await browser.answer([("resolution", "replacement")])
            try await browser.submit("/request/")
        }
        let found = try #require(try await shop.cases().first)
        #expect(found.request.lines == [.init(line: "mat", quantity: 1)])
        #expect(found.request.reason == "Un seul tapis, carton recollé")
    }

    @Test func `a parcel that never came shows its carrier and when the inquiry ends`()
        async throws
    {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.notDelivered, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            #expect(browser.page.says("Colissimo\u{A0}: livré le jeudi 5\u{A0}mars 2026"))
            // 120 working hours are five working days: Friday 20 to Friday 27 March.
            #expect(browser.page.says("jusqu’au vendredi 27\u{A0}mars 2026, 9\u{A0}h\u{A0}00"))
            try await browser.submit("/request/", [("cause", "eaten")])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.answer([("cause", "never_received")])
            try await browser.answer([("resolution", "refund")])
            #expect(!browser.page.says("Étiquette prépayée"))
            #expect(browser.page.says("terminée au plus tard le vendredi 27\u{A0}mars 2026"))
            try await browser.submit("/request/")
        }
        #expect(try await shop.cases().map(\.request.cause) == [.neverReceived])
    }

    @Test func `self-help fits the product, and one click skips it`() async throws {
        let shop = try await Shop()
        try await shop.database.write { transaction in
            try Catalogue(transaction).save(
                Product(
                    sku: "MS-1", title: "Souris sans fil", unitPrice: 5990,
                    help: ProductHelp(
                        manual: HelpAddress("https://maker.example.com/ms-1.pdf"),
                        updates: HelpAddress("https://maker.example.com/ms-1/driver"))))
        }
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.begin(.defect, line: "mouse")
            try await browser.answer([("quantity-0", "1")])
            let id = try browser.draft
            #expect(browser.page.says("Passer cette étape"))
            #expect(!browser.page.says("maker.example.com"))
            let help = "/request/\(id)/self-help?situation="
            try await browser.get(help + "has_software")
            #expect(browser.page.says("href=\"https://maker.example.com/ms-1/driver\""))
            #expect(!browser.page.says("ms-1.pdf"))
            try await browser.get(help + "just_received")
            #expect(browser.page.says("href=\"https://maker.example.com/ms-1.pdf\""))
            #expect(browser.page.says("C’est réglé"))
            #expect(try await browser.get(help + "whatever").says("Passer cette étape"))
            try await browser.answer([])
            #expect(browser.page.says("Quel est le défaut"))
            try await browser.post("/request/\(id)/drop", [("form_token", browser.token)])
            #expect(browser.page.headers[.location] == "/order")
        }
        #expect(try await shop.cases().isEmpty)
    }
}
