import AfterSales

/// How many decisions one core makes in a second, their clauses included.
struct DecisionBench {
    let rules: Rulebook
    let mix: DecisionMix

    /// Decisions a second: the median of five runs, after one to warm up.
    func median(ofRunsOf decisions: Int = 2_000_000) -> Double {
        _ = run(decisions / 10)
        return (0..<5).map { _ in run(decisions) }.sorted()[2]
    }

    private func run(_ decisions: Int) -> Double {
        // What was decided is added up, so that none of it can be left out.
        var seen: UInt64 = 0
        let clock = ContinuousClock()
        let time = clock.measure {
            for index in 0..<decisions {
                let now = mix.now.adding(seconds: Int64(index % 86_400))
                let decision = rules.decide(mix.facts[index % mix.facts.count], at: now)
                seen &+= decision.clauses.rawValue &+ UInt64(decision.lines.count)
            }
        }
        precondition(seen > 0)
        let seconds =
            Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        return Double(decisions) / seconds
    }
}
