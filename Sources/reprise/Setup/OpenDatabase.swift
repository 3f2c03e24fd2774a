import Foundation
import Storage
import StorageSQLite

/// Opens the database that `DATABASE_URL` names.
enum OpenDatabase {
    /// - Throws: ``StorageError`` with what to do.
    static func path(_ url: String) throws -> String {
        if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
            throw StorageError.unsupported(
                url: "postgres://", reason: "PostgreSQL comes with release 0.3; use sqlite:///PATH")
        }
        guard url.hasPrefix("sqlite://") else {
            throw StorageError.unsupported(
                url: Settings.withoutPassword(url),
                reason: "expected sqlite:///absolute/path.db or sqlite://./relative.db")
        }
        let path = String(url.dropFirst("sqlite://".count))
        guard !path.isEmpty else {
            throw StorageError.unsupported(url: url, reason: "the path is missing")
        }
        return path
    }

    /// Opens a database that exists or is made, and brings it to the latest schema.
    static func open(_ settings: Settings) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: try path(settings.databaseURL))
        try await database.migrate()
        return database
    }

    /// Opens a database that must be there already.
    static func openExisting(_ settings: Settings) async throws -> SQLiteDatabase {
        let path = try path(settings.databaseURL)
        guard FileManager.default.fileExists(atPath: path) else {
            throw StorageError.cannotOpen(
                path: path, reason: "no such file; `reprise db migrate` makes one")
        }
        return try await open(settings)
    }
}
