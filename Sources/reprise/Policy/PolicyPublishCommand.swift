import AfterSales
import ArgumentParser
import Desk
import Storage
import StorageSQLite

struct PolicyPublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Put a policy in force; a published version never changes.")

    @Argument(help: "A policy file, or the name of a built-in.") var file: String
    @Option(help: "The first day on which it holds (YYYY-MM-DD); default: now.")
    var from: String?

    func run() async throws {
        try await Failure.reporting {
            let policy = try PolicySource.policy(file)
            let now = SystemClock.now
            let start = try start(in: policy) ?? now
            let database = try await OpenDatabase.open(Settings())
            try await Desk(database: database).publish(policy, from: start, at: now)
            Output.line("\(policy.policy) version \(policy.version) is published")
        }
    }

    /// The first second of the day in the policy's zone.
    private func start(in policy: Policy) throws -> Instant? {
        guard let from else { return nil }
        guard let day = CivilDay(iso: from), let zone = Zone(identifier: policy.timeZone) else {
            throw ValidationError("--from \(from): expected a date like 2026-03-02")
        }
        return zone.instant(day, second: 0)
    }
}
