import CVips
import Desk
import Foundation

/// The decoder: a file as a stranger sent it becomes two JPEGs of ours. It runs in a process that
/// does nothing else (``DarkroomProcess``).
package enum Darkroom {
    /// More are not decoded, however few bytes say so.
    static let maximumPixels = 60_000_000
    static let quality = 82
    static let smallQuality = 75

    /// What was made; the pictures are files beside it.
    package struct Print: Codable, Hashable, Sendable {
        package var width: Int
        package var height: Int
        package var codes: [BarCode]
    }

    static let pictureFile = "picture.jpg"
    static let smallFile = "small.jpg"
    static let reportFile = "report.json"

    /// Makes picture and small picture of the file into a folder.
    ///
    /// The format is told from the first bytes, only that format's decoder is asked, and the
    /// header's size is checked before anything is decoded.
    package static func develop(
        _ path: String, into folder: String
    ) throws(PictureRefusal) -> Print {
        let format = try format(of: path)
        guard start() else { throw .tooCostly }
        do {
            let source = try PictureImage.open(path, format)
            let (pixels, overflows) = source.width.multipliedReportingOverflow(by: source.height)
            guard !overflows, pixels <= maximumPixels else { throw PictureRefusal.tooManyPixels }
            let picture = try source.fitted(into: MadePicture.longestSide)
            let small = try picture.fitted(into: MadePicture.smallSide)
            try picture.save(to: folder + "/" + pictureFile, quality: quality)
            try small.save(to: folder + "/" + smallFile, quality: smallQuality)
            return Print(
                width: picture.width, height: picture.height,
                codes: BarCodeReader.codes(
                    in: try picture.grey(), width: picture.width, height: picture.height))
        } catch let refusal as PictureRefusal {
            throw refusal
        } catch {
            throw .damaged
        }
    }

    /// - Throws: for a file that is empty or begins as no picture does.
    static func format(of path: String) throws(PictureRefusal) -> PictureFormat {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .damaged }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: PictureFormat.headLength)) ?? Data()
        guard !head.isEmpty else { throw .empty }
        guard let format = PictureFormat(head: head) else { throw .notAPicture }
        return format
    }

    /// One thread, nothing kept, no decoder that its authors do not trust with strangers' files.
    private static func start() -> Bool {
        guard vips_init("reprise") == 0 else { return false }
        vips_block_untrusted_set(1)
        vips_concurrency_set(1)
        vips_cache_set_max(0)
        return true
    }
}
