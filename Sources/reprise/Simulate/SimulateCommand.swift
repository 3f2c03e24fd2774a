import ArgumentParser

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Live through weeks in which everything goes wrong, and look at the books.",
        subcommands: [SimulateRefundsCommand.self])
}
