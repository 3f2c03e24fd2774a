import Foundation
import Scenarios
import StorageSQLite
import Testing

/// A scenario file of the repository, or of the folder beside it that holds shared ones.
struct ScenarioFile: Sendable, CustomTestStringConvertible {
    let path: String

    var testDescription: String { (path as NSString).lastPathComponent }

    static let own = files(in: repository.appendingPathComponent("scenarios"))
    static let all =
        own + files(in: repository.appendingPathComponent("../shared/scenarios").standardized)

    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func files(in folder: URL) -> [ScenarioFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
            .map { ScenarioFile(path: folder.appendingPathComponent($0).path) }
    }

    func read() throws -> Scenario { try ScenarioReader.read(path: path) }
}

/// Where a scenario is run.
enum Engine: String, CaseIterable, Sendable {
    case memory, sqlite

    func run(_ scenario: Scenario) async throws -> ScenarioRun {
        switch self {
        case .memory: return try await Self.run(scenario, on: SQLiteDatabase.inMemory())
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("scenario-test-" + UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appendingPathComponent("shop.db").path
            return try await Self.run(scenario, on: SQLiteDatabase(path: path))
        }
    }

    private static func run(
        _ scenario: Scenario, on database: SQLiteDatabase
    ) async throws -> ScenarioRun {
        try await database.migrate()
        var runner = ScenarioRunner(scenario, on: database)
        return try await runner.run()
    }
}
