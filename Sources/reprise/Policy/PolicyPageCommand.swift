import AfterSales
import ArgumentParser
import Markup
import PolicyFiles
import Wording

struct PolicyPageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Write the page that tells customers what a policy promises.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case html, markdown, json }

    private struct Answer: Encodable {
        let policy: String
        let version: Int
        let language: Language
        let html: String
        let markdown: String
    }

    @Argument(help: "A policy file or the name of a built-in; none: the policy in force.")
    var policy: String?
    @Option(help: "The language of the page.") var language = Language.french
    @Option(help: "html: a fragment to stand in a page; markdown; json: both.")
    var format = Format.html

    func run() async throws {
        try await PolicyAnswer.reporting(format == .json ? .json : .text) {
            let policy = try await PolicyInForce.policy(orNamed: policy)
            let page = PublishedPage(policy, language)
            switch format {
            case .html: Output.line(page.html)
            case .markdown: Output.line(page.markdown)
            case .json:
                try Output.json(
                    Answer(
                        policy: policy.policy, version: policy.version, language: language,
                        html: page.html, markdown: page.markdown))
            }
        }
    }
}
