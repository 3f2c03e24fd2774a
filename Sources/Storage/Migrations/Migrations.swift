/// The schema's versions, in order.
package enum Migrations {
    package static let latest = versions.count

    /// A released version is never edited: what changes is a further one.
    private static let versions: [@Sendable (Dialect) -> [String]] = [
        { Schema001.statements + $0.guards },
        { _ in Schema002.statements },
        { _ in Schema003.statements },
        { _ in Schema004.statements },
        { _ in Schema005.statements },
        { Schema006.statements + $0.keepers },
        { _ in Schema007.statements },
        { _ in Schema008.statements },
        { Schema009.statements($0) },
        { Schema010.statements + $0.archivists },
        { _ in Schema011.statements },
        { _ in Schema012.statements },
        { _ in Schema013.statements },
        { _ in Schema014.statements },
    ]

    /// Brings a store to the latest version, with what it holds; doing it again changes nothing.
    ///
    /// - Returns: the versions that were applied.
    /// - Throws: ``StorageError/newerSchema(found:known:)``.
    @discardableResult
    package static func migrate(
        _ transaction: any Transaction, _ dialect: Dialect
    ) throws -> [Int] {
        try transaction.execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY)")
        let found = try current(transaction)
        guard found <= latest else { throw StorageError.newerSchema(found: found, known: latest) }
        let pending = versions.indices.map { $0 + 1 }.filter { $0 > found }
        for version in pending {
            for statement in versions[version - 1](dialect) { try transaction.execute(statement) }
            try transaction.execute(
                "INSERT INTO schema_versions (version) VALUES ($1)", .integer(Int64(version)))
        }
        try Backfill.run(transaction)
        if pending.contains(10) { try RevenueBackfill.run(transaction) }
        if pending.contains(11) { try LegalDueBackfill.run(transaction) }
        if pending.contains(14) { try RefundDatesBackfill.run(transaction) }
        return pending
    }

    package static func current(_ transaction: any Transaction) throws -> Int {
        let row = try transaction.query("SELECT coalesce(max(version), 0) FROM schema_versions")
        return Int(try row[0].integer(0))
    }
}
