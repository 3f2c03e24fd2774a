import ArgumentParser
import Foundation
import Storage
import StorageSQLite

struct DatabaseBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a consistent copy of the database to a file.")

    @Argument(help: "The file to write; it must not exist.") var file: String

    func run() async throws {
        try await Failure.reporting {
            guard !FileManager.default.fileExists(atPath: file) else {
                throw StorageError.cannotOpen(
                    path: file, reason: "it exists already; choose another name")
            }
            try await OpenDatabase.openExisting(Settings()).backup(to: file)
            Output.line("written to \(file)")
        }
    }
}
