import AfterSales
import ArgumentParser
import Connectors
import Desk
import Foundation
import Storage
import StorageSQLite

struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare providers' reports with the ledger, and settle what differs.",
        subcommands: [
            ReconcileReportCommand.self, ReconcileListCommand.self, ReconcileSettleCommand.self,
        ],
        defaultSubcommand: ReconcileReportCommand.self)
}

struct ReconcileReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Compare a provider's report; exit code 1 where anything differs.")

    @Option(help: "Whose report it is: stripe, paypal or alma.") var provider: ReportingProvider
    @Argument(help: "The report, a CSV file as the provider gives it.") var file: String
    @Option(help: "The first day to compare; the report's own otherwise.") var from: String?
    @Option(help: "The last day, included.") var to: String?

    func run() async throws {
        try await Failure.reporting {
            let first = try ExportLedgerCommand.day("--from", from)
            let last = try ExportLedgerCommand.day("--to", to)
            guard let content = FileManager.default.contents(atPath: file) else {
                throw Unreadable(file: file)
            }
            let refunds = try ReportReader(provider).refunds(in: Array(content))
            let database = try await OpenDatabase.openExisting(Settings())
            let run = try await Desk(database: database).reconcile(
                .init(
                    provider: provider, file: URL(fileURLWithPath: file).lastPathComponent,
                    refunds: refunds, first: first, last: last),
                by: .console, at: SystemClock.now)
            for difference in run.differences { Output.line(difference.line) }
            Output.line(
                "\(provider.rawValue), \(run.first) to \(run.last): \(run.reported) refunds "
                    + "reported, \(run.matched) agree, \(run.differences.count) differences")
            if !run.differences.isEmpty { throw ExitCode(1) }
        }
    }

    struct Unreadable: Error, CustomStringConvertible {
        var file: String
        var description: String { "\(file) cannot be read" }
    }
}

struct ReconcileListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the differences that nobody has settled.")

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            let open = try await database.read { try Reconciliations($0).open() }
            for found in open {
                Output.line("\(found.id)  \(found.provider)  \(found.difference.line)")
            }
        }
    }
}

struct ReconcileSettleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Close a difference with what became of it.")

    @Argument(help: "Its number, from reprise reconcile list.") var id: Int64
    @Option(help: "What became of it.") var note: String

    func validate() throws {
        guard note.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--note: say what became of it")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            let settled = try await Desk(database: database).settle(
                .reported(id), note: note, by: .console, at: SystemClock.now)
            guard settled else { throw NotOpen(id: id) }
            Output.line("settled: \(id)")
        }
    }

    struct NotOpen: Error, CustomStringConvertible {
        var id: Int64
        var description: String { "no difference \(id) is open; see reprise reconcile list" }
    }
}

extension ReportingProvider: ExpressibleByArgument {}

extension Reconciliations.Difference {
    /// `other_amount  R-000001/1  re_1  ours 24.90 EUR on 2026-03-20, theirs 20.00 EUR on …`.
    fileprivate var line: String {
        func side(_ name: String, _ amount: Minor?, _ day: CivilDay?) -> String? {
            amount.map { amount in
                let sign = amount < 0 ? "-" : ""
                let decimal = LedgerExport.decimal(abs(amount), in: currency)
                return "\(name) \(sign)\(decimal) \(currency)"
                    + (day.map { " on \($0)" } ?? "")
            }
        }
        let sides = [side("ours", ours, ourDay), side("theirs", theirs, theirDay)]
        return
            ([kind.rawValue, refund, reported].compactMap(\.self)
            + [sides.compactMap(\.self).joined(separator: ", ")]).joined(separator: "  ")
    }
}
