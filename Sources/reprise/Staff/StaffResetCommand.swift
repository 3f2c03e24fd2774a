import ArgumentParser
import Desk

struct StaffResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Open a locked login, take its authenticator away, and make a new password.")

    @Argument(help: "What the person logs in with.") var login: String

    func run() async throws {
        try await Failure.reporting {
            let staff = Staff(database: try await OpenDatabase.openExisting(Settings()))
            let now = SystemClock.now
            try await staff.resetAuthenticator(of: login, by: .console, at: now)
            try await staff.unlock(login, by: .console, at: now)
            let secret = try await staff.inviteAgain(
                login, random: Server.randomBytes, by: .console, at: now)
            let password = DemoPassword.make()
            try await staff.accept(invitation: secret, password: password, at: now)
            Output.line("\(login)  password \(password)")
        }
    }
}
