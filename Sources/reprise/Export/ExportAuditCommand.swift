import AfterSales
import ArgumentParser
import Desk
import Foundation
import Storage

struct ExportAuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Write the audit log to the output, the latest entry first.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

    @Option(help: "A line an entry: comma-separated, or a JSON object.") var format = Format.csv
    @Option(help: "Only what this login did.") var actor: String?
    @Option(help: "Only this action, such as log_in.") var action: String?
    @Option(help: "Only on this object, such as case:R-000001.") var object: String?

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            var filter = AuditFilter()
            filter.actor = actor ?? ""
            filter.action = action ?? ""
            filter.object = object ?? ""
            let policy = try await Desk(database: database).policyInForce(at: SystemClock.now)
            let named = policy.flatMap { Zone(identifier: $0.timeZone) }
            let utc = Zone(identifier: "UTC")!  // every system has it
            let export = AuditExport(database: database, filter: filter, zone: named ?? utc)
            switch format {
            case .csv:
                write(AuditExport.heading)
                try await export.forEach { write($0) }
            case .json: try await export.forEachJSON { write($0) }
            }
        }
    }

    private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
