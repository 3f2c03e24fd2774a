import AfterSales
import Desk
import HTTPTypes
import Storage
import Testing

@testable import Web

/// Photos of a request that is being filled in.
@Suite struct DraftPhotoTests {
    /// Goes to the photos of a request of this kind.
    static func open(_ browser: Browser, _ kind: CaseKind) async throws -> String {
        try await browser.signIn()
        try await browser.get("/form")
        try await browser.submit("/begin/" + kind.rawValue)
        for _ in 1...6 {
            let place = try #require(browser.page.headers[.location])
            try await browser.follow()
            let name = String(place.split(separator: "/").last ?? "")
            if name == "photos" { return place }
            try await browser.submit("/request/", KindTests.answers[name] ?? [])
        }
        throw NotFound.here
    }

    static func photos(_ shop: Shop, _ path: String) async throws -> [Photo] {
        let draft = String(path.split(separator: "/")[1])
        return try await shop.database.read { try Photos($0).photos(of: .draft(draft)) }
    }

    @Test func `photos are kept, shown, and become the case's evidence`() async throws {
        let (shop, _, folder) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .transitDamage)
            #expect(browser.page.says("L’étiquette du transporteur"))
            try await browser.send(
                path,
                photos: [
                    .file("parcel", "JPEG one"), .file("label", "", named: ""),
                    .file("goods", "JPEG two"), .field("go", "stay"),
                ])
            #expect(browser.page.headers[.location] == path)
            try await browser.follow()
            #expect(browser.page.says("alt=\"Photo 1\u{A0}: le carton\""))
            #expect(browser.page.says("alt=\"Photo 2\u{A0}: le produit\""))
            try await browser.send(path, photos: [.file("label", "JPEG three")])
            let resolution = try #require(browser.page.headers[.location])
            #expect(resolution.hasSuffix("/resolution"))
            try await browser.follow()
            try await browser.submit("/request/", [("resolution", "refund")])
            try await browser.follow()
            try await browser.submit("/request/")
            #expect(browser.page.headers[.location] == "/case/R-000001")
            #expect(try await browser.follow().says("alt=\"Photo 3\u{A0}: l’étiquette\""))
        }
        let found = try #require(try await shop.record("FR-1001").case("R-000001"))
        #expect(found.request.evidence == ["photo-1.jpg", "photo-2.jpg", "photo-3.jpg"])
        let kept = try await shop.database.read { try Photos($0).photos(of: .case("R-000001")) }
        #expect(kept.map(\.purpose) == [.parcel, .goods, .label])
        #expect(kept.map(\.madeBy) == ["customer", "customer", "customer"])
        #expect(folder.files == [])
    }

    @Test func `a file that is no picture is named with its reason, the others are kept`()
        async throws
    {
        let (shop, _, folder) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .defect)
            try await browser.send(
                path,
                photos: [
                    .file("evidence", "JPEG good"),
                    .file("evidence", "<script>alert(1)</script>", named: "<b>été.jpg"),
                    .file("evidence", "", named: "vide.jpg"),
                ])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("&lt;b>été.jpg") || browser.page.says("&lt;b&gt;été.jpg"))
            #expect(browser.page.says("ce n’est pas une photo"))
            #expect(browser.page.says("le fichier est vide"))
            #expect(browser.page.says("href=\"#evidence\""))
            #expect(browser.page.says("alt=\"Photo 1"))
            #expect(try await Self.photos(shop, path).count == 1)
        }
        #expect(folder.files == [])
    }

    @Test func `a ninth photo is refused, and the eight stay`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .defect)
            let nine = (1...9).map { FormPart.file("evidence", "JPEG \($0)", named: "\($0).jpg") }
            try await browser.send(path, photos: nine)
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.says("9.jpg"))
            #expect(browser.page.says("il n’y a plus de place"))
            #expect(!browser.page.says("type=\"file\""))
            #expect(try await Self.photos(shop, path).map(\.position) == [1, 2, 3, 4, 5, 6, 7, 8])
            try await browser.send(path, photos: [.file("evidence", "JPEG again")])
            #expect(browser.page.status == .unprocessableContent)
            #expect(try await Self.photos(shop, path).count == 8)
        }
    }

    @Test func `a photo is taken away, and its place closes`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .defect)
            try await browser.send(
                path, photos: [.file("evidence", "JPEG one"), .file("evidence", "JPEG two")])
            try await browser.get(path)
            let first = try #require(try await Self.photos(shop, path).first)
            try await browser.submit(path + "/remove", [("photo", first.id)])
            #expect(browser.page.headers[.location] == path)
            let left = try await Self.photos(shop, path)
            #expect(left.map(\.position) == [1])
            #expect(left.map(\.id) != [first.id])
        }
    }

    @Test func `the same photo sent twice is there once`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .defect)
            for _ in 1...2 {
                try await browser.get(path)
                try await browser.send(path, photos: [.file("evidence", "JPEG one")])
                #expect(browser.page.status == .seeOther)
            }
            #expect(try await Self.photos(shop, path).count == 1)
        }
    }

    @Test func `a bar code fills in the article's number, unless one was typed`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .wrongItem)
            try await browser.send(path, photos: [.file("evidence", "JPEG ean:4006381333931 x")])
            #expect(browser.page.headers[.location] == path)
            try await browser.follow()
            #expect(browser.page.says("4006381333931"))
            try await browser.send(path, photos: [.file("evidence", "JPEG ean:5901234123457 y")])
            #expect(browser.page.headers[.location] != path)
            try await browser.get(path)
            #expect(browser.page.says("4006381333931"))
            #expect(!browser.page.says("5901234123457"))
        }
    }

    @Test func `a return asks for no photos`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            try await browser.signIn()
            try await browser.submit("/begin/return")
            for _ in 1...6 {
                let place = try #require(browser.page.headers[.location])
                #expect(!place.hasSuffix("/photos"))
                try await browser.follow()
                let name = String(place.split(separator: "/").last ?? "")
                if name == "check" { return }
                try await browser.submit("/request/", KindTests.answers[name] ?? [])
            }
        }
    }

    @Test func `photos of a request that is forgotten are forgotten with it`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            let path = try await Self.open(browser, .defect)
            try await browser.send(path, photos: [.file("evidence", "JPEG one")])
            shop.clock.pass(31 * 86_400)
            try await shop.site.desk.forgetExpired(at: shop.clock.now)
            #expect(try await Self.photos(shop, path).isEmpty)
        }
    }
}
