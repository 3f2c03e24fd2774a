import ArgumentParser
import Foundation
import Sandbox
import Simulation
import StorageSQLite

struct SimulateRefundsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refunds",
        abstract: "Refunds under lost answers, lost calls, late failures and dying processes.",
        discussion: """
            Each seed is one shop on a store in memory with three payment providers in memory. \
            Providers lose calls and answers, answer late, forget keys, return money days later, \
            send messages twice and out of order; customers pay return fees too late; the shop's \
            process dies between any two writes, and a second one works beside it. Then the faults \
            end, and what the books say is compared with what really left. The same seed is the \
            same run.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case json, text }

    @Option(help: "How many shops.") var seeds = 100
    @Option(help: "The first seed.") var first = 1
    @Option(help: "How much happens in each shop.") var acts = 500
    @Option(help: "How often each fault of a provider strikes, per thousand.") var faults = 60
    @Option(help: "How many shops at once; as many as there are cores if not given.")
    var jobs: Int?
    @Option(help: "How the figures are printed.") var format = Format.text
    @Flag(help: "No bar.") var quiet = false

    func validate() throws {
        guard (1...1_000_000).contains(seeds) else {
            throw ValidationError("--seeds: \(seeds) is not within 1 to 1000000")
        }
        guard (1...100_000).contains(acts) else {
            throw ValidationError("--acts: \(acts) is not within 1 to 100000")
        }
        guard (1...256).contains(jobs ?? 1) else {
            throw ValidationError("--jobs: \(jobs ?? 0) is not within 1 to 256")
        }
        guard first >= 0 else { throw ValidationError("--first: \(first) is below 0") }
        guard (0...500).contains(faults) else {
            throw ValidationError("--faults: \(faults) is not within 0 to 500")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let bar = ProgressBar(label: "shops", isShown: !quiet)
            var total = Campaign.Report()
            try await withThrowingTaskGroup(of: (Int, Campaign.Report).self) { group in
                var next = first
                var done = 0
                let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
                for _ in 0..<min(jobs, seeds) { add(&next, to: &group) }
                while let (seed, report) = try await group.next() {
                    total.add(report, named: "seed \(seed)")
                    done += 1
                    bar.show(done, of: seeds)
                    if next < first + seeds { add(&next, to: &group) }
                }
            }
            bar.clear()
            tell(total)
            if !total.violations.isEmpty { throw ExitCode(1) }
        }
    }

    private func add(
        _ next: inout Int, to group: inout ThrowingTaskGroup<(Int, Campaign.Report), any Error>
    ) {
        let (seed, faults, acts) = (next, faults, acts)
        next += 1
        group.addTask {
            let store = try SQLiteDatabase.inMemory()
            try await store.migrate()
            let campaign = Campaign(seed: UInt64(seed), on: store, faultsPerMille: faults)
            return (seed, try await campaign.run(acts: acts))
        }
    }

    private func tell(_ total: Campaign.Report) {
        for violation in total.violations { Output.error(violation) }
        let faults = Fault.allCases.map { ($0.rawValue, total.faults[$0] ?? 0) }
        switch format {
        case .json:
            let struck = faults.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
            Output.line(
                "{\"seeds\": \(seeds), \"refunds\": \(total.refunds), \"made\": \(total.made), "
                    + "\"paid_pages\": \(total.paidPages), \"given_back\": \(total.givenBack), "
                    + "\"transfers\": \(total.transfers), "
                    + "\"deaths\": \(total.deaths), \"violations\": \(total.violations.count), "
                    + "\"faults\": {\(struck)}}")
        case .text:
            Output.line(
                "\(seeds) shops, \(total.refunds) refunds in the books, \(total.made) at the "
                    + "providers, \(total.deaths) deaths: \(total.violations.count) violations")
            Output.line(
                "\(total.paidPages) pages paid, \(total.givenBack) of them given back, "
                    + "\(total.transfers) transfers in files")
            Output.line(faults.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        }
    }
}

extension Campaign.Report {
    fileprivate mutating func add(_ other: Campaign.Report, named name: String) {
        refunds += other.refunds
        made += other.made
        paidPages += other.paidPages
        givenBack += other.givenBack
        transfers += other.transfers
        deaths += other.deaths
        faults.merge(other.faults, uniquingKeysWith: +)
        violations += other.violations.map { "\(name): \($0)" }
    }
}
