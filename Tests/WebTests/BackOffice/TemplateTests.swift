import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct TemplateTests {
    static let path = "/desk/templates/refund_confirmed/fr"

    static let good = """
        C’est fait : {{total}}.

        {{#money}}
        - {{what}}, {{means}} : {{amount}}
        {{/money}}
        """

    static func kept(_ shop: Shop) async throws -> [String] {
        try await shop.database.read { transaction in
            try MailTemplates(transaction).versions(of: "refund_confirmed", "fr").map {
                "\($0.version) \($0.author) \($0.words?.subject ?? "built-in")"
            }
        }
    }

    @Test func `the list has every mail in both languages`() async throws {
        try await Shop().visit { browser in
            try await browser.logIn(as: .admin)
            let page = try await browser.get("/desk/templates")
            let links = page.body.components(separatedBy: "href=\"/desk/templates/").count - 1
            #expect(links == 60)
            #expect(page.says("Accusé de rétractation"))
        }
    }

    @Test func `new words are kept as a version, with who and when`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(Self.path)
            #expect(browser.page.says("Ton remboursement pour la commande {{order_number}}"))
            try await browser.submit(Self.path, [("subject", "Remboursé"), ("body", Self.good)])
            #expect(browser.page.headers[.location] == Self.path)
            try await browser.follow()
            #expect(browser.page.says("value=\"Remboursé\""))
            #expect(browser.page.says("version 1"))
            #expect(browser.page.says("ven.\u{A0}20\u{A0}mars, 9\u{A0}h\u{A0}00 · admin"))
            try await browser.submit(Self.path + "/reset")
            try await browser.follow()
            #expect(browser.page.says("Ton remboursement pour la commande {{order_number}}"))
            let old = try await browser.get(Self.path + "?version=1")
            #expect(old.says("value=\"Remboursé\""))
            #expect(try await browser.get(Self.path + "?version=9").status == .notFound)
        }
        #expect(try await Self.kept(shop) == ["2 admin built-in", "1 admin Remboursé"])
        #expect(
            try await shop.audit().suffix(2) == [
                "admin template_changed template:refund_confirmed/fr",
                "admin template_reset template:refund_confirmed/fr",
            ])
    }

    @Test(arguments: [
        ("Objet", "C’est fait : {{total}}.", "Il manque les montants et leurs moyens"),
        ("Objet", "C’est fait : {{total}}.", "Écrire {{#money}} {{what}} {{means}} {{amount}}"),
        ("Objet", "{{#tracking}}{{total}}{{/tracking}}", "Il manque le montant total"),
        ("Objet", good + "\n{{totl}}", "«\u{A0}totl\u{A0}» n’est pas un champ."),
        ("Objet", good + "\n{{reason}}", "«\u{A0}reason\u{A0}» peut manquer"),
        ("Objet", good + "\n[Ici](https://evil.example)", "Un bouton ne mène pas à"),
        ("Objet", good + "\n{{{total}}}", "n’est pas permis"),
        ("", good, "L’objet tient sur une ligne"),
        ("Objet", " ", "Le texte est vide."),
        (String(repeating: "x", count: 201), good, "Trop long"),
    ])
    func `words that cannot be kept are shown with what is wrong, and nothing is stored`(
        subject: String, body: String, problem: String
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(Self.path)
            for path in ["", "/preview", "/html"] {
                try await browser.get(Self.path)
                let fields = [("subject", subject), ("body", body), ("seen", "0")]
                try await browser.post(
                    Self.path + path, fields + [("form_token", browser.token)])
                #expect(browser.page.status == .unprocessableContent)
                #expect(browser.page.says(problem))
                #expect(browser.page.says(">" + body.prefix(14)))
            }
        }
        #expect(try await Self.kept(shop).isEmpty)
    }

    @Test func `the preview fills the words in, as text and as HTML where nothing runs`()
        async throws
    {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(Self.path)
            let fields = [
                ("form_token", browser.token), ("seen", "0"), ("subject", "Remboursé : {{total}}"),
                ("body", "<script>alert(1)</script>\n\n" + Self.good),
            ]
            let text = try await browser.post(Self.path + "/preview", fields)
            #expect(text.says("<strong>Remboursé\u{A0}: 159,90\u{A0}€</strong>"))
            #expect(text.says("- Remboursement, Carte bancaire\u{A0}: 59,90\u{A0}€"))
            let html = try await browser.post(Self.path + "/html", fields)
            #expect(html.headers[.contentSecurityPolicy]?.hasSuffix("sandbox") == true)
            #expect(html.says("<li>Remboursement, Carte bancaire\u{A0}: 59,90\u{A0}€</li>"))
            #expect(html.says("&lt;script&gt;alert(1)"))
            #expect(!html.says("<script"))
        }
        #expect(try await Self.kept(shop).isEmpty)
    }

    @Test func `a stale edit stores nothing, and shows what was kept meanwhile`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(Self.path)
            let token = browser.token
            try await browser.submit(Self.path, [("subject", "Premier"), ("body", Self.good)])
            let page = try await browser.post(
                Self.path,
                [("form_token", token), ("seen", "0"), ("subject", "Second"), ("body", Self.good)])
            #expect(page.status == .conflict)
            #expect(page.says("Modifié entre-temps par admin"))
            #expect(
                page.says("<del>− Dossier {{case_number}} : {{total}} remboursés</del>"))
            #expect(page.says("<ins>+ Premier</ins>"))
            #expect(page.says("<ins>+ C’est fait : {{total}}.</ins>"))
            #expect(!page.says("<ins>+ {{#money}}"))
            #expect(page.says("value=\"Second\""))
            #expect(try await Self.kept(shop) == ["1 admin Premier"])
            try await browser.submit(Self.path, [("subject", "Second"), ("body", Self.good)])
        }
        #expect(try await Self.kept(shop) == ["2 admin Second", "1 admin Premier"])
    }

    @Test func `a preview does not hide that somebody kept another text`() async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(Self.path)
            let token = browser.token
            try await browser.submit(Self.path, [("subject", "Premier"), ("body", Self.good)])
            try await browser.post(
                Self.path + "/preview",
                [("form_token", token), ("seen", "0"), ("subject", "Second"), ("body", Self.good)])
            try await browser.submit(Self.path, [("subject", "Second"), ("body", Self.good)])
            #expect(browser.page.status == .conflict)
        }
        #expect(try await Self.kept(shop) == ["1 admin Premier"])
    }

    @Test(arguments: [Role.agent, .warehouse, .finance])
    func `only administrators edit mails`(role: Role) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/queue/review")
            #expect(!browser.page.says("/desk/templates"))
            let fields = [
                ("form_token", browser.token), ("seen", "0"), ("subject", "x"), ("body", Self.good),
            ]
            for path in ["", "/preview", "/html", "/reset"] {
                #expect(try await browser.post(Self.path + path, fields).status == .forbidden)
            }
            #expect(try await browser.get(Self.path).status == .forbidden)
            #expect(try await browser.get("/desk/templates").status == .forbidden)
        }
        #expect(try await Self.kept(shop).isEmpty)
    }

    @Test(arguments: ["/desk/templates/nothing/fr", "/desk/templates/question/de"])
    func `a mail or a language that is none is not there`(path: String) async throws {
        try await Shop().visit { browser in
            try await browser.logIn(as: .admin)
            #expect(try await browser.get(path).status == .notFound)
        }
    }
}
