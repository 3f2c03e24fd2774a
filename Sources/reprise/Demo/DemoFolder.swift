import Foundation
import Storage

/// The folder of a demo's data. Only what a demo made is ever deleted.
struct DemoFolder {
    let path: String
    private static let mark = ".reprise-demo"

    init(path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    var database: String { path + "/shop.db" }

    func clear() throws {
        let manager = FileManager.default
        let files = try manager.contentsOfDirectory(atPath: path)
        guard files.isEmpty || files.contains(Self.mark) else {
            throw StorageError.cannotOpen(
                path: path, reason: "it holds files that no demo made; choose an empty folder")
        }
        for file in files where file.hasPrefix("shop.db") {
            try manager.removeItem(atPath: path + "/" + file)
        }
        _ = manager.createFile(atPath: path + "/" + Self.mark, contents: nil)
    }
}
