import ArgumentParser
import Desk
import Storage
import StorageSQLite

struct DatabaseVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check foreign keys, the journal against the state, the ledger and the audit log."
    )

    @Flag(help: "Print nothing when all is well.") var quiet = false

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            let broken = try await database.brokenReferences()
            let report = try await Desk(database: database).verify()
            let problems = broken + report.problems
            for problem in problems { Output.error(problem) }
            if !problems.isEmpty { throw ExitCode(1) }
            if !quiet {
                Output.line(
                    "\(report.orders) orders, \(report.events) events, "
                        + "\(report.ledgerEntries) ledger entries, \(report.audit.entries) audit "
                        + "entries: all is well")
                // Kept elsewhere, it shows later whether the end of the log was cut off.
                if !report.audit.head.isEmpty { Output.line("audit head \(report.audit.head)") }
            }
        }
    }
}
