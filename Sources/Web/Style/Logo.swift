import HTTPTypes
import Hummingbird
import NIOCore

/// The shop's own sign, in the place of its name: a file of the shop's, told by its first bytes.
package struct Logo: Sendable {
    let content: [UInt8]
    let type: String

    /// Pages stay small: a logo is no photo.
    package static let limitBytes = 50 * 1024

    package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        case tooLarge(bytes: Int)
        case notAPicture

        package var description: String {
            switch self {
            case .tooLarge(let bytes):
                "it has \(bytes) bytes; up to \(Logo.limitBytes) are allowed, so that every page "
                    + "stays small: save it smaller, or as SVG"
            case .notAPicture: "it is none of SVG, PNG, JPEG, WebP"
            }
        }
    }

    package init(_ content: [UInt8]) throws(Problem) {
        guard content.count <= Self.limitBytes else { throw .tooLarge(bytes: content.count) }
        guard let type = Self.type(of: content) else { throw .notAPicture }
        self.content = content
        self.type = type
    }

    private static func type(of content: [UInt8]) -> String? {
        if content.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        if content.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if content.starts(with: "RIFF".utf8), content.dropFirst(8).starts(with: "WEBP".utf8) {
            return "image/webp"
        }
        let start = String(decoding: content.prefix(1024), as: UTF8.self).trimmed
        let isMarkup = start.hasPrefix("<svg") || start.hasPrefix("<?xml")
        return isMarkup && start.contains("<svg") ? "image/svg+xml" : nil
    }

    /// Nothing in a drawing may run or fetch, even where it is opened by itself.
    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "public, max-age=3600",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }
}
