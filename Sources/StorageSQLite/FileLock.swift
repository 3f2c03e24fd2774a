import Foundation
import Storage
import Synchronization

/// One process per file: a lock file beside the database that says who.
///
/// The lock is the kernel's (`flock`), so it is gone with its process, however that ends; the text
/// in the file only tells a person whom to look for.
package final class FileLock: Sendable {
    /// `nil` once released.
    private let descriptor: Mutex<Int32?>

    /// - Throws: ``StorageError/lockedByAnother(path:owner:)`` while another process holds it.
    package init(besides path: String) throws {
        let lockPath = path + ".lock"
        let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == EROFS || errno == EACCES
                ? StorageError.readOnly(path: path)
                : StorageError.cannotOpen(path: path, reason: reason)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let owner = (try? String(contentsOfFile: lockPath, encoding: .utf8)) ?? ""
            close(descriptor)
            throw StorageError.lockedByAnother(
                path: path, owner: owner.isEmpty ? "another process" : owner)
        }
        let owner = "process \(ProcessInfo.processInfo.processIdentifier)"
        ftruncate(descriptor, 0)
        _ = owner.withCString { write(descriptor, $0, strlen($0)) }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    package func release() {
        descriptor.withLock { held in
            if let held { close(held) }
            held = nil
        }
    }
}
