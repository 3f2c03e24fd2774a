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
            let database = try await OpenDatabase.open(Settings())
            let password = DemoPassword.make()
            let secret = totp ? Server.randomBytes(20) : nil
            try await Staff(database: database).add(
                login, name: name, role: role.role, password: password, totpSecret: secret,
                at: SystemClock.now)
            Output.line("\(login)  password \(password)")
            if let secret {
                let code = OneTimePassword.base32(secret)
                Output.line("authenticator  otpauth://totp/Reprise:\(login)?secret=\(code)")
            }
        }
    }
}
