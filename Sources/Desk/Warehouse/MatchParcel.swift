import AfterSales
import Storage

/// A parcel that was set aside finds its case, or its end.
extension Desk {
    /// What a page showed of a parcel.
    package struct SeenParcel: Sendable {
        package var id: Int64
        package var version: Int64

        package init(id: Int64, version: Int64) {
            self.id = id
            self.version = version
        }
    }

    /// Opens a case on an order by the ordinary rules, for goods that are here already, and
    /// receives them at the parcel's own time. What the rules refuse is kept as a refused case,
    /// and the parcel waits on.
    ///
    /// - Throws: ``CaseRefusal``; ``StorageError/stale(order:)`` where somebody else decided on
    ///   the parcel meanwhile.
    package func match(
        _ seen: SeenParcel, opening request: CaseRequest, on order: String, by actor: Actor,
        at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            var parcel = try waiting(seen, transaction)
            let session = try Session(transaction, order: order, desk: self)
            let opened = try open(request, session, by: actor, at: now, in: transaction)
            guard let number = opened.caseNumber else { return opened }
            try Parcels(transaction).put(number, into: parcel.id)
            var performed = opened
            if opened.decision?.outcome.goesOn == true {
                performed = try receive(
                    number, from: parcel, reason: nil, by: actor, at: now, in: transaction)
                performed.decision = opened.decision
                try close(&parcel, as: .matched, by: actor, reason: nil, transaction)
            }
            try Audit(transaction).note(
                "match_parcel", on: "case:" + number, by: actor.name,
                detail: "parcel:\(parcel.id)", at: now)
            return performed
        }
    }

    /// Puts a parcel to a case that is there: accepts the request where that is still to be done,
    /// reopens one that was refused, and receives the goods at the parcel's own time.
    ///
    /// - Parameter reason: why; needed to reopen.
    package func match(
        _ seen: SeenParcel, to number: String, reason: String?, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try actor.require(.authorize)
        return try await database.write { transaction in
            var parcel = try waiting(seen, transaction)
            let performed = try receive(
                number, from: parcel, reason: reason, by: actor, at: now, in: transaction)
            try Parcels(transaction).put(number, into: parcel.id)
            try close(&parcel, as: .matched, by: actor, reason: nil, transaction)
            try Audit(transaction).note(
                "match_parcel", on: "case:" + number, by: actor.name,
                detail: "parcel:\(parcel.id)", at: now)
            return performed
        }
    }

    /// A parcel that leads to no case: sent back, given to the carrier, or kept; always with a
    /// reason.
    package func close(
        _ seen: SeenParcel, as state: ParcelState, reason: String, by actor: Actor,
        at now: Instant
    ) async throws {
        try actor.require(.authorize)
        guard [.sentBack, .givenToCarrier, .kept].contains(state) else {
            throw CaseRefusal.invalid(field: "state", problem: .unknown(state.rawValue))
        }
        guard !reason.isEmpty else {
            throw CaseRefusal.invalid(field: "reason", problem: .required)
        }
        try await database.write { transaction in
            var parcel = try waiting(seen, transaction)
            try close(&parcel, as: state, by: actor, reason: reason, transaction)
            try Audit(transaction).note(
                "close_parcel", on: "parcel:\(parcel.id)", by: actor.name,
                detail: state.rawValue + ": " + reason, at: now)
        }
    }

    /// What was read is what is decided on.
    func waiting(
        _ seen: SeenParcel, _ transaction: any Transaction
    ) throws -> ArrivedParcel {
        guard let parcel = try Parcels(transaction).find(seen.id) else {
            throw StorageError.missing("parcel \(seen.id)")
        }
        guard parcel.version == seen.version, parcel.state == .open else {
            throw StorageError.stale(order: "parcel \(seen.id)")
        }
        return parcel
    }

    private func close(
        _ parcel: inout ArrivedParcel, as state: ParcelState, by actor: Actor, reason: String?,
        _ transaction: any Transaction
    ) throws {
        parcel.state = state
        parcel.dueAt = nil
        parcel.closedBy = actor.name
        parcel.reason = reason
        guard try Parcels(transaction).change(parcel) else {
            throw StorageError.stale(order: "parcel \(parcel.id)")
        }
    }

    private func receive(
        _ number: String, from parcel: ArrivedParcel, reason: String?, by actor: Actor,
        at now: Instant, in transaction: any Transaction
    ) throws -> Performed {
        guard let order = try OrderRecords(transaction).orderNumber(ofCase: number) else {
            throw CaseRefusal.caseNotFound(number: number)
        }
        let session = try Session(transaction, order: order, desk: self)
        var work = try session.work(by: actor, at: now)
        let state = work.record.case(number)?.state
        if state == .refused { try work.reopen(number, reason: reason) }
        if state == .refused || state == .awaitingReview {
            try work.authorizeArrived(number, note: reason)
        }
        _ = try session.store(work, caseNumber: number)
        // The clock of the inspection began when the parcel came, by whoever took it.
        let door = try Session(transaction, order: order, desk: self)
        let taker = Actor(.warehouse, name: parcel.takenBy)
        var receipt = try door.work(by: taker, at: parcel.arrivedAt)
        try receipt.receive(number, CaseWork.Parcel())
        return try door.store(receipt, caseNumber: number)
    }
}
