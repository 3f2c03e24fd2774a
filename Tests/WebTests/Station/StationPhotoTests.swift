import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Photos at the station: of a case's goods, and of a parcel that nobody expected.
@Suite struct StationPhotoTests {
    private func photos(_ shop: Shop, _ holder: Photo.Holder) async throws -> [Photo] {
        try await shop.database.read { try Photos($0).photos(of: holder) }
    }

    /// Every hidden field of a case's form to take it in, as parts.
    private func parts(_ browser: Browser, _ number: String) throws -> [FormPart] {
        let action = "/desk/station/case/\(number)/take-in"
        let form = try #require(
            PageForm.all(on: browser.page.body).first { $0.action == action })
        return form.fields.filter { $0.kind == .hidden }.map { FormPart.field($0.name, $0.value) }
    }

    @Test func `one press sends the grades and the photos`() async throws {
        let (shop, _, folder) = try await Shop.withPhotos()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station/case/" + number)
            let fields = (Browser.goodParcel + Browser.asSold).map { FormPart.field($0.0, $0.1) }
            let page = try await browser.send(
                "/desk/station/case/\(number)/take-in",
                try parts(browser, number) + fields + [
                    .field("inspection-note", "carte 4111 1111 1111 1111"),
                    .file("inspection", "JPEG corner"), .field("step", "inspect"),
                ])
            #expect(page.headers[.location] == "/desk/station?done=\(number)&from=1")
            let file = try await browser.get("/desk/station/case/" + number)
            let id = try #require(try await photos(shop, .case(number)).first?.id)
            #expect(file.says("/desk/photo/\(id)/small"))
            #expect(file.says("<small>Tapis de souris"))
        }
        let kept = try await photos(shop, .case(number))
        #expect(kept.map(\.purpose) == [.inspection])
        #expect(kept.first?.line == "mat")
        #expect(kept.first?.note == "carte •••• •••• •••• 1111")
        #expect(kept.first?.madeBy == "warehouse")
        #expect(try await shop.state(number) == .accepted)
        #expect(folder.files == [])
    }

    @Test func `photos added before the grading leave what was typed in its place`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station/case/\(number)?box=7&code=ABC")
            let page = try await browser.send(
                "/desk/station/case/\(number)/take-in",
                try parts(browser, number) + [
                    .field("carton", "no"), .field("condition-0", "worn"),
                    .field("note-0", "Taches"), .field("box", "7"), .field("code", "ABC"),
                    .file("inspection", "JPEG stain"), .field("step", "photos"),
                ])
            #expect(page.status == .ok)
            #expect(page.says("value=\"Taches\""))
            #expect(page.says("value=\"worn\" checked"))
            #expect(page.says("name=\"carton\" value=\"no\" checked"))
            #expect(page.says("name=\"box\" value=\"7\""))
            #expect(page.says("name=\"code\" value=\"ABC\""))
            #expect(page.says("Photo 1"))
        }
        #expect(try await photos(shop, .case(number)).count == 1)
        #expect(try await shop.state(number) == .inTransit)
        #expect(try await shop.parcels().isEmpty)
    }

    @Test func `what is no photo is named, and the parcel waits with what was typed`() async throws
    {
        let (shop, _, _) = try await Shop.withPhotos()
        let number = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            try await browser.get("/desk/station/case/" + number)
            let fields = (Browser.goodParcel + Browser.asSold).map { FormPart.field($0.0, $0.1) }
            let page = try await browser.send(
                "/desk/station/case/\(number)/take-in",
                try parts(browser, number) + fields + [
                    .field("note-0", "Taches"), .file("inspection", "%PDF", named: "a.pdf"),
                    .field("step", "inspect"),
                ])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("href=\"#inspection\""))
            #expect(page.says("a.pdf"))
            #expect(page.says("value=\"Taches\""))
        }
        #expect(try await photos(shop, .case(number)).isEmpty)
        #expect(try await shop.state(number) == .inTransit)
    }

    @Test func `the bench shows the customer's photos beside its own`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let (number, id) = try await PhotoAccessTests.openCase(shop)
        try await shop.act(number) { try $0.authorize(number) }
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            let page = try await browser.get("/desk/station/case/" + number)
            #expect(page.says("/desk/photo/\(id)/small"))
            #expect(page.says("enctype=\"multipart/form-data\""))
            try await browser.logIn(as: .finance)
            let looked = try await browser.get("/desk/station/case/" + number)
            #expect(looked.says("/desk/photo/\(id)/small"))
            #expect(!looked.says("type=\"file\""))
        }
    }

    /// A parcel that nobody expected, with one photo; the browser stands on its page.
    private func keepParcel(_ browser: Browser) async throws {
        try await browser.logIn(as: .warehouse)
        try await browser.get("/desk/station/new-parcel")
        try await browser.submit("/desk/station/new-parcel", [("contents", "Un tapis")])
        try await browser.follow()
        let page = try await browser.send(
            "/desk/station/unknown/1/photos",
            photos: [.file("inspection", "JPEG box"), .field("inspection-note", "Sans nom")])
        #expect(page.headers[.location] == "/desk/station/unknown/1")
    }

    @Test func `a parcel without a request has photos, and its case shows them`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.placeScannable()
        try await shop.visit { browser in
            try await keepParcel(browser)
            let id = try #require(try await photos(shop, .parcel(1)).first?.id)
            try await browser.logIn(as: .agent)
            let page = try await browser.get("/desk/station/unknown/1?order=FR-6006")
            #expect(page.says("/desk/photo/\(id)/small"))
            #expect(page.says("Sans nom"))
            try await browser.submit(
                "/desk/station/unknown/1/open",
                [("kind", "return"), ("units-mat", "1"), ("resolution", "refund")])
            #expect(try await browser.get("/desk/case/R-000001").says("/desk/photo/\(id)/small"))
            #expect(try await browser.get("/desk/photo/" + id).body == "whole JPEG box")
            // A parcel may hold other people's goods: the customer does not see it.
            try await browser.signIn("FR-6006")
            #expect(!(try await browser.get("/case/R-000001").says(id)))
            #expect(try await browser.get("/photo/" + id).status == .notFound)
        }
        #expect(try await shop.audit().contains("warehouse photos parcel:1"))
        let id = try #require(try await photos(shop, .parcel(1)).first?.id)
        #expect(try await shop.audit().contains("agent read parcel:1/photo:\(id)"))
    }

    @Test(arguments: [Role.agent, .finance])
    func `who does not work in the warehouse adds none to a parcel`(role: Role) async throws {
        let (shop, _, folder) = try await Shop.withPhotos()
        try await shop.visit { browser in
            try await keepParcel(browser)
            try await browser.logIn(as: role)
            try await browser.get("/desk/station/unknown/1")
            #expect(!browser.page.says("type=\"file\""))
            let page = try await browser.send(
                "/desk/station/unknown/1/photos", photos: [.file("inspection", "JPEG x")])
            #expect(page.status == .forbidden)
        }
        #expect(try await photos(shop, .parcel(1)).count == 1)
        #expect(folder.files == [])
    }

    @Test func `a parcel takes eight photos, and says so`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        try await shop.visit { browser in
            try await keepParcel(browser)
            try await browser.get("/desk/station/unknown/1")
            let page = try await browser.send(
                "/desk/station/unknown/1/photos",
                photos: (1...8).map { .file("inspection", "JPEG \($0)") }
                    + [.file("inspection", "no picture", named: "a.txt")])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("a.txt"))
            #expect(page.says("Plus de place pour 1 d’entre elles."))
            #expect(page.says("8 photos, c’est le maximum."))
            #expect(!page.says("type=\"file\""))
        }
        #expect(try await photos(shop, .parcel(1)).count == 8)
    }

    @Test func `photos of a parcel are forgotten as its cases' are`() async throws {
        let (shop, _, _) = try await Shop.withPhotos()
        let number = try await shop.mat(.awaitingReview)
        try await shop.visit { browser in try await keepParcel(browser) }
        shop.clock.pass(181 * 86_400)
        try await shop.site.desk.forgetExpired(at: shop.clock.now)
        #expect(try await photos(shop, .parcel(1)).count == 1)
        try await shop.database.write { try Parcels($0).put(number, into: 1) }
        try await shop.site.desk.close(
            .init(id: 1, version: 1), as: .kept, reason: "Sans nom", by: Actor(.admin),
            at: shop.clock.now)
        try await shop.site.desk.forgetExpired(at: shop.clock.now)
        #expect(try await photos(shop, .parcel(1)).count == 1)
        try await shop.act(number) { try $0.refuse(number, reason: "no") }
        try await shop.site.desk.forgetExpired(at: shop.clock.now)
        #expect(try await photos(shop, .parcel(1)).isEmpty)
    }
}
