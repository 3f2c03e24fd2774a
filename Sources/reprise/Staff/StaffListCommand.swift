import AfterSales
import ArgumentParser
import Desk
import Storage

struct StaffListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who may log in.")

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            for member in try await Staff(database: database).all() {
                let second = member.totpSecret == nil ? "" : "  authenticator"
                let state = member.state == .active ? "" : "  \(member.state.rawValue)"
                Output.line(
                    "\(member.login)  \(member.role.rawValue)  \(member.name)" + second + state)
            }
        }
    }
}
