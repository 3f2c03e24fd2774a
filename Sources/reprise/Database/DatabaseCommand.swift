import ArgumentParser

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Look after the database that DATABASE_URL names.",
        subcommands: [
            DatabaseMigrateCommand.self, DatabaseVerifyCommand.self, DatabaseBackupCommand.self,
            DatabaseRestoreCommand.self,
        ])
}
