import AfterSales
import Storage

extension Desk {
    /// What the policy says to a request; stores nothing.
    package func quote(
        _ request: CaseRequest, on order: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await database.read { transaction in
            let session = try Session(transaction, order: order, desk: self)
            let work = try session.work(by: actor, at: now, for: request)
            let decision = try work.quote(request)
            return Performed(
                record: session.record, rules: work.rules, decision: decision)
        }
    }

    /// Opens a case; a redirected request opens none, a refused one is kept.
    package func open(
        _ request: CaseRequest, on order: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: order, desk: self)
            var work = try session.work(by: actor, at: now, for: request)
            // Numbers are gapless, so one is taken only for a case that will be.
            var preview = work
            let isRedirected = try preview.open(request, as: "").outcome == .redirected
            let number = isRedirected ? "" : try Counters(transaction).nextCaseNumber()
            let decision = try work.open(request, as: number)
            var performed = try session.store(work, caseNumber: isRedirected ? nil : number)
            performed.decision = decision
            return performed
        }
    }
}
