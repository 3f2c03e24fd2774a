import ArgumentParser
import Connectors
import Desk
import Foundation

struct ImportOrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Import orders from a CSV file.",
        discussion: """
            Sales become orders; cancellations that match an earlier sale become settled cases \
            whose money is never sent. What cannot be used is reported by line and reason. \
            Importing a file twice changes nothing.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, text }

    @Argument(help: "The CSV file.") var file: String
    @Option(help: "How its columns and codes become orders (YAML).") var mapping: String
    @Option(help: "Where to write what was not used, by line: .csv or .json.") var report: String?
    @Option(help: "json: the whole report; text: a summary.") var format = Format.text
    @Flag(help: "Draw no progress bar.") var quiet = false

    func validate() throws {
        guard let report else { return }
        guard report.hasSuffix(".csv") || report.hasSuffix(".json") else {
            throw ValidationError("--report: expected a name that ends in .csv or .json")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let rules = try MappingFile.load(bytes: try Self.bytes(mapping), file: mapping)
            let bytes = try Self.bytes(file)
            let desk = Desk(database: try await OpenDatabase.open(Settings()))
            let now = SystemClock.now
            guard try await desk.policyInForce(at: now) != nil else { throw NoPolicy() }
            let bar = ProgressBar(label: "orders", isShown: !quiet)
            defer { bar.clear() }
            let found: ImportReport
            do {
                found = try await OrderImport(desk: desk, mapping: rules).run(bytes, now: now) {
                    bar.show($0, of: $1)
                }
            } catch let error as ImportFailure {
                throw FileFailure(path: file, reason: "cannot be used, \(error)")
            }
            bar.clear()
            try write(found)
            Output.line(
                format == .json
                    ? try found.json().trimmingCharacters(in: .newlines)
                    : ImportSummary(report: found, file: file).text)
        }
    }

    private func write(_ found: ImportReport) throws {
        guard let report else { return }
        let text = report.hasSuffix(".json") ? try found.json() : found.csv
        do {
            try Data(text.utf8).write(to: URL(filePath: report), options: .atomic)
        } catch {
            throw FileFailure(path: report, reason: "cannot be written")
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileFailure(path: path, reason: "does not exist")
        }
        guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
            throw FileFailure(path: path, reason: "cannot be read")
        }
        return Array(data)
    }
}

/// A file named on the command line that is of no use.
struct FileFailure: Error, CustomStringConvertible {
    var path: String
    var reason: String

    var description: String { "\(path) \(reason)" }
}

/// Orders are decided by the policy in force when they were placed, and there is none.
struct NoPolicy: Error, CustomStringConvertible {
    var description: String {
        "no policy is in force: publish one first with `reprise policy publish FILE`"
    }
}
