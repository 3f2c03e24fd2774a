import ArgumentParser

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in what another system knows.",
        subcommands: [ImportOrdersCommand.self])
}
