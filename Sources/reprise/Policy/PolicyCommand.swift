import ArgumentParser

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Show, check, explain, publish as a page and compare policies.",
        subcommands: [
            PolicyShowCommand.self, PolicyCheckCommand.self, PolicyExplainCommand.self,
            PolicyPageCommand.self, PolicyDiffCommand.self, PolicyPublishCommand.self,
        ])
}
