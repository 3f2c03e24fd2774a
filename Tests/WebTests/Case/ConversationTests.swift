import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct ConversationTests {
    /// What stands in the conversation of a case, the oldest first.
    static func texts(_ shop: Shop, _ number: String = "R-000001") async throws -> [String] {
        try await shop.database.read { try Conversation($0).messages(of: number).map(\.text) }
    }

    static func unanswered(_ shop: Shop) async throws -> [String] {
        try await shop.database.read { try Conversation($0).unanswered().map(\.caseNumber) }
    }

    static func mails(_ shop: Shop) async throws -> Int64 {
        try await shop.database.read { transaction in
            try transaction.query("SELECT count(*) FROM outbox WHERE kind = 'mail:message'")[0]
                .integer(0)
        }
    }

    /// A shop with a case of FR-1001.
    static func shop() async throws -> Shop {
        let shop = try await Shop()
        _ = try await shop.site.desk.open(
            ReturnTests.mouse, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
        return shop
    }

    @Test func `a customer writes and sees it received, and the case waits for an answer`()
        async throws
    {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            #expect(browser.page.says("Écris-nous ici"))
            try await browser.submit(
                "/case/R-000001/message", [("message", "Bonjour,\r\nl’étiquette arrive quand ?")])
            #expect(browser.page.headers[.location] == "/case/R-000001#messages")
            try await browser.get("/case/R-000001")
            #expect(browser.page.says("Bonjour,\nl’étiquette arrive quand ?"))
            #expect(browser.page.says("bien reçu"))
        }
        #expect(try await Self.texts(shop) == ["Bonjour,\nl’étiquette arrive quand ?"])
        #expect(try await Self.unanswered(shop) == ["R-000001"])
    }

    @Test func `a second click writes nothing twice, another text is another message`()
        async throws
    {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            let token = browser.token
            for text in ["Bonjour", "Bonjour", "Encore moi"] {
                try await browser.post(
                    "/case/R-000001/message",
                    [("form_token", token), ("seen", "0"), ("message", text)])
                #expect(browser.page.status == .seeOther)
            }
        }
        #expect(try await Self.texts(shop) == ["Bonjour", "Encore moi"])
    }

    @Test(arguments: [
        ("   ", "Ce champ est nécessaire."),
        (String(repeating: "é", count: 4001), "001 caractères, c’est trop"),
    ])
    func `a message that cannot be taken comes back as typed, and nothing is stored`(
        text: String, problem: String
    ) async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            try await browser.submit("/case/R-000001/message", [("message", text)])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("<a href=\"#message\">") && browser.page.says(problem))
            #expect(browser.page.says(text))
        }
        #expect(try await Self.texts(shop).isEmpty)
    }

    @Test func `the number of a card is masked before it is stored`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            try await browser.submit(
                "/case/R-000001/message", [("message", "Ma carte : 4242 4242 4242 4242")])
        }
        #expect(try await Self.texts(shop) == ["Ma carte : •••• •••• •••• 4242"])
    }

    @Test func `after twenty messages in an hour the next one waits, and is not lost`()
        async throws
    {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            for number in 1...21 {
                try await browser.get("/case/R-000001")
                try await browser.submit("/case/R-000001/message", [("message", "n° \(number)")])
            }
            #expect(browser.page.status == .tooManyRequests)
            #expect(browser.page.says("renvoie-le à partir de vendredi 20\u{A0}mars 2026, 9"))
            #expect(browser.page.says("n° 21</textarea>"))
            #expect(try await Self.texts(shop).count == 20)
            shop.clock.pass(61)
            try await browser.submit("/case/R-000001/message", [("message", "n° 21")])
            #expect(browser.page.status == .seeOther)
        }
        #expect(try await Self.texts(shop).count == 21)
    }

    @Test func `nobody writes on the case of another order`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn("FR-2002", "tom@example.com")
            try await browser.get("/order")
            let page = try await browser.post(
                "/case/R-000001/message",
                [("form_token", browser.token), ("seen", "0"), ("message", "x")])
            #expect(page.status == .notFound)
        }
        #expect(try await Self.texts(shop).isEmpty)
    }

    @Test func `an agent answers by mail, and the case waits no more`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/R-000001")
            try await browser.submit("/case/R-000001/message", [("message", "Bonjour ?")])
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/R-000001")
            #expect(browser.page.says("Bonjour ?"))
            #expect(browser.page.says("attend une réponse"))
            try await browser.submit(
                "/desk/case/R-000001/messages", [("message", "L’étiquette part demain.")])
            #expect(browser.page.headers[.location] == "/desk/case/R-000001")
            try await browser.get("/case/R-000001")
            #expect(browser.page.says("<strong>La Boutique</strong>"))
            #expect(browser.page.says("L’étiquette part demain."))
            #expect(!browser.page.says("agent"))
        }
        #expect(try await Self.unanswered(shop) == [])
        #expect(try await Self.mails(shop) == 1)
        #expect(try await shop.audit().last == "agent message case:R-000001")
        let read = try await shop.database.read {
            try Conversation($0).messages(of: "R-000001").map { $0.readAt != nil }
        }
        #expect(read == [true, true])
    }

    @Test func `an answer to what is no longer the last word is not sent`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/R-000001")
            let token = browser.token
            _ = try await shop.site.desk.write(
                NewMessage(caseNumber: "R-000001", text: "Je l’ai retrouvée.", seen: 0),
                by: Actor(.customer), at: shop.clock.now)
            let page = try await browser.post(
                "/desk/case/R-000001/messages",
                [("form_token", token), ("seen", "0"), ("message", "Cherche encore.")])
            #expect(page.status == .conflict)
            #expect(page.says("Rien n’est parti."))
            #expect(page.says("Je l’ai retrouvée."))
            #expect(page.says("Cherche encore.</textarea>"))
            try await browser.post(
                "/desk/case/R-000001/messages/done", [("form_token", token), ("seen", "0")])
            #expect(browser.page.status == .conflict)
        }
        #expect(try await Self.texts(shop) == ["Je l’ai retrouvée."])
        #expect(try await Self.mails(shop) == 0)
        #expect(try await Self.unanswered(shop) == ["R-000001"])
    }

    @Test func `a message that needs no answer is taken off the list`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            _ = try await shop.site.desk.write(
                NewMessage(caseNumber: "R-000001", text: "Merci.", seen: 0),
                by: Actor(.customer), at: shop.clock.now)
            try await browser.logIn(as: .agent)
            try await browser.get("/desk/case/R-000001")
            try await browser.submit("/desk/case/R-000001/messages/done")
            #expect(browser.page.status == .seeOther)
        }
        #expect(try await Self.unanswered(shop) == [])
        #expect(try await shop.audit().last == "agent no_answer_needed case:R-000001")
    }

    @Test(arguments: [
        (Role.agent, true, true), (.admin, true, true), (.finance, true, false),
        (.warehouse, false, false),
    ])
    func `who may read and who may write`(
        role: Role, reads: Bool, writes: Bool
    ) async throws {
        let shop = try await Self.shop()
        _ = try await shop.site.desk.write(
            NewMessage(caseNumber: "R-000001", text: "Bonjour.", seen: 0), by: Actor(.customer),
            at: shop.clock.now)
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/case/R-000001")
            #expect(browser.page.says("Bonjour.") == reads)
            #expect(browser.page.says("Message au client") == writes)
            let fields = [("form_token", browser.token), ("seen", "1"), ("message", "Oui.")]
            #expect(
                try await browser.get("/desk/case/R-000001/messages").status
                    == (reads ? .ok : .forbidden))
            for path in ["/desk/case/R-000001/messages/done", "/desk/case/R-000001/messages"] {
                let page = try await browser.post(path, fields)
                #expect(page.status == (writes ? .seeOther : .forbidden))
            }
        }
        #expect(try await Self.texts(shop) == (writes ? ["Bonjour.", "Oui."] : ["Bonjour."]))
    }

    @Test func `a question and its answer stand among the messages, in order of time`()
        async throws
    {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.act(number) { try $0.ask(number, "Quelle boîte ?") }
        shop.clock.pass(60)
        _ = try await shop.site.desk.write(
            NewMessage(caseNumber: number, text: "Je regarde.", seen: 0), by: Actor(.customer),
            at: shop.clock.now)
        shop.clock.pass(60)
        _ = try await shop.site.desk.onCase(number, by: Actor(.customer), at: shop.clock.now) {
            try $0.answer(number, "La bleue.")
        }
        let file = try await shop.site.desk.openFile(
            case: number, by: Actor(.agent), at: shop.clock.now)
        #expect(
            file.conversation?.entries.map(\.text) == [
                "Quelle boîte ?", "Je regarde.", "La bleue.",
            ])
        #expect(file.conversation?.entries.map(\.isByCustomer) == [false, true, true])
    }
}
