import Desk
import Foundation
import Testing

@testable import Pictures

/// What the decoder makes, and what it refuses; looked at with Pillow.
@Suite(.enabled(if: PictureSamples.folder != nil, "no Python with Pillow"))
struct DarkroomTests {
    /// A folder that goes with the test.
    final class Desktop {
        let path: String

        init() throws {
            var template = Array((NSTemporaryDirectory() + "darkroom.XXXXXX").utf8CString)
            try #require(mkdtemp(&template) != nil)
            path = String(
                decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        var files: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
        }
    }

    @Test(arguments: 1...8)
    func `a picture is turned upright, whatever its orientation`(orientation: Int) throws {
        let desktop = try Desktop()
        let print = try Darkroom.develop(
            try PictureSamples.path("turned-\(orientation).jpg"), into: desktop.path)
        #expect(print.width == 400)
        #expect(print.height == 300)
        let seen = try PictureSamples.look(desktop.path + "/picture.jpg")
        #expect(seen == ["JPEG 400x300 RGB", "tags 0 profile 0", "red", "green", "blue", "white"])
        #expect(
            try PictureSamples.look(desktop.path + "/small.jpg")
                == ["JPEG 320x240 RGB", "tags 0 profile 0", "red", "green", "blue", "white"])
    }

    @Test func `place, device and date are gone`() throws {
        let desktop = try Desktop()
        _ = try Darkroom.develop(try PictureSamples.path("turned-6.jpg"), into: desktop.path)
        for file in ["picture.jpg", "small.jpg"] {
            let bytes = try Data(contentsOf: URL(filePath: desktop.path + "/" + file))
            for planted in ["Exif", "Camera", "stranger", "2026", "GPS"] {
                #expect(bytes.range(of: Data(planted.utf8)) == nil, "\(file): \(planted)")
            }
        }
    }

    @Test(arguments: [
        "plain.jpg", "plain.png", "plain.webp", "plain.heic", "holiday.txt", "cmyk.jpg",
    ])
    func `a picture is one by its bytes, not by its name`(name: String) throws {
        let desktop = try Desktop()
        _ = try Darkroom.develop(try PictureSamples.path(name), into: desktop.path)
        let seen = try PictureSamples.look(desktop.path + "/picture.jpg")
        #expect(seen == ["JPEG 400x300 RGB", "tags 0 profile 0", "red", "green", "blue", "white"])
    }

    @Test func `a large picture is made smaller, a small one stays`() throws {
        let desktop = try Desktop()
        let large = try Darkroom.develop(try PictureSamples.path("large.jpg"), into: desktop.path)
        #expect(large.width == 2000)
        #expect(large.height == 1500)
        let tiny = try Darkroom.develop(try PictureSamples.path("tiny.png"), into: desktop.path)
        #expect(tiny.width == 7)
        #expect(tiny.height == 5)
    }

    @Test func `what is clear becomes white, what is gray stays gray`() throws {
        let desktop = try Desktop()
        _ = try Darkroom.develop(try PictureSamples.path("clear.png"), into: desktop.path)
        #expect(
            try PictureSamples.look(desktop.path + "/picture.jpg").suffix(4)
                == ["white", "white", "white", "white"])
        _ = try Darkroom.develop(try PictureSamples.path("grey.png"), into: desktop.path)
        #expect(
            try PictureSamples.look(desktop.path + "/picture.jpg").first == "JPEG 400x300 RGB")
    }

    @Test func `what follows a picture's end, or hides in its comments, is gone`() throws {
        for name in ["script.jpg", "comment.jpg"] {
            let desktop = try Desktop()
            _ = try Darkroom.develop(try PictureSamples.path(name), into: desktop.path)
            let bytes = try Data(contentsOf: URL(filePath: desktop.path + "/picture.jpg"))
            #expect(bytes.range(of: Data("script".utf8)) == nil)
            #expect(bytes.range(of: Data("secret".utf8)) == nil)
        }
    }

    @Test func `the number of an article is read from its bars`() throws {
        let desktop = try Desktop()
        let print = try Darkroom.develop(try PictureSamples.path("ean.png"), into: desktop.path)
        #expect(print.codes == [BarCode(kind: .article, text: "4006381333931")])
    }

    static let refusals: [(String, PictureRefusal)] = [
        ("empty.jpg", .empty), ("gif.jpg", .notAPicture), ("svg.png", .notAPicture),
        ("pdf.jpg", .notAPicture), ("zip.jpg", .notAPicture), ("html.jpg", .notAPicture),
        ("text.png", .notAPicture), ("head.jpg", .damaged), ("head.png", .damaged),
        ("head.webp", .damaged), ("head.heic", .damaged), ("truncated.jpg", .damaged),
        ("truncated.png", .damaged), ("bomb.png", .tooManyPixels),
        ("wide.png", .damaged), ("negative.png", .damaged), ("not-there.jpg", .damaged),
    ]

    @Test(arguments: refusals)
    func `what is no picture is refused with its reason`(
        name: String, reason: PictureRefusal
    ) throws {
        let desktop = try Desktop()
        let path = try PictureSamples.path(name)
        #expect(throws: reason) { try Darkroom.develop(path, into: desktop.path) }
    }
}
