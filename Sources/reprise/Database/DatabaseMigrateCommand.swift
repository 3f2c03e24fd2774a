import ArgumentParser
import Storage
import StorageSQLite

struct DatabaseMigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Make the tables, or bring them to this release.")

    func run() async throws {
        try await Failure.reporting {
            let path = try OpenDatabase.path(Settings().databaseURL)
            let database = try SQLiteDatabase(path: path)
            let applied = try await database.migrate()
            Output.line(
                applied.isEmpty
                    ? "\(path): already at version \(Migrations.latest)"
                    : "\(path): now at version \(Migrations.latest)")
        }
    }
}
