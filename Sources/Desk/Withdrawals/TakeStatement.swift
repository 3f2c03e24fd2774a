import AfterSales
import Storage

extension Desk {
    /// Takes in a withdrawal that was declared without signing in, once however often it is sent.
    /// The same is done whether there is such an order or not.
    ///
    /// - Parameter network: where the browser is.
    /// - Throws: ``TooManyTries``; nothing is stored then.
    package func take(
        _ statement: WithdrawalStatement, from network: String, at now: Instant
    ) async throws {
        let order = Secret.hash(CustomerSignIn.normalized(order: statement.order))
        let buckets = [
            (name: "statement:order:" + order, limit: Limit(free: 5, delaySeconds: 30)),
            (
                name: "statement:email:" + Secret.hash(statement.email.lowercased()),
                limit: Limit(free: 3, delaySeconds: 60)
            ),
            (name: "statement:network:" + network, limit: Limit(free: 10, delaySeconds: 30)),
        ]
        try await database.write { transaction in
            let statements = WithdrawalStatements(transaction)
            guard try statements.find(statement.id) == nil else { return }
            try Attempts(transaction).take(buckets, at: now)
            try statements.add(statement)
        }
    }

    /// A member of the staff says that a statement is taken care of, by the case that it became or
    /// without one.
    ///
    /// - Returns: whether it was still open; nothing changes where it was not.
    /// - Throws: ``CaseRefusal/notAllowed(role:action:)``; ``CaseRefusal/caseNotFound(number:)``.
    package func settle(
        statement id: String, as caseNumber: String?, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.settleStatement)
        return try await database.write { transaction in
            if let caseNumber,
                try OrderRecords(transaction).orderNumber(ofCase: caseNumber) == nil
            {
                throw CaseRefusal.caseNotFound(number: caseNumber)
            }
            guard
                try WithdrawalStatements(transaction).settle(
                    id, by: actor.name, as: caseNumber, at: now)
            else { return false }
            try Audit(transaction).note(
                "settle_statement", on: "statement:" + id.prefix(16), by: actor.name,
                detail: caseNumber ?? "", at: now)
            return true
        }
    }
}
