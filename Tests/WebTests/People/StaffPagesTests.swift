import AfterSales
import Desk
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct StaffPagesTests {
    /// A shop whose admin has a real password.
    static func shop() async throws -> Shop {
        let shop = try await StaffTests.shop()
        try await shop.site.staff.add(
            NewMember(login: "jeanne", name: "Jeanne Morel", role: .admin),
            password: StaffTests.password, by: .console, at: shop.clock.now)
        return shop
    }

    static func logIn(_ browser: Browser) async throws {
        try await browser.get("/desk/log-in")
        try await browser.submit(
            "/desk/log-in", [("login", "jeanne"), ("password", StaffTests.password)])
        try #require(browser.page.status == .seeOther)
    }

    static func role(_ shop: Shop, _ login: String) async throws -> Role? {
        try await shop.site.staff.find(login)?.role
    }

    /// The link that the page in front shows, as a path.
    static func link(_ browser: Browser) throws -> String {
        let found = browser.page.body.firstMatch(
            of: /https:\/\/returns\.example\.com(\/desk\/invitation\/[0-9a-f]{64})/)
        return String(try #require(found).1)
    }

    @Test func `somebody invited chooses a password and logs in`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser)
            try await browser.get("/desk/staff/add")
            try await browser.submit(
                "/desk/staff/add",
                [("login", "Malik"), ("name", "Malik Diop"), ("role", "warehouse")])
            let link = try Self.link(browser)
            let kept = try await shop.dump()
            #expect(!kept.contains(String(link.suffix(64))))
            let guest = Browser(client: browser.client, shop: shop)
            #expect(try await guest.get(link).says("Malik Diop"))
            // Looking spends nothing.
            try await guest.get(link)
            try await guest.submit("/desk/invitation/", [("new", "short")])
            #expect(guest.page.status == .unprocessableContent)
            try await guest.submit("/desk/invitation/", [("new", "seven blue parcels")])
            #expect(guest.page.headers[.location] == "/desk/log-in")
            #expect(try await guest.get(link).status == .notFound)
            try await guest.get("/desk/log-in")
            try await guest.submit(
                "/desk/log-in", [("login", "malik"), ("password", "seven blue parcels")])
            #expect(guest.page.headers[.location] == "/desk")
        }
        #expect(try await shop.audit().contains("jeanne staff_added staff:malik"))
    }

    @Test func `an invitation ends after 72 hours, and when a newer one is made`() async throws {
        let shop = try await Self.shop()
        let staff = shop.site.staff
        let random = shop.site.ports.random
        let first = try await staff.invite(
            NewMember(login: "malik", name: "Malik", role: .warehouse), random: random,
            by: .console, at: shop.clock.now)
        let second = try await staff.inviteAgain(
            "malik", random: random, by: .console, at: shop.clock.now)
        await #expect(throws: Staff.Problem.invitationOver) {
            try await staff.accept(
                invitation: first, password: "seven blue parcels", at: shop.clock.now)
        }
        shop.clock.pass(72 * 3600)
        await #expect(throws: Staff.Problem.invitationOver) {
            try await staff.accept(
                invitation: second, password: "seven blue parcels", at: shop.clock.now)
        }
        #expect(try await staff.find("malik")?.state == .invited)
    }

    @Test(arguments: [
        (["login": "ana", "name": "Ana", "role": "agent"], "login"),
        (["login": "a/b", "name": "Ana", "role": "agent"], "login"),
        (["login": "zoe", "name": " ", "role": "agent"], "name"),
        (["login": "zoe", "name": "Zoé", "role": "customer"], "role"),
        (["login": "console", "name": "Zoé", "role": "agent"], "login"),
    ])
    func `a wrong entry adds nobody and loses nothing typed`(
        typed: [String: String], field: String
    ) async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser)
            try await browser.get("/desk/staff/add")
            let page = try await browser.submit("/desk/staff/add", typed.map { ($0.key, $0.value) })
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#\(field)\""))
            #expect(page.says("value=\"\(typed["login"] ?? "")\""))
        }
        #expect(try await shop.site.staff.all().map(\.login) == ["ana", "jeanne"])
    }

    @Test func `another role ends the sessions of the person`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            let ana = Browser(client: browser.client, shop: shop)
            try await StaffTests.logIn(ana, digits: StaffTests.digits(shop))
            #expect(try await ana.get("/desk/queue/review").status == .ok)
            try await Self.logIn(browser)
            try await browser.get("/desk/staff/person/ana")
            try await browser.submit("/desk/staff/person/ana/role", [("role", "finance")])
            #expect(browser.page.status == .seeOther)
            #expect(try await ana.get("/desk/queue/review").headers[.location] == "/desk/log-in")
        }
        let entry = try await shop.database.read { try Audit($0).latest(1)[0] }
        #expect(entry.action == "role_changed")
        #expect(entry.actor == "jeanne")
        #expect(entry.object == "staff:ana")
        #expect(entry.before == "agent")
        #expect(entry.after == "finance")
    }

    @Test(arguments: ["role", "remove"])
    func `the last admin stays`(act: String) async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser)
            try await browser.get("/desk/staff/person/jeanne")
            let page = try await browser.post(
                "/desk/staff/person/jeanne/" + act,
                [("form_token", browser.token), ("role", "agent")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("Il n’y a pas d’autre personne qui administre"))
            #expect(try await browser.get("/desk/staff").status == .ok)
        }
        #expect(try await Self.role(shop, "jeanne") == .admin)
        #expect(try await shop.site.staff.find("jeanne")?.state == .active)
    }

    @Test func `who is removed is out at once, and keeps the name in the journal`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            let ana = Browser(client: browser.client, shop: shop)
            try await StaffTests.logIn(ana, digits: StaffTests.digits(shop))
            try await Self.logIn(browser)
            try await browser.get("/desk/staff/person/ana")
            try await browser.post(
                "/desk/staff/person/ana/remove", [("form_token", browser.token)])
            #expect(browser.page.status == .seeOther)
            #expect(try await ana.get("/desk/queue/review").status == .seeOther)
            shop.clock.pass(30)
            try await StaffTests.logIn(ana, digits: StaffTests.digits(shop))
            #expect(ana.page.status == .unprocessableContent)
            #expect(try await browser.get("/desk/staff").says("Ana Roux"))
        }
        let ana = try #require(try await shop.site.staff.find("ana"))
        #expect(ana.state == .removed)
        #expect(ana.totpSecret == nil)
        #expect(ana.password == "")
        await #expect(throws: Staff.Problem.exists("ana")) {
            try await shop.site.staff.add(
                NewMember(login: "ana", name: "Somebody else", role: .agent),
                password: StaffTests.password, by: .console, at: shop.clock.now)
        }
    }

    @Test func `a locked login is opened, an authenticator reset`() async throws {
        let shop = try await Self.shop()
        try await shop.database.write { transaction in
            let members = StaffMembers(transaction)
            guard var ana = try members.find("ana") else { return }
            ana.failures = 10
            ana.lockedUntil = shop.clock.now.adding(hours: 2)
            try members.save(ana)
        }
        try await shop.visit { browser in
            try await Self.logIn(browser)
            #expect(try await browser.get("/desk/staff").says("fermé jusqu’au"))
            try await browser.get("/desk/staff/person/ana")
            for act in ["unlock", "reset-authenticator"] {
                try await browser.post(
                    "/desk/staff/person/ana/" + act, [("form_token", browser.token)])
                #expect(browser.page.status == .seeOther)
                try await browser.get("/desk/staff/person/ana")
            }
            let ana = Browser(client: browser.client, shop: shop)
            try await StaffTests.logIn(ana, digits: "")
            #expect(ana.page.headers[.location] == "/desk")
        }
    }

    @Test func `a quarter of an hour later the password is asked for again`() async throws {
        let shop = try await Self.shop()
        try await shop.visit { browser in
            try await Self.logIn(browser)
            #expect(try await !browser.get("/desk/staff/person/ana").says("name=\"confirm\""))
            shop.clock.pass(900)
            #expect(try await browser.get("/desk/staff/person/ana").says("name=\"confirm\""))
            for password in ["", "wrong password"] {
                try await browser.post(
                    "/desk/staff/person/ana/role",
                    [
                        ("form_token", browser.token), ("role", "admin"), ("confirm", password),
                    ])
                #expect(browser.page.status == .unprocessableContent)
                #expect(browser.page.says("href=\"#confirm\""))
                #expect(try await Self.role(shop, "ana") == .agent)
            }
            try await browser.submit(
                "/desk/staff/person/ana/role",
                [("role", "admin"), ("confirm", StaffTests.password)])
            #expect(browser.page.status == .seeOther)
            #expect(try await Self.role(shop, "ana") == .admin)
            #expect(try await !browser.get("/desk/staff/person/ana").says("name=\"confirm\""))
        }
    }

    @Test func `nobody but an admin runs the staff, whatever the page`() async throws {
        let shop = try await Self.shop()
        for role in [Role.agent, .warehouse, .finance, .customer, .system] {
            await #expect(throws: CaseRefusal.notAllowed(role: role, action: .manageStaff)) {
                try await shop.site.staff.setRole(
                    .admin, of: "ana", by: Actor(role, name: "ana"), at: shop.clock.now)
            }
        }
        #expect(try await Self.role(shop, "ana") == .agent)
    }
}
