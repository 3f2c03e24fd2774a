import AfterSales
import Storage

/// Credits of a shop whose system the desk cannot reach: each waits until somebody has given it
/// there and says so.
package struct CreditsByHand: CreditKeeper {
    private let database: any Database

    package init(database: any Database) { self.database = database }

    package func give(_ credit: Credit) async -> ProviderReply {
        do {
            return try await database.write { transaction in
                let credits = Credits(transaction)
                try credits.add(
                    Credits.Row(
                        refund: credit.refund, key: credit.key, order: credit.order,
                        kind: credit.kind.rawValue, amount: credit.amount,
                        currency: credit.currency, card: credit.reference))
                return .pending(id: Credits.id(credit.key))
            }
        } catch {
            return .notSent(problem: "\(error)")
        }
    }

    package func credits(
        for order: String, at now: Instant
    ) async throws(ProviderSilence) -> [PaymentReading.Refund] {
        do {
            return try await database.read { try Credits($0).rows(of: order) }.map { row in
                PaymentReading.Refund(
                    id: Credits.id(row.key), key: row.key, amount: row.amount,
                    state: row.decidedAt == nil
                        ? .pending : row.problem == nil ? .succeeded : .failed,
                    problem: row.problem)
            }
        } catch {
            throw ProviderSilence("\(error)")
        }
    }
}

extension Desk {
    /// The longest note on a credit: the card's number or the voucher that was made.
    package static let creditNoteLength = 140

    /// Somebody has given a credit in the shop's system: its refund is confirmed.
    ///
    /// - Parameter note: under which number it is found there; empty: none.
    /// - Returns: whether it was not decided before.
    package func confirmCredit(
        _ refund: String, note: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try await decide(refund, .succeeded, note: note, problem: nil, by: actor, at: now)
    }

    /// A credit cannot be given: its refund has failed, and waits for finance.
    ///
    /// - Returns: whether it was not decided before.
    /// - Throws: ``CaseRefusal/invalid(field:problem:)`` where no reason is given.
    package func refuseCredit(
        _ refund: String, because problem: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        guard problem.contains(where: { !$0.isWhitespace }) else {
            throw CaseRefusal.invalid(field: "problem", problem: .required)
        }
        return try await decide(
            refund, .failed, note: "", problem: problem, by: actor, at: now)
    }

    /// Only what waits can be decided, and nothing is given while its payment is disputed.
    private static func check(
        _ refund: String, _ answer: CaseWork.ProviderAnswer, in record: OrderRecord
    ) throws(CaseRefusal) {
        guard let instruction = record.instructions.first(where: { $0.id == refund }) else {
            throw .invalid(field: "refund", problem: .unknown(refund))
        }
        let waits = [.requested, .unknown].contains(instruction.state) && !instruction.superseded
        guard waits, answer != .succeeded || !record.isFrozen(instruction.source) else {
            throw .invalidState(action: .giveCredits, state: instruction.state.rawValue)
        }
    }

    private func decide(
        _ refund: String, _ answer: CaseWork.ProviderAnswer, note: String, problem: String?,
        by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.giveCredits)
        return try await database.write { transaction in
            let credits = Credits(transaction)
            guard let row = try credits.find(refund), row.decidedAt == nil else { return false }
            let session = try Session(transaction, order: row.order, desk: self)
            try Self.check(refund, answer, in: session.record)
            _ = try credits.decide(
                refund, note: String(note.prefix(Self.creditNoteLength)),
                problem: problem.map { String($0.prefix(Self.creditNoteLength)) },
                by: actor.name, at: now)
            var work = try session.work(by: Actor(.provider), at: now)
            try work.providerAnswered(instruction: refund, answer)
            try RefundSendings(transaction).note(
                refund, providerID: Credits.id(row.key), problem: problem, at: now)
            _ = try session.store(
                work, caseNumber: refund.split(separator: "/").first.map(String.init))
            try Audit(transaction).note(
                answer == .succeeded ? "give_credit" : "refuse_credit", on: "refund:" + refund,
                by: actor.name, detail: problem ?? note, at: now)
            return true
        }
    }
}
