import AfterSales
import ArgumentParser
import Storage
import StorageSQLite

struct CaseListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List cases, what is due first at the top.")

    @Option(help: "Only cases in this state.") var state: CaseState?

    func run() async throws {
        try await Failure.reporting {
            let database = try await OpenDatabase.openExisting(Settings())
            let state = state
            let rows = try await database.read { try CaseList($0).rows(in: state) }
            for row in rows {
                Output.line("\(row.number)  \(row.kind)  \(row.state)  order \(row.order)")
            }
            if rows.isEmpty { Output.line("no cases") }
        }
    }
}
