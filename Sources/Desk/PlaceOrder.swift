import AfterSales
import Storage

extension Desk {
    /// Takes in an order of the shop, under the policy in force when it was placed.
    ///
    /// - Throws: ``StorageError/duplicate(_:)`` where the number is taken;
    ///   ``StorageError/missing(_:)`` where no policy was published yet.
    @discardableResult
    package func place(
        _ order: Order, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await database.write { try place(order, by: actor, at: now, in: $0) }
    }

    /// The same, inside a transaction of the caller's.
    package func place(
        _ order: Order, by actor: Actor, at now: Instant, in transaction: any Transaction
    ) throws -> Performed {
        guard let policy = try Policies(transaction).inForce(at: order.placedAt) else {
            throw StorageError.missing("a published policy")
        }
        let rules = try rulebooks.rulebook(policy, transaction)
        let work = CaseWork.placing(order, by: actor, under: rules, at: now)
        try OrderRecords(transaction).insert(work.record, policy: policy)
        try Journal(transaction).append(work)
        return Performed(record: work.record, rules: rules, events: work.events)
    }

    /// An order with its cases and the rules that decide them; `nil` where there is none.
    package func find(order number: String) async throws -> Performed? {
        try await database.read { transaction in
            guard let stored = try OrderRecords(transaction).find(number) else { return nil }
            return Performed(
                record: stored.record,
                rules: try rulebooks.rulebook(stored.policy, transaction))
        }
    }

    /// A case with its order; `nil` where there is none.
    package func find(case number: String) async throws -> Performed? {
        let order = try await database.read {
            try OrderRecords($0).orderNumber(ofCase: number)
        }
        guard let order, var found = try await find(order: order) else { return nil }
        found.caseNumber = number
        return found
    }
}
