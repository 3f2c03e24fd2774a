import ArgumentParser
import PolicyFiles

struct PolicyShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a policy with every field, inherited ones too.")

    @Argument(help: "A policy file or the name of a built-in; none: the policy in force.")
    var policy: String?
    @Option(help: "text: a policy file; json: the same fields.") var format = AnswerFormat.text

    func run() async throws {
        try await PolicyAnswer.reporting(format) {
            let policy = try await PolicyInForce.policy(orNamed: policy)
            Output.line(format == .json ? PolicyWriter.json(policy) : PolicyWriter.yaml(policy))
        }
    }
}
