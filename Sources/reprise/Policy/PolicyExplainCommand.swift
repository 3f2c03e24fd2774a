import AfterSales
import ArgumentParser
import PolicyFiles
import Wording

struct PolicyExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a clause means under a policy, or what every clause does.")

    @Argument(help: "Clause ids such as return.window; none: all of them.")
    var clauses: [String] = []
    @Option(help: "A policy file or the name of a built-in; none: the policy in force.")
    var policy: String?
    @Option(help: "The language of the sentences.") var language = Language.english
    @Option(help: "text: for reading; json: a list.") var format = AnswerFormat.text

    private struct Explanation: Encodable {
        let clause: String
        let title: String
        let sentence: String
    }

    func validate() throws {
        for id in clauses where Clause(rawValue: id) == nil {
            throw ValidationError("no clause \(id); reprise policy explain lists them all")
        }
    }

    func run() async throws {
        try await PolicyAnswer.reporting(format) {
            let policy = try await PolicyInForce.policy(orNamed: policy)
            let sentences = ClauseSentence(policy, language)
            let chosen =
                clauses.isEmpty
                ? Clause.allCases : clauses.compactMap(Clause.init(rawValue:))
            let explanations = chosen.map { clause in
                Explanation(
                    clause: clause.id, title: sentences.title(for: clause),
                    sentence: sentences.sentence(for: clause))
            }
            switch format {
            case .json: try Output.json(explanations)
            case .text:
                for explanation in explanations {
                    Output.line("\(explanation.clause)  \(explanation.title)")
                    Output.line("    \(explanation.sentence)")
                }
            }
        }
    }
}
