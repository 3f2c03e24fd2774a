import AfterSales
import ArgumentParser
import PolicyFiles
import Wording

struct PolicyCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a policy file, and compare it with the floors of a country's law.",
        discussion: "Exit code 1 on a problem of the file or a finding below the law.")

    @Argument(help: "A policy file or the name of a built-in; none: the policy in force.")
    var policy: String?
    @Option(help: "Compare with the law of this country (FR).") var country: String?
    @Option(help: "Accept this finding below the law; may be given several times.")
    var allow: [String] = []
    @Option(help: "The language of the findings.") var language = Language.english
    @Option(help: "text: for reading; json: all findings.") var format = AnswerFormat.text

    private struct Answer: Encodable {
        let policy: String
        let version: Int
        let country: String?
        let problems: [PolicyProblem]
        let findings: [LawFinding]
        /// The ids below the law that nothing allows.
        let below: [String]
    }

    func validate() throws {
        if let country, !LawCheck.countries.contains(country) {
            throw ValidationError("no floors are known for \(country), only for FR")
        }
    }

    func run() async throws {
        try await PolicyAnswer.reporting(format) {
            let policy = try await PolicyInForce.policy(orNamed: policy)
            let findings = country.flatMap { LawCheck.findings(policy, country: $0) } ?? []
            try refuseUnknown(allow, among: findings)
            let below = findings.filter { $0.level == .below && !allow.contains($0.id) }.map(\.id)
            switch format {
            case .json:
                try Output.json(
                    Answer(
                        policy: policy.policy, version: policy.version, country: country,
                        problems: [], findings: findings, below: below))
            case .text: tell(policy, findings, below)
            }
            if !below.isEmpty { throw ExitCode(1) }
        }
    }

    /// A misspelt id would allow nothing and look as if it did.
    private func refuseUnknown(_ ids: [String], among findings: [LawFinding]) throws {
        let unknown = ids.filter { id in !findings.contains { $0.id == id } }
        guard let first = unknown.first else { return }
        throw ValidationError("--allow \(first): no floor has this id")
    }

    private func tell(_ policy: Policy, _ findings: [LawFinding], _ below: [String]) {
        Output.line("\(policy.policy), version \(policy.version): the file is sound")
        for finding in findings {
            let isAllowed = finding.level == .below && allow.contains(finding.id)
            let level = isAllowed ? "below (allowed)" : finding.level.rawValue
            Output.line("\(level)  \(finding.id)  \(finding.article)")
            Output.line("    \(finding.says)")
            if finding.level == .below || finding.level == .note {
                Output.line("    \(finding.message[language.code] ?? "")")
            }
        }
        if country != nil { Output.line("\(below.count) below the law") }
    }
}
