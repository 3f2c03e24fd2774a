import ArgumentParser

struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario",
        abstract: "Run stories of a shop and its customers, and check what they bring.",
        subcommands: [ScenarioRunCommand.self, ScenarioCheckCommand.self])
}

/// Where a scenario's store lives.
enum Engine: String, ExpressibleByArgument, CaseIterable {
    case memory, sqlite, postgres
}
