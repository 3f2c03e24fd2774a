import Foundation

/// A new file that only this process reads, written as its bytes come.
///
/// Writing blocks for as long as the system's cache takes to copy a few kilobytes.
final class UploadFile {
    let path: String
    private let descriptor: Int32
    private(set) var count = 0

    /// - Throws: the system's error, as for a file that is there already.
    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.error() }
        self.path = path
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.error() }
            rest = rest.dropFirst(written)
        }
        count += bytes.count
    }

    deinit { close(descriptor) }

    private static func error() -> POSIXError {
        POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}
