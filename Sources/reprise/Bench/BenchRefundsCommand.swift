import ArgumentParser

struct BenchRefundsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refunds",
        abstract: "Refunds a second with a provider that takes its time.",
        discussion: """
            Each figure is the median of five runs on a fresh database file, beside what the \
            concurrency alone would allow: so many calls, each of so many milliseconds.
            """)

    @Option(name: .customLong("concurrency"), help: "How many calls may be under way; repeatable.")
    var concurrencies: [Int] = [4, 16, 64]

    @Option(help: "Milliseconds that the provider takes for an answer.")
    var latency = 200

    @Option(help: "Calls one after another in a run: a run takes so many answers' time at best.")
    var rounds = 20

    @Option(help: "Exit with 1 where less than this part of what is possible is reached.")
    var atLeast: Double?

    func validate() throws {
        guard concurrencies.allSatisfy({ (1...1000).contains($0) }) else {
            throw ValidationError("--concurrency: from 1 to 1000")
        }
        guard (1...60_000).contains(latency), (1...10_000).contains(rounds) else {
            throw ValidationError("--latency: from 1 to 60000; --rounds: from 1 to 10000")
        }
    }

    func run() async throws {
        var isTooSlow = false
        for concurrency in concurrencies {
            let bench = RefundBench(
                concurrency: concurrency, latency: .milliseconds(latency), rounds: rounds)
            let share = try await bench.median()
            let most = Double(concurrency) * 1000 / Double(latency)
            let speed = Int((share * most).rounded())
            let percent = Int((share * 100).rounded())
            Output.line(
                "\(concurrency) at once: \(speed) refunds per second, \(percent) % of the "
                    + "\(Int(most)) that \(latency) ms allow")
            if let atLeast, share < atLeast { isTooSlow = true }
        }
        if isTooSlow { throw ExitCode.failure }
    }
}
