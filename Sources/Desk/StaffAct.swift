import AfterSales
import Storage

/// One thing that a member of the staff does, on a page that showed one version of the order.
package struct StaffAct: Sendable {
    package var name: String
    /// What goes to the audit log beside the name: amounts, reasons.
    package var detail: String
    /// The version of the record that the page showed.
    package var seen: Int64
    /// Who is logged in; the command itself may be a carrier's, entered by them.
    package var member: String

    package init(name: String, detail: String = "", seen: Int64, member: String) {
        self.name = name
        self.detail = detail
        self.seen = seen
        self.member = member
    }
}

extension Desk {
    /// Carries out what a page of the staff's asked for, once: with the audit entry in the same
    /// transaction, and not at all where the order changed since the page was made.
    ///
    /// - Throws: ``StorageError/stale(order:)`` and the refusals of the command.
    package func carryOut(
        _ act: StaffAct, onCase number: String, by actor: Actor, at now: Instant,
        _ command: @escaping @Sendable (inout CaseWork) throws -> Void
    ) async throws -> Performed {
        try await database.write { transaction in
            try carryOut(act, onCase: number, by: actor, at: now, in: transaction, command)
        }
    }

    /// The same in a transaction that has more to store.
    func carryOut(
        _ act: StaffAct, onCase number: String, by actor: Actor, at now: Instant,
        in transaction: any Transaction, _ command: (inout CaseWork) throws -> Void
    ) throws -> Performed {
        guard let order = try OrderRecords(transaction).orderNumber(ofCase: number) else {
            throw CaseRefusal.caseNotFound(number: number)
        }
        let session = try Session(transaction, order: order, desk: self)
        try session.expect(version: act.seen)
        var work = try session.work(by: actor, at: now)
        try command(&work)
        let performed = try session.store(work, caseNumber: number)
        try Audit(transaction).note(
            act.name, on: "case:" + number, by: act.member, detail: act.detail, at: now)
        return performed
    }

    /// The same for what happens to the order itself.
    package func carryOut(
        _ act: StaffAct, event: CaseWork.OrderEvent, on order: String, by actor: Actor,
        at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: order, desk: self)
            try session.expect(version: act.seen)
            var work = try session.work(by: actor, at: now)
            var preview = work
            _ = try preview.orderEvent(event, caseNumber: "")
            let number = event == .canceled ? try Counters(transaction).nextCaseNumber() : ""
            let affected = try work.orderEvent(event, caseNumber: number)
            var performed = try session.store(
                work, caseNumber: event == .canceled ? number : nil)
            performed.affected = affected
            try Audit(transaction).note(
                act.name, on: "order:" + order, by: act.member, detail: act.detail, at: now)
            return performed
        }
    }

    /// The same for a case that the staff open.
    package func carryOut(
        _ act: StaffAct, opening request: CaseRequest, on order: String, by actor: Actor,
        at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: order, desk: self)
            try session.expect(version: act.seen)
            var work = try session.work(by: actor, at: now, for: request)
            var preview = work
            let isRedirected = try preview.open(request, as: "").outcome == .redirected
            let number = isRedirected ? "" : try Counters(transaction).nextCaseNumber()
            let decision = try work.open(request, as: number)
            var performed = try session.store(work, caseNumber: isRedirected ? nil : number)
            performed.decision = decision
            try Audit(transaction).note(
                act.name, on: isRedirected ? "order:" + order : "case:" + number,
                by: act.member, detail: act.detail, at: now)
            return performed
        }
    }
}

extension Session {
    func expect(version: Int64) throws {
        guard self.version == version else {
            throw StorageError.stale(order: record.order.number)
        }
    }
}
