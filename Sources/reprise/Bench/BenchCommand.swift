import AfterSales
import ArgumentParser
import PolicyFiles

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure how fast the desk is on this machine.",
        subcommands: [BenchDecisionsCommand.self, BenchRefundsCommand.self])
}

struct BenchDecisionsCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case json, text }

    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Decisions a second on one core, the median of five runs.")

    @Option(help: "How the figure is printed.")
    var format = Format.text

    func run() throws {
        guard let rules = Rulebook(BuiltInPolicy.gamingShop.policy) else {
            throw ValidationError("the built-in policy names a zone that this machine lacks")
        }
        let bench = DecisionBench(rules: rules, mix: try DecisionMix(rules: rules))
        let figure = Int(bench.median())
        Output.line(
            format == .json
                ? "{\"decisions_per_second\": \(figure)}" : "\(figure) decisions per second")
    }
}
