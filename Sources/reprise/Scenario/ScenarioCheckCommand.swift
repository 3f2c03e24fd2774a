import ArgumentParser
import Foundation
import Scenarios

struct ScenarioCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Run scenarios and compare with what they expect; exit code 1 on a difference.")

    @Argument(help: "Scenario files.") var files: [String]
    @Option(help: "Where the stores live.") var engine = Engine.memory
    @Option(help: "Write a JUnit report to this file too.") var junit: String?

    func run() async throws {
        var reports: [JUnitReport.Case] = []
        for file in files {
            let started = ContinuousClock.now
            let problems = await problems(of: file)
            reports.append(
                JUnitReport.Case(
                    name: file, problems: problems, duration: ContinuousClock.now - started))
            for problem in problems { Output.line(problem) }
            Output.line((problems.isEmpty ? "ok    " : "FAILED ") + file)
        }
        if let junit {
            try JUnitReport(name: "scenarios", cases: reports).xml
                .write(toFile: junit, atomically: true, encoding: .utf8)
        }
        let failed = reports.filter { !$0.problems.isEmpty }.count
        Output.line("\(reports.count - failed) passed, \(failed) failed")
        if failed > 0 { throw ExitCode(1) }
    }

    private func problems(of file: String) async -> [String] {
        do {
            let run = try await engine.run(try ScenarioReader.read(path: file))
            return run.mismatches.map(\.description)
        } catch {
            return ["\(file): \(Failure.message(error))"]
        }
    }
}
