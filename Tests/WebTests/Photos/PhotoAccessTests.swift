import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Who sees a photo, who adds one, and what an upload may not do.
@Suite struct PhotoAccessTests {
    /// A defect of FR-1001 with one photo: the case's number and the photo's id.
    static func openCase(_ shop: Shop) async throws -> (number: String, photo: String) {
        var request = CaseRequest(kind: .defect, channel: .form)
        request.lines = [.init(line: "mouse", quantity: 1)]
        request.reason = "Ne s’allume plus"
        let asked = request
        let performed = try await shop.site.desk.open(
            asked, on: "FR-1001", by: Actor(.customer), at: shop.clock.now)
        let number = try #require(performed.caseNumber)
        let made = MadePicture(
            picture: Array("whole".utf8), small: Array("small".utf8), width: 4, height: 3)
        let photo = NewPhoto(made, purpose: .evidence, random: shop.site.ports.random)
        _ = try await shop.site.desk.keep(
            [photo], withCase: number, by: Actor(.customer), at: shop.clock.now)
        return (number, photo.id)
    }

    @Test func `a photo is its order's customer's, as a picture and nothing else`() async throws {
        let shop = try await Shop()
        let (_, id) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.signIn()
            let page = try await browser.get("/photo/" + id)
            #expect(page.status == .ok)
            #expect(page.body == "whole")
            #expect(page.headers[.contentType] == "image/jpeg")
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(
                page.headers[.contentSecurityPolicy]
                    == "default-src 'none'; sandbox; frame-ancestors 'none'")
            #expect(try await browser.get("/photo/\(id)/small").body == "small")
        }
    }

    @Test(arguments: ["", "/small"])
    func `a photo of another order is not there`(size: String) async throws {
        let shop = try await Shop()
        let (_, id) = try await Self.openCase(shop)
        try await shop.visit { browser in
            let page = try await browser.get("/photo/\(id)\(size)")
            #expect(page.says("name=\"order\""))
            #expect(!page.says("whole"))
            try await browser.signIn("FR-2002", "tom@example.com")
            #expect(try await browser.get("/photo/\(id)\(size)").status == .notFound)
            #expect(try await browser.get("/desk/photo/\(id)\(size)").status == .seeOther)
        }
    }

    @Test func `the staff see a photo, and the audit log says who did`() async throws {
        let shop = try await Shop()
        let (number, id) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .finance)
            #expect(try await browser.get("/desk/case/" + number).says("/desk/photo/\(id)/small"))
            #expect(try await browser.get("/desk/photo/" + id).body == "whole")
        }
        let entries = try await shop.database.read { try Audit($0).latest() }
        #expect(entries.first?.actor == "finance")
        #expect(entries.first?.object == "order:FR-1001/photo:" + id)
    }

    @Test func `the warehouse adds what it found, to a line, with a note`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let (number, _) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/case/" + number)
            try await browser.send(
                "/desk/case/\(number)/photos",
                photos: [
                    .field("inspection-line", "mouse"), .file("inspection", "JPEG seen"),
                    .field("inspection-note", "carte 4111 1111 1111 1111"),
                ])
            #expect(browser.page.status == .seeOther)
        }
        let photos = try await shop.database.read { try Photos($0).photos(of: .case(number)) }
        #expect(photos.map(\.purpose) == [.evidence, .inspection])
        #expect(photos.last?.line == "mouse")
        #expect(photos.last?.madeBy == "warehouse")
        #expect(photos.last?.note == "carte •••• •••• •••• 1111")
        let entries = try await shop.database.read { try Audit($0).latest() }
        #expect(entries.first(where: { $0.action == "photos" })?.detail == "1 inspection")
    }

    static let matrix: [(Role, String, Bool)] = [
        (.agent, "evidence", true), (.agent, "inspection", false),
        (.warehouse, "evidence", false), (.warehouse, "inspection", true),
        (.finance, "evidence", false), (.finance, "inspection", false),
        (.admin, "evidence", true), (.admin, "inspection", true),
    ]

    @Test(arguments: matrix)
    func `a role adds what is its own to add`(
        role: Role, purpose: String, isAllowed: Bool
    ) async throws {
        let (shop, _, folder) = try await Shop.withPhotos()
        let (number, _) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.send(
                "/desk/case/\(number)/photos", photos: [.file(purpose, "JPEG x")])
            #expect(page.status == (isAllowed ? .seeOther : .forbidden))
        }
        let photos = try await shop.database.read { try Photos($0).photos(of: .case(number)) }
        #expect(photos.count == (isAllowed ? 2 : 1))
        #expect(folder.files == [])
    }

    @Test func `a line that the order has not is refused`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let (number, _) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/case/" + number)
            let page = try await browser.send(
                "/desk/case/\(number)/photos",
                photos: [.field("inspection-line", "other"), .file("inspection", "JPEG x")])
            #expect(page.status == .unprocessableContent)
        }
        let photos = try await shop.database.read { try Photos($0).photos(of: .case(number)) }
        #expect(photos.count == 1)
    }

    @Test func `a customer adds photos while the case is open, not after`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let (number, _) = try await Self.openCase(shop)
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.get("/case/" + number)
            try await browser.send(
                "/case/\(number)/photos", photos: [.file("evidence", "JPEG more")])
            #expect(browser.page.status == .seeOther)
            try await shop.act(number) { try $0.refuse(number, reason: "no") }
            try await browser.get("/case/" + number)
            let page = try await browser.send(
                "/case/\(number)/photos", photos: [.file("evidence", "JPEG late")])
            #expect(page.status == .conflict)
        }
        let photos = try await shop.database.read { try Photos($0).photos(of: .case(number)) }
        #expect(photos.map(\.purpose) == [.evidence, .evidence])
    }

    @Test func `photos of a finished case are forgotten when the policy says`() async throws {
        let shop = try await Shop()
        let (number, id) = try await Self.openCase(shop)
        shop.clock.pass(181 * 86_400)
        try await shop.site.desk.forgetExpired(at: shop.clock.now)
        #expect(try await shop.database.read { try Photos($0).find(id) } != nil)
        try await shop.act(number) { try $0.refuse(number, reason: "no") }
        try await shop.site.desk.forgetExpired(at: shop.clock.now.adding(seconds: -2 * 86_400))
        #expect(try await shop.database.read { try Photos($0).find(id) } != nil)
        try await shop.site.desk.forgetExpired(at: shop.clock.now)
        #expect(try await shop.database.read { try Photos($0).find(id) } == nil)
    }
}
