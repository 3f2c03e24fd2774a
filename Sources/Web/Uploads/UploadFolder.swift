import Foundation

/// The private folder of one upload's files.
package struct UploadFolder: Sendable {
    let path: String

    /// - Parameter parent: made where it is missing, for this user alone.
    init(in parent: String) throws {
        try Self.make(parent)
        var template = Array((parent + "/upload.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Removes what a process that stopped in the middle left in its folder.
    package static func sweep(_ parent: String) throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: parent) else { return }
        for name in try manager.contentsOfDirectory(atPath: parent)
        where name.hasPrefix("upload.") {
            try manager.removeItem(atPath: parent + "/" + name)
        }
    }

    private static func make(_ parent: String) throws {
        try FileManager.default.createDirectory(
            atPath: parent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }
}
