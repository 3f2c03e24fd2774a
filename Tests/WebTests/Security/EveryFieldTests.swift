import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Web

/// Finds the forms on the pages by itself and writes the worst into every field: nothing of it may
/// run, break a page, or be kept where a card number was in it.
@Suite struct EveryFieldTests {
    static let card = "4111 1111 1111 1111"
    static let worst =
        "</textarea><script>alert(1)</script>\"' onmouseover='alert(1)\r\nBcc: evil@example.com "
        + card

    /// How a shop comes to where a form is.
    enum Scene: String, CaseIterable, Sendable {
        case review, authorized, received, refused, order, unshipped, search, staff, person
        case account, authenticator, audit, queue
        case scan, bench, graded, unscheduled, newParcel, parcel, gone, cameBack, view, bulk

        var path: String {
            switch self {
            case .review, .authorized, .received, .refused: "/desk/case/R-000001"
            case .order: "/desk/order/FR-1001"
            case .unshipped: "/desk/order/FR-2002"
            case .search: "/desk/search"
            case .staff: "/desk/staff/add"
            case .person: "/desk/staff/person/admin"
            case .account: "/desk/account"
            case .authenticator: "/desk/account/authenticator"
            case .audit: "/desk/audit"
            case .queue: "/desk/queue/review"
            case .scan: "/desk/station?box=1"
            case .bench, .graded, .unscheduled: "/desk/station/case/R-000001"
            case .newParcel: "/desk/station/new-parcel?code=123"
            case .parcel: "/desk/station/unknown/1?order=FR-1001"
            case .gone, .cameBack: "/desk/station/send-back/R-000001"
            case .view: "/desk/queue/review?kind=return"
            case .bulk: "/desk/bulk?case=R-000002"
            }
        }
    }

    static func shop(at scene: Scene) async throws -> Shop {
        let shop = try await Shop()
        let number = try await shop.openReturn()
        switch scene {
        case .authorized, .received:
            try await shop.act(number) { try $0.authorize(number) }
            if scene == .received { try await shop.act(number) { try $0.receive(number, .init()) } }
        case .refused: try await shop.act(number) { try $0.refuse(number, reason: "too late") }
        default: break
        }
        try await shop.prepare(scene, number)
        return shop
    }

    static func admin(
        _ shop: Shop, _ path: String,
        _ body:
            @escaping @Sendable (Browser)
            async throws -> Void
    ) async throws {
        try await shop.visit { browser in
            try await browser.logIn(as: .admin)
            try await browser.get(path)
            try await body(browser)
        }
    }

    static let watched = [
        "/desk/case/R-000001", "/desk/order/FR-5005", "/desk/order/FR-1001", "/desk/order/FR-2002",
        "/desk/queue/review", "/desk/staff", "/desk/audit", "/desk/search?q=R-000001",
    ]

    @Test(arguments: Scene.allCases)
    func `what is written into a form of the desk stays text, without card numbers`(
        scene: Scene
    ) async throws {
        let probe = try await Self.shop(at: scene)
        let count = try await probe.forms(at: scene.path)
        #expect(count > 0)
        for index in 0..<count {
            let shop = try await Self.shop(at: scene)
            try await Self.admin(shop, scene.path) { browser in
                let form = PageForm.all(on: browser.page.body)[index]
                let page = try await browser.send(form, with: Self.worst)
                #expect(page.status != .internalServerError, "\(form.action)")
                InjectionTests.expectHarmless(page, form.action)
                for path in Self.watched where form.isPost {
                    InjectionTests.expectHarmless(try await browser.get(path), form.action)
                }
                let dump = try await shop.dump()
                #expect(!dump.contains(Self.card), "\(form.action)")
                #expect(!dump.contains("4111111111111111"), "\(form.action)")
            }
        }
    }

    @Test(arguments: [
        "return", "defect", "transit_damage", "wrong_item", "missing_item", "not_delivered",
    ])
    func `what a customer writes on the way to a case stays text, without card numbers`(
        kind: String
    ) async throws {
        let shop = try await Shop()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/form")
            try await browser.submit("/begin/" + kind)
            for _ in 1...10 where browser.page.headers[.location]?.hasPrefix("/request/") == true {
                try await browser.follow()
                InjectionTests.expectHarmless(browser.page, kind)
                let form = try #require(
                    PageForm.all(on: browser.page.body).first {
                        $0.action.hasPrefix("/request/")
                    })
                // Where the worst is refused, something milder goes on to the next question.
                for text in [Self.worst, "<b> " + Self.card, "1"]
                where browser.page.status != .seeOther {
                    try await browser.send(form, with: text)
                    InjectionTests.expectHarmless(browser.page, kind)
                }
            }
            let kept = try await shop.dump()
            #expect(!kept.contains(Self.card))
            if let place = browser.page.headers[.location], place.hasPrefix("/case/") {
                InjectionTests.expectHarmless(try await browser.get(place), kind)
                for form in PageForm.all(on: browser.page.body) where form.hasText {
                    try await browser.get(place)
                    try await browser.send(form, with: Self.worst)
                    InjectionTests.expectHarmless(try await browser.get(place), kind)
                }
            }
            try await browser.logIn(as: .admin)
            for path in ["/desk/case/R-000001", "/desk/order/FR-1001", "/desk/queue/review"] {
                InjectionTests.expectHarmless(try await browser.get(path), kind)
            }
        }
        let dump = try await shop.dump()
        #expect(!dump.contains(Self.card))
        #expect(!dump.contains("4111111111111111"))
    }
}

extension Shop {
    /// How many forms a page of the admin's has.
    fileprivate func forms(at path: String) async throws -> Int {
        let found = Mutexed(0)
        try await EveryFieldTests.admin(self, path) { browser in
            found.set(PageForm.all(on: browser.page.body).count)
        }
        return found.value
    }
}

extension Browser {
    /// Sends a form with the same text in every field that takes one.
    @discardableResult
    func send(_ form: PageForm, with text: String) async throws -> Page {
        let fields = form.filled(with: text)
        if form.isPost { return try await post(form.action, fields) }
        let query = fields.map { name, value in
            let plain = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return name + "=" + plain
        }
        return try await get(form.action + "?" + query.joined(separator: "&"))
    }
}
