import AfterSales

/// A published policy, by name and version.
package struct PolicyVersion: Hashable, Sendable {
    package var name: String
    package var version: Int

    package init(name: String, version: Int) {
        self.name = name
        self.version = version
    }
}

/// The policies that were published, each with the date it is in force from.
package struct Policies {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Published: Sendable {
        package var policy: Policy
        package var from: Instant
        package var publishedAt: Instant
    }

    /// Puts a version in force from a date. A published version never changes: publishing the same
    /// text again is nothing new, another text under the same version is refused.
    package func publish(_ policy: Policy, from: Instant, at now: Instant) throws {
        if let known = try find(PolicyVersion(name: policy.policy, version: policy.version)) {
            guard known.policy == policy else {
                throw StorageError.duplicate("version \(policy.version) of \(policy.policy)")
            }
            return
        }
        try transaction.execute(
            """
            INSERT INTO policies (name, version, in_force_from, published_at, body)
            VALUES ($1, $2, $3, $4, $5)
            """,
            .text(policy.policy), .integer(Int64(policy.version)),
            .integer(from.secondsSinceEpoch), .integer(now.secondsSinceEpoch),
            .text(try JSON.text(policy)))
    }

    package func find(_ version: PolicyVersion) throws -> Published? {
        try published(
            "WHERE name = $1 AND version = $2", .text(version.name),
            .integer(Int64(version.version))
        ).first
    }

    /// The version in force at a moment, or the earliest there is; `nil` where none was published.
    package func inForce(at moment: Instant) throws -> PolicyVersion? {
        let inForce = try published(
            "WHERE in_force_from <= $1 ORDER BY in_force_from DESC, version DESC LIMIT 1",
            .integer(moment.secondsSinceEpoch))
        let found =
            try inForce.first
            ?? published("ORDER BY in_force_from, version LIMIT 1").first
        return found.map { PolicyVersion(name: $0.policy.policy, version: $0.policy.version) }
    }

    /// Every version, the latest in force first.
    package func all() throws -> [Published] {
        try published("ORDER BY in_force_from DESC, version DESC")
    }

    private func published(_ tail: String, _ arguments: SQLValue...) throws -> [Published] {
        try transaction.query(
            "SELECT body, in_force_from, published_at FROM policies " + tail, arguments
        ).map { row in
            Published(
                policy: try JSON.value(try row.text(0)),
                from: Instant(secondsSinceEpoch: try row.integer(1)),
                publishedAt: Instant(secondsSinceEpoch: try row.integer(2)))
        }
    }
}

extension Policies {
    /// How many days the return windows of some versions have.
    package func windows(of versions: [PolicyVersion]) throws -> [PolicyVersion: Int] {
        try Set(versions).reduce(into: [:]) { windows, version in
            windows[version] = try find(version)?.policy.return.windowDays
        }
    }
}
