import AfterSales
import ArgumentParser
import Desk
import Storage
import StorageSQLite

/// The policy that a command is about where no file is named: the one in force in the database.
enum PolicyInForce {
    static func policy(orNamed name: String?) async throws -> Policy {
        if let name { return try PolicySource.policy(name) }
        let database = try await OpenDatabase.openExisting(Settings())
        guard let policy = try await Desk(database: database).policyInForce(at: SystemClock.now)
        else {
            throw StorageError.missing(
                "a published policy (`reprise policy publish FILE` puts one in force)")
        }
        return policy
    }
}
