import AfterSales
import Desk
import Storage
import Testing

/// What goes out of the mailroom, as it is kept.
@Suite struct MailroomTests {
    @Test func `each message goes out as its own mail`() async throws {
        let shop = try await Shop()
        try await shop.open(Shop.returning("mouse"))
        for (index, text) in ["Première réponse.", "Seconde réponse."].enumerated() {
            let written = try await shop.desk.write(
                NewMessage(caseNumber: "R-000001", text: text, seen: Int64(index)),
                by: Actor(.agent), at: Shop.now)
            #expect(written == .written)
        }
        let mails = try await shop.mails().filter { $0.template == "message" }
        #expect(mails.count == 2)
        #expect(mails.filter { $0.words.contains("Première réponse.") }.count == 1)
        #expect(mails.filter { $0.words.contains("Seconde réponse.") }.count == 1)
    }

    @Test func `a mail goes out in the shop's newest words`() async throws {
        let shop = try await Shop()
        for (seen, subject) in ["Reçu une fois", "Reçu : {{case_number}}"].enumerated() {
            let change = MailTemplateChange(
                template: "case_received", language: "fr",
                words: .init(subject: subject, body: "Bien reçu."), seen: Int64(seen))
            #expect(try await shop.desk.change(change, by: Actor(.admin), at: Shop.now))
        }
        try await shop.open(Shop.returning("mouse"))
        let mail = try await shop.mail("case_received")
        #expect(mail?.subject == "Reçu\u{A0}: R-000001")
        #expect(mail?.words.contains("Bien reçu.") == true)
    }

    @Test func `a mail that went back to the built-in text goes out in it`() async throws {
        let shop = try await Shop()
        for (seen, words) in [("Reçu", "x"), nil].enumerated() {
            let change = MailTemplateChange(
                template: "case_received", language: "fr",
                words: words.map { .init(subject: $0.0, body: $0.1) }, seen: Int64(seen))
            #expect(try await shop.desk.change(change, by: Actor(.admin), at: Shop.now))
        }
        try await shop.open(Shop.returning("mouse"))
        #expect(
            try await shop.mail("case_received")?.subject
                == "Dossier R-000001\u{A0}: ta demande est enregistrée")
        #expect(shop.log.all.isEmpty)
    }

    @Test func `words that cannot be used hold no mail up`() async throws {
        let shop = try await Shop()
        let change = MailTemplateChange(
            template: "case_received", language: "fr",
            words: .init(subject: "x", body: "{{no_such_field}}"), seen: 0)
        #expect(try await shop.desk.change(change, by: Actor(.admin), at: Shop.now))
        try await shop.open(Shop.returning("mouse"))
        #expect(
            try await shop.mail("case_received")?.subject
                == "Dossier R-000001\u{A0}: ta demande est enregistrée")
        #expect(shop.log.all.count == 1)
        #expect(shop.log.all.first?.contains("case_received/fr") == true)
        #expect(shop.log.all.first?.contains("no_such_field") == true)
    }

    @Test func `only administrators change a mail`() async throws {
        let shop = try await Shop()
        let change = MailTemplateChange(
            template: "question", language: "fr", words: .init(subject: "x", body: "y"), seen: 0)
        for role in [Role.customer, .agent, .warehouse, .finance, .system] {
            await #expect(throws: CaseRefusal.notAllowed(role: role, action: .editTemplates)) {
                _ = try await shop.desk.change(change, by: Actor(role), at: Shop.now)
            }
        }
        let kept = try await shop.desk.database.read { try MailTemplates($0).allNewest() }
        #expect(kept.isEmpty)
    }
}
