import ArgumentParser

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write lists of the desk as files.",
        subcommands: [ExportAuditCommand.self, ExportLedgerCommand.self])
}
