import ArgumentParser
import Desk
import Foundation
import Storage
import StorageSQLite

struct DatabaseRestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the database, after checking it.")

    @Argument(help: "A file that `reprise db backup` wrote.") var file: String
    @Flag(help: "Replace a database that is there.") var force = false

    func run() async throws {
        try await Failure.reporting {
            let target = try OpenDatabase.path(Settings().databaseURL)
            let manager = FileManager.default
            guard force || !manager.fileExists(atPath: target) else {
                throw StorageError.cannotOpen(
                    path: target, reason: "it exists already; --force replaces it")
            }
            // A server that uses the database must not have it replaced under its feet.
            let lock = try FileLock(besides: target)
            defer { lock.release() }
            // Checked as a copy beside the target, so that a bad backup replaces nothing.
            let copy = target + ".restoring"
            removeCopy(copy)
            defer { removeCopy(copy) }
            guard manager.fileExists(atPath: file) else {
                throw StorageError.cannotOpen(path: file, reason: "no such file")
            }
            try manager.copyItem(atPath: file, toPath: copy)
            try await check(copy)
            for leftover in [target, target + "-wal", target + "-shm"] {
                try? manager.removeItem(atPath: leftover)
            }
            try manager.moveItem(atPath: copy, toPath: target)
            Output.line("\(target) restored from \(file)")
        }
    }

    private func removeCopy(_ copy: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] {
            try? FileManager.default.removeItem(atPath: copy + suffix)
        }
    }

    /// What is wrong is told of the backup, not of the copy of it.
    private func check(_ copy: String) async throws {
        do {
            let database = try SQLiteDatabase(path: copy)
            try await database.migrate()
            let problems =
                try await Desk(database: database).verify().problems
                + database.brokenReferences()
            let id = Hexadecimal.text(Server.randomBytes(8))
            try await database.write { transaction in
                try Installation(transaction).renew(id: id, at: SystemClock.now)
            }
            try database.close()
            if let first = problems.first {
                throw StorageError.damaged(path: file, reason: first)
            }
        } catch StorageError.damaged(_, let reason) {
            throw StorageError.damaged(path: file, reason: reason)
        }
    }
}
