import ArgumentParser
import Desk

struct StaffRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a person, and end their sessions.")

    @Argument(help: "What the person logs in with.") var login: String

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            try await Staff(database: database).remove(
                login, by: .console, at: SystemClock.now)
            Output.line("\(login) is removed")
        }
    }
}
