import ArgumentParser

@main
struct Reprise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprise",
        abstract: "The after-sales desk of an online shop.",
        subcommands: [BenchCommand.self, ScenarioCommand.self])
}
