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
            // Checked as a copy beside the target, so that a bad backup replaces nothing.
            let copy = target + ".restoring"
            for leftover in [copy, copy + "-wal", copy + "-shm", copy + ".lock"] {
                try? manager.removeItem(atPath: leftover)
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

    private func check(_ path: String) async throws {
        let database = try SQLiteDatabase(path: path)
        try await database.migrate()
        let problems =
            try await Desk(database: database).verify().problems
            + database.brokenReferences()
        try database.close()
        for suffix in ["-wal", "-shm", ".lock"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        if let first = problems.first {
            throw StorageError.damaged(path: file, reason: first)
        }
    }
}
