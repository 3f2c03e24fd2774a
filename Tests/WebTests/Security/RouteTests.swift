import AfterSales
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// Who may go where, over every route that the router itself tells of.
@Suite struct RouteTests {
    @Test func `every route of the router stands in the table, and no other`() async throws {
        let logo = try Logo(LogoTests.drawing)
        let shop = try await Shop {
            $0.isDemo = true
            $0.logo = logo
        }
        let router = WebApp(site: shop.site).router()
        let found = Set(
            router.routes.filter { $0.method != .head }.map { route in
                "\(route.method) " + Self.pattern(route.path.description)
            })
        let known = Set(RouteTable.rows.map(\.testDescription))
        #expect(
            found.subtracting(known).sorted() == [],
            "add these to RouteTable, each with who may use it")
        #expect(known.subtracting(found).sorted() == [], "take these out of RouteTable")
    }

    /// `{number}` and `${number}` are `:number` here.
    private static func pattern(_ description: String) -> String {
        let parts = description.split(separator: "/").map { part in
            part.hasPrefix("{") || part.hasPrefix("${")
                ? ":" + part.filter { !"{}$".contains($0) } : String(part)
        }
        return "/" + parts.joined(separator: "/")
    }

    @Test(arguments: RouteTable.staff)
    func `nobody gets in without logging in`(row: RouteTable.Row) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.get("/desk/log-in")
            let page = try await browser.visit(row)
            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "/desk/log-in")
            #expect(!page.says("Léa"))
            // Nor does the session of a customer help.
            try await browser.signIn()
            let again = try await browser.visit(row)
            #expect(again.status == .seeOther || again.status == .forbidden)
            #expect(!again.says("Léa"))
        }
        #expect(try await shop.version() == 2)
    }

    @Test(arguments: RouteTable.staff)
    func `a role gets where its row lets it, and nowhere else`(row: RouteTable.Row) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        try await shop.visit { browser in
            for role in [Role.agent, .warehouse, .finance, .admin] {
                try await browser.logIn(as: role)
                try await browser.get("/desk/account")
                let page = try await browser.visit(row)
                let isAllowed = row.roles?.contains(role) ?? false
                #expect((page.status == .forbidden) == !isAllowed, "\(role)")
                #expect(page.headers[.location] != "/desk/log-in", "\(role)")
                #expect(page.status != .internalServerError, "\(role)")
                if !isAllowed, row.method == .get { #expect(!page.says("Léa")) }
            }
        }
    }

    @Test(arguments: RouteTable.customers)
    func `nothing of an order is shown to who has not proved that it is theirs`(
        row: RouteTable.Row
    ) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.get("/")
            let page = try await browser.visit(row)
            #expect(page.says("name=\"order\"") || page.status == .notFound)
            #expect(!page.says("FR-5005"))
            #expect(!page.says("Tapis"))
        }
        #expect(try await shop.version() == 2)
    }

    /// Own order, another's order, no order.
    static let cells: [(String, HTTPRequest.Method, Int, Int)] = [
        ("/case/R-000001", .get, 200, 404),
        ("/case/R-000001/withdraw", .post, 409, 404),
        ("/case/R-000001/answer", .post, 422, 404),
        ("/case/R-000001/letter", .post, 422, 404),
        ("/case/R-000001/document/return_label.pdf", .get, 404, 404),
        ("/pay/R-000001", .get, 303, 404),
        ("/pay/R-000001", .post, 303, 404),
    ]

    @Test(arguments: cells)
    func `a customer's session opens the one order`(
        path: String, method: HTTPRequest.Method, own: Int, other: Int
    ) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        let row = RouteTable.Row(method: method, pattern: path, access: .customer)
        try await shop.visit { browser in
            try await browser.signIn("FR-5005", "lea@example.com")
            #expect(try await browser.visit(row).status.code == own)
            // Another order of the same person, and another person's.
            for (order, email) in [
                ("FR-1001", "lea@example.com"), ("FR-2002", "tom@example.com"),
            ] {
                let stranger = Browser(client: browser.client, shop: shop)
                try await stranger.signIn(order, email)
                let page = try await stranger.visit(row)
                #expect(page.status.code == other)
                #expect(!page.says("Tapis"))
            }
        }
        #expect(try await shop.version() == 2)
    }
}

extension Browser {
    /// Goes to a route as a browser would: a POST with the token of the page in front.
    @discardableResult
    func visit(_ row: RouteTable.Row) async throws -> Page {
        row.method == .post
            ? try await post(row.path, [("form_token", token)]) : try await get(row.path)
    }
}
