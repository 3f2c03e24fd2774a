import AfterSales
import ArgumentParser
import Desk
import Foundation
import Storage

struct ExportLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Write the ledger: as CSV, or as a FEC for the tax office."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, fec }
    enum Encoding: String, ExpressibleByArgument, CaseIterable {
        case utf8 = "utf-8"
        case latin9 = "iso-8859-15"
    }

    /// Why nothing is written.
    enum Problem: Error, CustomStringConvertible {
        case day(option: String, text: String)
        case noSIREN
        case cannotWrite(path: String)

        var description: String {
            switch self {
            case .day(let option, let text): "\(option): “\(text)” is not a day such as 2026-12-31"
            case .noSIREN:
                "a FEC carries the shop's SIREN: set SHOP_SIREN to its nine digits and try again"
            case .cannotWrite(let path): "\(path) cannot be written"
            }
        }
    }

    @Option(help: "A line an entry, or the 18 columns of article A47 A-1 LPF.")
    var format = Format.csv
    @Option(help: "The first day, such as 2026-01-01.") var from: String?
    @Option(help: "The last day, included.") var to: String?
    @Option(help: "Only this journal: VE (sales), BQ (bank) or OD (the rest).")
    var journal: LedgerJournal?
    @Option(help: "The encoding of a FEC.") var encoding = Encoding.utf8
    @Option(
        name: .shortAndLong,
        help: "A file, a folder, or - for the output; a FEC's own name is the default.")
    var output: String?

    func run() async throws {
        try await Failure.reporting {
            let settings = Settings()
            let days = (from: try day("--from", from), to: try day("--to", to))
            if format == .fec, !settings.shop.hasSIREN { throw Problem.noSIREN }
            let chart = try ChartOfAccounts(changes: settings.accounts)
            let database = try await OpenDatabase.openExisting(settings)
            let zone = try await Self.zone(database)
            let export = LedgerExport(
                database: database, zone: zone, from: days.from, to: days.to,
                journals: journal.map { [$0] } ?? Set(LedgerJournal.allCases))
            let name = AccountingFile.name(
                siren: settings.shop.siren, closing: days.to ?? zone.day(at: SystemClock.now))
            let (handle, path) = try open(named: name)
            switch format {
            case .csv:
                handle.write(Data(LedgerExport.heading.utf8))
                try await export.forEachCSV { handle.write(Data($0.utf8)) }
            case .fec:
                try await AccountingFile(export, chart: chart).forEach {
                    handle.write(encoded($0))
                }
            }
            try await note(database)
            if let path { Output.line("written: \(path)") }
        }
    }

    private func day(_ option: String, _ text: String?) throws -> CivilDay? {
        guard let text else { return nil }
        guard let day = CivilDay(iso: text) else { throw Problem.day(option: option, text: text) }
        return day
    }

    private static func zone(_ database: any Database) async throws -> Zone {
        let policy = try await Desk(database: database).policyInForce(at: SystemClock.now)
        let utc = Zone(identifier: "UTC")!  // every system has it
        return policy.flatMap { Zone(identifier: $0.timeZone) } ?? utc
    }

    /// - Returns: where to write, and the path unless it is the output.
    private func open(named name: String) throws -> (FileHandle, String?) {
        if output == "-" || (output == nil && format == .csv) {
            return (FileHandle.standardOutput, nil)
        }
        var path = output ?? "."
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue {
            path += "/" + (format == .fec ? name + ".txt" : "ledger.csv")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Problem.cannotWrite(path: path) }
        return (handle, path)
    }

    private func encoded(_ text: String) -> Data {
        encoding == .utf8 ? Data(text.utf8) : Data(Latin9.bytes(of: text))
    }

    private func note(_ database: any Database) async throws {
        let detail = [format.rawValue, from, to, journal?.rawValue].compactMap(\.self)
            .joined(separator: " ")
        try await database.write {
            try Audit($0).note(
                "export", on: "ledger", by: Actor.console.name, detail: detail,
                at: SystemClock.now)
        }
    }
}

extension LedgerJournal: ExpressibleByArgument {}
