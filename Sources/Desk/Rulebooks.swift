import AfterSales
import Storage
import Synchronization

/// Policies made ready, kept by version: a published version never changes.
final class Rulebooks: Sendable {
    private let known = Mutex<[PolicyVersion: Rulebook]>([:])

    func rulebook(_ version: PolicyVersion, _ transaction: any Transaction) throws -> Rulebook {
        if let rules = known.withLock({ $0[version] }) { return rules }
        guard let published = try Policies(transaction).find(version),
            let rules = Rulebook(published.policy)
        else { throw StorageError.missing("policy \(version.name) version \(version.version)") }
        known.withLock { $0[version] = rules }
        return rules
    }
}
