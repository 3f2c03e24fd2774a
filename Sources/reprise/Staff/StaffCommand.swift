import ArgumentParser

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Say who may log in to the back office.",
        subcommands: [
            StaffAddCommand.self, StaffListCommand.self, StaffRemoveCommand.self,
            StaffResetCommand.self, StaffRoleCommand.self,
        ])
}
