/// What can go wrong with a store, with what was being done and what to do.
package enum StorageError: Error, Hashable, Sendable {
    case unexpected(SQLValue)
    /// The file was written by a newer release.
    case newerSchema(found: Int, known: Int)
    case notMigrated
    case cannotOpen(path: String, reason: String)
    case lockedByAnother(path: String, owner: String)
    case readOnly(path: String)
    case damaged(path: String, reason: String)
    /// The record changed since it was read.
    case stale(order: String)
    case duplicate(String)
    /// A rule of the schema was broken: the last line held.
    case constraint(String)
    case full(String)
    case unsupported(url: String, reason: String)
    case missing(String)

    package var message: String {
        switch self {
        case .unexpected(let value): "the store holds \(value) where something else belongs"
        case .newerSchema(let found, let known):
            "the database has version \(found), this program knows up to \(known): "
                + "use the newer release, or restore a backup"
        case .notMigrated: "the database has no tables yet: run `reprise db migrate`"
        case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
        case .lockedByAnother(let path, let owner):
            "\(path) is in use by \(owner): stop it first, or use another file"
        case .readOnly(let path): "\(path) is read-only: make it writable, or use another file"
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)): restore a backup with `reprise db restore`"
        case .stale(let order): "order \(order) changed meanwhile: read it again"
        case .duplicate(let what): "\(what) exists already"
        case .constraint(let what): "the database refused it: \(what)"
        case .full(let what): "no space left: \(what)"
        case .unsupported(let url, let reason): "\(url): \(reason)"
        case .missing(let what): "\(what) is not in the database"
        }
    }
}
