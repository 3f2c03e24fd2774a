import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct DeskRightsTests {
    /// Written out, not computed: which acts on a case a role may do.
    static let rights: [Role: Set<String>] = [
        .agent: [
            "authorize", "refuse", "ask", "answer", "reopen", "scan", "letter", "withdraw",
        ],
        .warehouse: ["receive", "inspect", "scan"],
        .finance: ["retry", "transfer", "approve"],
        .admin: [
            "authorize", "refuse", "ask", "answer", "reopen", "scan", "letter", "withdraw",
            "receive", "inspect", "retry", "transfer", "approve",
        ],
    ]

    static let cells = [Role.agent, .warehouse, .finance, .admin].flatMap { role in
        CaseAct.allCases.map { (role, $0) }
    }

    @Test(arguments: cells)
    func `a role does what its row allows and nothing else`(role: Role, act: CaseAct) async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/case/" + number)
            let before = try await shop.version()
            let page = try await browser.post(
                "/desk/case/\(number)/\(act.rawValue)",
                [
                    ("form_token", browser.token), ("seen", String(before)), ("events", "2"),
                    ("question", "Which box?"), ("answer", "The blue one"),
                    ("reason", "not ours"), ("tracking", "1A"), ("scan", "accepted"),
                    ("line-0", "mat"), ("quantity-0", "1"), ("condition-0", "as_sold"),
                ])
            let isAllowed = Self.rights[role]?.contains(act.rawValue) ?? false
            #expect((page.status == .forbidden) == !isAllowed)
            if !isAllowed {
                #expect(page.says("Ce rôle ne permet pas cette action."))
                #expect(try await shop.version() == before)
                #expect(try await shop.state(number) == .awaitingReview)
            }
        }
    }

    static let events: [Role: Set<String>] = [
        .agent: ["paid", "in_preparation", "shipped", "delivered", "canceled"],
        .warehouse: ["paid", "in_preparation", "shipped", "delivered", "canceled"],
        .finance: ["paid"],
        .admin: ["paid", "in_preparation", "shipped", "delivered", "canceled"],
    ]

    static let eventCells = [Role.agent, .warehouse, .finance, .admin].flatMap { role in
        CaseWork.OrderEvent.allCases.map { (role, $0) }
    }

    @Test(arguments: eventCells)
    func `a role tells only what its row allows about orders`(
        role: Role, event: CaseWork.OrderEvent
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/order/FR-2002")
            let page = try await browser.post(
                "/desk/order/FR-2002/event",
                [
                    ("form_token", browser.token), ("seen", "1"), ("events", "1"),
                    ("event", event.rawValue),
                ])
            let isAllowed = Self.events[role]?.contains(event.rawValue) ?? false
            #expect((page.status == .forbidden) == !isAllowed)
        }
    }

    @Test(arguments: [
        (Role.agent, "return", HTTPResponse.Status.seeOther), (.warehouse, "return", .forbidden),
        (.finance, "return", .forbidden), (.admin, "return", .seeOther),
        (.agent, "adjustment", .forbidden), (.warehouse, "adjustment", .forbidden),
        (.finance, "adjustment", .seeOther), (.admin, "adjustment", .seeOther),
    ])
    func `cases are opened by those who may`(
        role: Role, kind: String, status: HTTPResponse.Status
    ) async throws {
        let shop = try await Shop()
        try await shop.placeBulky()
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/order/FR-5005")
            let page = try await browser.post(
                "/desk/order/FR-5005/open",
                [
                    ("form_token", browser.token), ("seen", "1"), ("events", "1"), ("kind", kind),
                    ("channel", "form"), ("resolution", "refund"), ("units-mat", "1"),
                    ("amount", "5"), ("reason", "goodwill"),
                ])
            #expect(page.status == status)
            let cases = try await shop.record("FR-5005").cases.count
            #expect(cases == (status == .seeOther ? 1 : 0))
        }
    }

    @Test(arguments: [
        "/desk", "/desk/queue/review", "/desk/search?q=x", "/desk/case/R-000001",
        "/desk/order/FR-1001",
    ])
    func `nobody sees a page of the staff's without logging in`(path: String) async throws {
        let shop = try await Shop()
        try await shop.openReturn()
        try await shop.visit { browser in
            let page = try await browser.get(path)
            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "/desk/log-in")
            #expect(!page.says("Léa"))
        }
    }

    @Test func `the page offers a role only what it may do`() async throws {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            #expect(try await !browser.get("/desk/case/" + number).says("/authorize\""))
            try await browser.logIn(as: .agent)
            #expect(try await browser.get("/desk/case/" + number).says("/authorize\""))
        }
    }
}
