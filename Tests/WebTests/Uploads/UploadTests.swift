import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Web

/// What an upload must bring before anything of it is taken, and what never stays.
@Suite struct UploadTests {
    private func visit(
        _ body: @escaping @Sendable (Browser, String, PaperPictures) async throws -> Void
    ) async throws {
        try await visit({ _ in }, body)
    }

    private func visit(
        _ change: @Sendable (inout WebSettings) -> Void,
        _ body: @escaping @Sendable (Browser, String, PaperPictures) async throws -> Void
    ) async throws {
        let (shop, pictures, folder) = try await Shop.withPhotos(settings: change)
        try await shop.visit { browser in
            let path = try await DraftPhotoTests.open(browser, .defect)
            try await body(browser, path, pictures)
            #expect(try await DraftPhotoTests.photos(shop, path).isEmpty)
        }
        #expect(folder.files == [])
        #expect(pictures.paths == [])
    }

    @Test func `an upload without our token is refused before its files are read`() async throws {
        try await visit { browser, path, _ in
            let file = FormPart.file("evidence", "JPEG x")
            for parts in [
                [file], [.field("form_token", "wrong"), file],
                [file, .field("form_token", browser.token)],
                [.field("other", "x"), .field("form_token", browser.token), file],
                [.file("form_token", browser.token), file],
            ] as [[FormPart]] {
                let page = try await browser.send(path, parts)
                #expect(page.status == .forbidden)
                #expect(page.says("Rien n’a été enregistré"))
                try await browser.get(path)
            }
        }
    }

    @Test func `an upload from another site is refused, token or not`() async throws {
        try await visit { browser, path, _ in
            let token = browser.token
            for origin in ["https://evil.example", nil] {
                browser.origin = origin
                let page = try await browser.send(
                    path, [.field("form_token", token), .file("evidence", "JPEG x")])
                #expect(page.status == .forbidden)
            }
        }
    }

    @Test func `an upload to somebody else's request finds nothing`() async throws {
        try await visit { browser, path, _ in
            let other = Browser(client: browser.client, shop: browser.shop)
            try await other.signIn("FR-2002", "tom@example.com")
            let page = try await other.send(path, photos: [.file("evidence", "JPEG x")])
            #expect(page.status == .notFound)
        }
    }

    @Test func `a file of one byte too many is refused`() async throws {
        try await visit({ $0.limits.photoBytes = 1000 }) { browser, path, _ in
            let page = try await browser.send(
                path,
                photos: [
                    .file(
                        "evidence", "JPEG" + String(repeating: "x", count: 997), named: "big.jpg")
                ])
            #expect(page.status == .unprocessableContent)
            #expect(page.says("big.jpg"))
            #expect(page.says("plus de 15"))
        }
    }

    @Test func `an upload that is too long is refused as a whole`() async throws {
        try await visit({ $0.limits.uploadBytes = 2000 }) { browser, path, _ in
            let long = FormPart.file("evidence", "JPEG" + String(repeating: "x", count: 3000))
            let page = try await browser.send(path, photos: [long])
            #expect(page.status == .contentTooLarge)
        }
    }

    @Test func `fields of an upload are bounded as those of other forms`() async throws {
        try await visit({ $0.limits.formBytes = 2000 }) { browser, path, _ in
            let page = try await browser.send(
                path, photos: [.field("note", String(repeating: "x", count: 2000))])
            #expect(page.status == .contentTooLarge)
        }
    }

    @Test(arguments: [
        "", "--XyZ--\r\n", "--XyZ\r\n", "--other\r\n", "x",
        "--XyZ\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n",
    ])
    func `a body that is cut off or damaged is refused`(body: String) async throws {
        try await visit { browser, path, _ in
            let page = try await browser.post(
                path, raw: Array(body.utf8), type: "multipart/form-data; boundary=XyZ")
            #expect([HTTPResponse.Status.badRequest, .forbidden].contains(page.status))
        }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=\"a b\""])
    func `an upload without a boundary is no form`(type: String) async throws {
        try await visit { browser, path, _ in
            let page = try await browser.post(path, raw: [45, 45], type: type)
            #expect(page.status == .badRequest)
        }
    }

    @Test(arguments: ["/", "/case/R-000001/answer", "/desk/log-in", "/photo/x"])
    func `files are taken where they are asked for, and nowhere else`(path: String) async throws {
        try await visit { browser, _, _ in
            let page = try await browser.send(path, photos: [.file("evidence", "JPEG x")])
            #expect(page.status == .badRequest)
        }
    }

    @Test func `a third upload at once is asked to wait`() async throws {
        try await visit({ $0.limits.uploadsPerVisitor = 0 }) { browser, path, _ in
            let page = try await browser.send(path, photos: [.file("evidence", "JPEG x")])
            #expect(page.status == .tooManyRequests)
            #expect(page.says("rien n’a été enregistré"))
        }
    }

    @Test func `what a stopped process left is swept away`() throws {
        let parent = NSTemporaryDirectory() + "sweep-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let folder = try UploadFolder(in: parent)
        #expect(FileManager.default.createFile(atPath: folder.path + "/1", contents: Data([1])))
        let attributes = try FileManager.default.attributesOfItem(atPath: parent)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        try UploadFolder.sweep(parent)
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [])
    }
}
