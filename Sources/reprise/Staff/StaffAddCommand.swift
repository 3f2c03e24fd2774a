import ArgumentParser
import Desk

struct StaffAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person; prints the password once.")

    @Argument(help: "What the person logs in with.") var login: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "What the person may do.") var role: StaffRole
    @Flag(help: "Ask for one-time digits at log-in; prints the authenticator's secret once.")
    var totp = false

    func run() async throws {
        try await Failure.reporting {
            let settings = Settings()
            let database = try await OpenDatabase.open(settings)
            let password = DemoPassword.make()
            try await Staff(database: database).add(
                NewMember(login: login, name: name, role: role.role), password: password,
                by: .console, at: SystemClock.now)
            Output.line("\(login)  password \(password)")
            if totp {
                let authenticators = Authenticators(
                    database: database, box: try SecretKeyFile(settings).box(),
                    random: Server.randomBytes)
                let secret = try await authenticators.give(to: login, at: SystemClock.now)
                let code = OneTimePassword.base32(secret)
                Output.line("authenticator  otpauth://totp/Reprise:\(login)?secret=\(code)")
            }
        }
    }
}
