import AfterSales
import Storage

/// Sends the acknowledgment of a statement: its content, date and time (Directive 2011/83/EU,
/// article 11a).
package protocol StatementCorrespondent: Sendable {
    func acknowledge(_ statement: WithdrawalStatement, at now: Instant) async throws
}

extension Desk {
    private static let pauseSeconds: Int64 = 60

    /// Who settles a statement that needs nobody.
    package static let statementClerk = "desk"

    /// Opens the case of each new statement where number and address belong together and all of the
    /// order is withdrawn from; acknowledges the others, which wait for the staff.
    ///
    /// - Returns: why acknowledgments could not be sent; they are tried again, later each time.
    package func answerStatements(
        by correspondent: any StatementCorrespondent, at now: Instant
    ) async throws -> [String] {
        let waiting = try await database.read {
            try WithdrawalStatements($0).toAcknowledge(by: now)
        }
        var problems: [String] = []
        for statement in waiting {
            if try await openCase(of: statement, at: now) { continue }
            do {
                try await correspondent.acknowledge(statement, at: now)
                try await database.write {
                    try WithdrawalStatements($0).markAcknowledged(statement.id, at: now)
                }
            } catch {
                let pause = Self.pauseSeconds << Int64(min(statement.tries, 6))
                try await database.write {
                    try WithdrawalStatements($0).postpone(
                        statement.id, until: now.adding(seconds: pause))
                }
                problems.append("\(error)")
            }
        }
        return problems
    }

    /// - Returns: whether the case's own mail acknowledges the statement.
    private func openCase(of statement: WithdrawalStatement, at now: Instant) async throws -> Bool {
        guard statement.goods.isEmpty, statement.settledAt == nil else { return false }
        let number = CustomerSignIn.normalized(order: statement.order)
        do {
            return try await database.write { transaction in
                guard
                    try OrderRecords(transaction).email(of: number) == statement.email.lowercased()
                else { return false }
                let session = try Session(transaction, order: number, desk: self)
                var request = session.record.wholeWithdrawal()
                guard request.lines?.isEmpty == false else { return false }
                let actor = Actor(.customer)
                request.takeOpenWay(
                    named: try quote(request, session, by: actor, at: statement.at))
                let opened = try open(
                    request, session, by: actor, at: statement.at, in: transaction)
                guard let caseNumber = opened.caseNumber else { return false }
                let statements = WithdrawalStatements(transaction)
                _ = try statements.settle(
                    statement.id, by: Self.statementClerk, as: caseNumber, at: now)
                guard opened.case?.legalWithdrawal == true else { return false }
                try statements.markAcknowledged(statement.id, at: now)
                return true
            }
        } catch is CaseRefusal {
            // The staff finds out why, and what the law grants all the same.
            return false
        }
    }
}
