import Foundation
import GRDB
import Storage

/// A store in one SQLite file, or in memory.
///
/// Exactly one connection writes and checkpoints (SQLite 3.40 may damage a WAL that two reset);
/// readers see snapshots and cannot write.
package final class SQLiteDatabase: Storage.Database {
    let writer: any DatabaseWriter
    /// `nil` in memory, where no commit waits for a disk.
    private let commits: GroupCommit?
    private let lock: FileLock?

    /// Opens or creates a file.
    package convenience init(path: String) throws {
        let lock = try FileLock(besides: path)
        do {
            try Self.refuseNewer(path)
            let pool = try DatabasePool(path: path, configuration: Self.configuration())
            // GRDB sets NORMAL after WAL; only FULL survives a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try self.init(writer: pool, lock: lock)
        } catch {
            throw SQLiteErrors.translated(error, path: path)
        }
    }

    /// Looks at the schema's version before anything is written: opening a pool writes, and a file
    /// of a newer release is to stay as it is.
    private static func refuseNewer(_ path: String) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard exists, !isFolder.boolValue else { return }
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let found = try queue.read { database in
            guard try database.tableExists("schema_versions") else { return 0 }
            return try Int.fetchOne(database, sql: "SELECT max(version) FROM schema_versions") ?? 0
        }
        try queue.close()
        guard found <= Migrations.latest else {
            let newer = StorageError.newerSchema(found: found, known: Migrations.latest)
            throw StorageError.cannotOpen(path: path, reason: newer.message)
        }
    }

    /// A store that is gone with the process.
    package static func inMemory() throws -> SQLiteDatabase {
        try SQLiteDatabase(writer: DatabaseQueue(configuration: configuration()), lock: nil)
    }

    private init(writer: any DatabaseWriter, lock: FileLock?) throws {
        self.writer = writer
        self.lock = lock
        commits = lock.map { _ in GroupCommit(writer: writer) }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA mmap_size = 0")
        }
        return configuration
    }

    /// Brings the schema to the latest version.
    @discardableResult
    package func migrate() async throws -> [Int] {
        try await write { try Migrations.migrate($0, .sqlite) }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws -> Value
    ) async throws -> Value {
        do {
            guard commits != nil else {
                return try atOnce { try body(SQLiteTransaction(database: $0, isReadOnly: true)) }
            }
            return try await writer.read { try body(SQLiteTransaction(database: $0)) }
        } catch { throw SQLiteErrors.translated(error, path: "the database") }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Storage.Transaction) throws -> Value
    ) async throws -> Value {
        do {
            guard let commits else {
                return try atOnce { try body(SQLiteTransaction(database: $0)) }
            }
            return try await commits.run { try body(SQLiteTransaction(database: $0)) }
        } catch { throw SQLiteErrors.translated(error, path: "the database") }
    }

    /// Runs a transaction in memory, where it is asked for: there is nothing to wait for.
    ///
    /// A read is not made one by `PRAGMA query_only`: to set it expires all prepared statements of
    /// the connection, which is the only one here, so each would be compiled again each time.
    private func atOnce<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
        try writer.writeWithoutTransaction { database in
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(database)
                return .commit
            }
            guard let value else { preconditionFailure("what is stored has a value") }
            return value
        }
    }

    /// What SQLite says of a pragma, on the connection that writes.
    package func pragma(_ name: String) async throws -> String? {
        try await writer.writeWithoutTransaction {
            try String.fetchOne($0, sql: "PRAGMA \(name)")
        }
    }

    /// A copy of the whole store, consistent while others write.
    package func backup(to path: String) throws {
        try writer.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
    }

    /// Ends the use of the file, so that it can be opened again.
    package func close() throws {
        try writer.close()
        lock?.release()
    }
}

extension SQLiteDatabase {
    /// Rows that refer to something that is not there, and pages that SQLite finds damaged.
    package func brokenReferences() async throws -> [String] {
        try await writer.read { database in
            let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map {
                "table \($0[0] as String? ?? "?"): a row refers to what is not there"
            }
            let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            return references + integrity.filter { $0 != "ok" }
        }
    }
}
