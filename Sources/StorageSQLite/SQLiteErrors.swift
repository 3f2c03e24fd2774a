import GRDB
import Storage

/// SQLite's errors in the store's words, with what to do.
enum SQLiteErrors {
    static func translated(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let reason = error.message ?? "\(error.resultCode)"
        return switch error.resultCode {
        case .SQLITE_READONLY: StorageError.readOnly(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            StorageError.lockedByAnother(path: path, owner: "another process")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: StorageError.damaged(path: path, reason: reason)
        case .SQLITE_CONSTRAINT: StorageError.constraint(reason)
        case .SQLITE_FULL: StorageError.full(reason)
        case .SQLITE_CANTOPEN: StorageError.cannotOpen(path: path, reason: reason)
        default: error
        }
    }
}
