import AfterSales
import Storage

extension Desk {
    /// Puts a policy in force from a date.
    package func publish(_ policy: Policy, from: Instant, at now: Instant) async throws {
        try await database.write { try Policies($0).publish(policy, from: from, at: now) }
    }

    /// The policy in force at a moment; `nil` where none was published.
    package func policyInForce(at moment: Instant) async throws -> Policy? {
        try await database.read { transaction in
            let policies = Policies(transaction)
            return try policies.inForce(at: moment).flatMap(policies.find)?.policy
        }
    }
}
