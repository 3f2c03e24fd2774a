import ArgumentParser
import Scenarios

struct ScenarioRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a scenario and print what happened.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, text }

    @Argument(help: "The scenario's file (YAML or JSON).") var file: String
    @Option(help: "Where the store lives.") var engine = Engine.memory
    @Option(help: "json: the shape of the format's documentation; text: for reading.")
    var format = Format.text

    func run() async throws {
        try await Failure.reporting {
            let run = try await engine.run(try ScenarioReader.read(path: file))
            Output.line(format == .json ? run.value.json() : run.text)
        }
    }
}
