import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Web

/// Takes what begins with `JPEG`, and writes it anew; the rest is no picture.
final class PaperPictures: PictureMaker {
    /// Paths that were asked for.
    private let asked = Mutex<[String]>([])
    var paths: [String] { asked.withLock { $0 } }

    func picture(from path: String) async throws(PictureRefusal) -> MadePicture {
        asked.withLock { $0.append(path) }
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        guard !text.isEmpty else { throw .empty }
        guard text.hasPrefix("JPEG") else { throw .notAPicture }
        let code = text.split(separator: " ").first { $0.hasPrefix("ean:") }
        return MadePicture(
            picture: Array("whole \(text)".utf8), small: Array("small \(text)".utf8), width: 400,
            height: 300,
            codes: code.map { [BarCode(kind: .article, text: String($0.dropFirst(4)))] } ?? [])
    }
}

/// A field or a file of a form.
struct FormPart {
    var name: String
    var value: String
    var fileName: String?

    static func field(_ name: String, _ value: String) -> FormPart {
        FormPart(name: name, value: value)
    }
    static func file(
        _ field: String, _ value: String, named name: String = "photo.jpg"
    ) -> FormPart {
        FormPart(name: field, value: value, fileName: name)
    }

    var text: String {
        let file = fileName.map { "; filename=\"\($0)\"\r\nContent-Type: image/jpeg" } ?? ""
        return "Content-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n\(value)\r\n"
    }
}

extension Browser {
    /// Sends parts as they are.
    @discardableResult
    func send(
        _ path: String, _ parts: [FormPart], length: Int? = nil
    ) async throws -> Page {
        let body = parts.map { "--XyZ\r\n" + $0.text }.joined() + "--XyZ--\r\n"
        return try await post(
            path, raw: Array(body.utf8), type: "multipart/form-data; boundary=XyZ",
            length: length)
    }

    /// Sends files with the token of the page in front, as its form does.
    @discardableResult
    func send(_ path: String, photos: [FormPart]) async throws -> Page {
        try await send(path, [.field("form_token", token)] + photos)
    }
}

extension Shop {
    /// A shop that makes pictures of paper, and a folder of its own for uploads.
    static func withPhotos(
        settings change: (inout WebSettings) -> Void = { _ in }
    ) async throws -> (Shop, PaperPictures, Folder) {
        let (pictures, folder) = (PaperPictures(), Folder())
        let shop = try await Shop(
            settings: change,
            ports: {
                $0.pictures = pictures
                $0.uploadFolder = folder.path
            })
        return (shop, pictures, folder)
    }

    final class Folder: Sendable {
        let path = NSTemporaryDirectory() + "uploads-" + UUID().uuidString
        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// What is left there.
        var files: [String] {
            (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        }
    }
}
