import AfterSales
import Storage

extension Desk {
    /// What the policy says to a request, and what it would do to the money; stores nothing.
    package func quote(
        _ request: CaseRequest, on order: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await database.read { transaction in
            let session = try Session(transaction, order: order, desk: self)
            return try quote(request, session, by: actor, at: now)
        }
    }

    /// The same for several requests on one order, each by itself.
    package func quotes(
        _ requests: [CaseRequest], on order: String, by actor: Actor, at now: Instant
    ) async throws -> [Result<Decision, CaseRefusal>] {
        try await database.read { transaction in
            let session = try Session(transaction, order: order, desk: self)
            return try requests.map { request in
                let work = try session.work(by: actor, at: now, for: request)
                return Result { () throws(CaseRefusal) in try work.quote(request) }
            }
        }
    }

    /// Opens a case; a redirected request opens none, a refused one is kept.
    package func open(
        _ request: CaseRequest, on order: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: order, desk: self)
            return try open(request, session, by: actor, at: now, in: transaction)
        }
    }

    /// A second payment is nobody else's: neither another order's, nor one that came in by a page
    /// and goes back by itself.
    private static func checkReference(
        _ request: CaseRequest, _ transaction: any Transaction
    ) throws {
        guard case .paidTwice(_, let reference?) = request.adjustment else { return }
        let isKnown = try !PaymentReferences(transaction).find(reference).isEmpty
        guard try !isKnown && !Charges(transaction).knows(reference: reference) else {
            throw CaseRefusal.invalid(field: "reference", problem: .twice(reference))
        }
    }

    func quote(
        _ request: CaseRequest, _ session: Session, by actor: Actor, at now: Instant
    ) throws -> Performed {
        let work = try session.work(by: actor, at: now, for: request)
        try Self.checkReference(request, session.transaction)
        let decision = try work.quote(request)
        var performed = Performed(record: session.record, rules: work.rules, decision: decision)
        performed.forecast = work.refundForecast(request, decision)
        return performed
    }

    func open(
        _ request: CaseRequest, _ session: Session, by actor: Actor, at now: Instant,
        in transaction: any Transaction
    ) throws -> Performed {
        var work = try session.work(by: actor, at: now, for: request)
        try Self.checkReference(request, transaction)
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
