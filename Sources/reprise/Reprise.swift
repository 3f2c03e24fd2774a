import ArgumentParser
import Foundation

@main
struct Reprise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprise",
        abstract: "The after-sales desk of an online shop.",
        subcommands: [
            BenchCommand.self, CaseCommand.self, ConfigCommand.self, DatabaseCommand.self,
            DemoCommand.self, ExportCommand.self, ImportCommand.self, PictureCommand.self,
            PaymentCommand.self, PolicyCommand.self, ReconcileCommand.self, SandboxCommand.self,
            ScenarioCommand.self,
            ServeCommand.self, SimulateCommand.self, StaffCommand.self,
        ])

    /// Runs a command. Exit codes: 0 done, 1 not done, 2 a usage error (which the parser's own
    /// `main` would give as 64).
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Output.error(fullMessage(for: error))
            Foundation.exit(2)
        }
    }
}
