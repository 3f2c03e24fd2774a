import AfterSales
import ArgumentParser
import Desk

struct StaffAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person; prints the password once.")

    @Argument(help: "What the person logs in with.") var login: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "agent, warehouse, finance or admin.") var role: Role

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.open(Settings())
            let password = DemoPassword.make()
            try await Staff(database: database).add(
                login, name: name, role: role, password: password, totpSecret: nil,
                at: SystemClock.now)
            Output.line("\(login)  password \(password)")
        }
    }
}
