import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// A customer names the account that a transfer goes to, and proves that it is them.
@Suite struct PayoutPagesTests {
    private static let iban = "FR76 3000 6000 0112 3456 7890 189"

    /// FR-1001's refund of 5.00 failed on its card and goes out as a transfer.
    private func shop() async throws -> (Shop, String) {
        let shop = try await Shop()
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = 500
        asked.reason = "goodwill"
        let opened = try await shop.site.desk.open(
            asked, on: "FR-1001", by: Actor(.finance), at: shop.clock.now)
        let number = try #require(opened.caseNumber)
        _ = try await shop.site.desk.onCase(
            number, by: Actor(.provider), at: shop.clock.now
        ) { _ = try $0.providerAnswered(number, .failed) }
        _ = try await shop.site.desk.onCase(
            number, by: Actor(.finance), at: shop.clock.now
        ) { try $0.payByTransfer(number) }
        return (shop, number)
    }

    private func account(_ shop: Shop) async throws -> PayoutAccounts.Account? {
        try await shop.database.read { try PayoutAccounts($0).find("FR-1001") }
    }

    @Test func `the case asks for it, the code proves it, and the case says which one`()
        async throws
    {
        let (shop, number) = try await shop()
        try await shop.visit { browser in
            try await browser.signIn()
            var page = try await browser.get("/case/\(number)")
            #expect(page.says("il nous faut ton IBAN"))
            try await browser.get("/case/\(number)/account")
            page = try await browser.submit(
                "/case/\(number)/account", [("holder", "Léa Martin"), ("iban", Self.iban)])
            #expect(page.status == .seeOther)
            #expect(try await account(shop)?.provenAt == nil)
            page = try await browser.follow()
            #expect(page.says("FR76 … 0189"))
            let mail = try await shop.postbox.take()
            page = try await browser.submit(
                "/case/\(number)/account/code", [("code", "WRONGONE")])
            #expect(page.status == .unprocessableContent)
            #expect(try await account(shop)?.provenAt == nil)
            page = try await browser.submit(
                "/case/\(number)/account/code", [("code", mail.code)])
            #expect(page.status == .seeOther)
            #expect(try await account(shop)?.provenAt == shop.clock.now)
            page = try await browser.follow()
            #expect(page.says("Le virement part vers FR76 … 0189"))
        }
    }

    @Test func `another order's code proves nothing here`() async throws {
        let (shop, number) = try await shop()
        let asked = try await shop.site.signIn.ask(
            order: "FR-2002", email: "tom@example.com", network: "n", at: shop.clock.now)
        try await shop.site.signIn.send(
            asked, goal: nil, by: shop.postbox, at: shop.clock.now)
        let other = try await shop.postbox.take()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/\(number)/account")
            try await browser.submit(
                "/case/\(number)/account", [("holder", "Eve"), ("iban", Self.iban)])
            _ = try await shop.postbox.take()
            try await browser.get("/case/\(number)/account/code/\(asked.lookup)")
            let page = try await browser.submit(
                "/case/\(number)/account/code", [("code", other.code)])
            #expect(page.status == .unprocessableContent)
            #expect(try await account(shop)?.provenAt == nil)
        }
    }

    @Test(arguments: [
        ("", iban, "Écris le nom"), ("李 雷", iban, "lettres latines"),
        ("Léa", "", "Écris l’IBAN"), ("Léa", "FR76 3000 6000 0112 3456 7890 188", "Un chiffre"),
        ("Léa", "FR76 3000", "il en faut 27"), ("Léa", "US64SVBKUS6S3300958879", "SEPA"),
    ])
    func `what cannot be right is told, and nothing typed is lost`(
        holder: String, typed: String, told: String
    ) async throws {
        let (shop, number) = try await shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/\(number)/account")
            let page = try await browser.submit(
                "/case/\(number)/account", [("holder", holder), ("iban", typed)])
            #expect(page.status == .unprocessableContent)
            #expect(page.says(told))
            #expect(page.says("value=\"\(typed)\""))
            #expect(try await account(shop) == nil)
        }
    }

    @Test func `a case without a transfer has no such page`() async throws {
        let shop = try await Shop()
        let number = try await shop.openPlainReturn()
        try await shop.visit { browser in
            try await browser.signIn()
            #expect(try await browser.get("/case/\(number)/account").status == .notFound)
        }
    }

    @Test func `finance makes the file, fetches it twice, and says that it was carried out`()
        async throws
    {
        let debtor = Desk.Debtor(
            name: "Comptoir du Jeu", iban: try IBAN("DE89370400440532013000"))
        let shop = try await Shop(settings: { $0.debtor = debtor })
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = 500
        asked.reason = "goodwill"
        let opened = try await shop.site.desk.open(
            asked, on: "FR-1001", by: Actor(.finance), at: shop.clock.now)
        let number = try #require(opened.caseNumber)
        try await shop.database.write { transaction in
            try Transfers(transaction).add(
                Transfers.Transfer(
                    refund: number + "/1", key: "k-1", order: "FR-1001",
                    source: .payment("p1"), amount: 500, holder: "Léa <Martin>",
                    iban: try IBAN(Self.iban)), readyAt: shop.clock.now)
        }
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            var page = try await browser.get("/desk/money/transfers")
            #expect(page.says("Léa &lt;Martin&gt;"))
            page = try await browser.submit("/desk/transfers")
            page = try await browser.follow()
            #expect(page.says("VIR-000001"))
            let file = try await browser.get("/desk/transfers/VIR-000001")
            #expect(file.says("<Nm>Lea Martin</Nm>"))
            #expect(try await browser.get("/desk/transfers/VIR-000001").body == file.body)
            try await browser.get("/desk/money/transfers")
            page = try await browser.submit("/desk/transfers/VIR-000001/confirm")
            #expect(page.headers[.location] == "/desk/money/transfers")
            let record = try #require(try await shop.site.desk.find(case: number)).record
            #expect(record.instructions.map(\.state) == [.succeeded])
        }
    }
}
