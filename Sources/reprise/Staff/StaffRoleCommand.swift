import ArgumentParser
import Desk

struct StaffRoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Give a person another role, and end their sessions.")

    @Argument(help: "What the person logs in with.") var login: String
    @Argument(help: "What the person may do from now on.") var role: StaffRole

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            try await Staff(database: database).setRole(
                role.role, of: login, by: .console, at: SystemClock.now)
            Output.line("\(login) is \(role.rawValue)")
        }
    }
}
