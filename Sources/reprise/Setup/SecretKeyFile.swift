import Desk
import Foundation
import Storage

/// The file with the key that seals what must not be read from the database alone.
///
/// `REPRISE_SECRET_KEY_FILE` names it; without it stands beside the database, and the first start
/// makes it. A line a key in hexadecimal: the first seals, the others open what was sealed before.
struct SecretKeyFile {
    let path: String
    /// Whether the file may be made where it is missing.
    let isOurs: Bool

    init(_ settings: Settings) throws {
        isOurs = settings.secretKeyFile == nil
        path = try settings.secretKeyFile ?? OpenDatabase.path(settings.databaseURL) + ".key"
    }

    enum Problem: Error {
        case missing(String)
        case readable(String)
        case unreadable(String)
        case malformed(String)

        var message: String {
            switch self {
            case .missing(let path):
                "\(path) is not there: restore it, or name another file in "
                    + "REPRISE_SECRET_KEY_FILE"
            case .readable(let path):
                "\(path) can be read by others: run `chmod 600 \(path)`"
            case .unreadable(let path): "\(path) cannot be read, or is no plain file"
            case .malformed(let path):
                "\(path): expected 64 hexadecimal digits a line, as `openssl rand -hex 32` writes "
                    + "them"
            }
        }
    }

    /// - Throws: ``Problem``.
    func box() throws -> SecretBox {
        let manager = FileManager.default
        if !manager.fileExists(atPath: path) {
            guard isOurs else { throw Problem.missing(path) }
            try make()
        }
        guard let facts = try? manager.attributesOfItem(atPath: path),
            facts[.type] as? FileAttributeType == .typeRegular,
            let mode = facts[.posixPermissions] as? Int
        else { throw Problem.unreadable(path) }
        guard mode & 0o077 == 0 else { throw Problem.readable(path) }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem.unreadable(path)
        }
        let keys = text.split(whereSeparator: \.isWhitespace).map { Hexadecimal.bytes(String($0)) }
        guard keys.allSatisfy({ $0 != nil }),
            let box = try? SecretBox(keys: keys.compactMap { $0 })
        else { throw Problem.malformed(path) }
        return box
    }

    /// For its owner alone from the first moment on.
    private func make() throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw Problem.unreadable(path) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        let key = Hexadecimal.text(Server.randomBytes(SecretBox.keyBytes))
        try handle.write(contentsOf: Data((key + "\n").utf8))
        try handle.synchronize()
    }
}
