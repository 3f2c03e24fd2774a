import AfterSales
import ArgumentParser
import Foundation
import Scenarios
import Storage
import StorageSQLite

extension Engine {
    /// Runs a scenario on an empty store of this engine, which is gone afterwards.
    func run(_ scenario: Scenario) async throws -> ScenarioRun {
        switch self {
        case .memory: return try await Self.run(scenario, on: SQLiteDatabase.inMemory())
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("reprise-scenario-" + UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appendingPathComponent("shop.db").path
            return try await Self.run(scenario, on: SQLiteDatabase(path: path))
        case .postgres:
            throw StorageError.unsupported(
                url: "--engine postgres", reason: "comes with release 0.3; use memory or sqlite")
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
