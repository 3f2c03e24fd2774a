import ArgumentParser
import PolicyFiles

struct PolicyDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two policies field by field.")

    @Argument(help: "A policy file or the name of a built-in.") var old: String
    @Argument(help: "The policy to compare it with.") var new: String
    @Option(help: "text: for reading; json: a list.") var format = AnswerFormat.text

    func run() async throws {
        try await PolicyAnswer.reporting(format) {
            let changes = PolicyDiff.changes(
                from: try PolicySource.policy(old), to: try PolicySource.policy(new))
            switch format {
            case .json: try Output.json(changes)
            case .text:
                for change in changes {
                    Output.line("\(change.field): \(change.old) -> \(change.new)")
                }
            }
        }
    }
}
