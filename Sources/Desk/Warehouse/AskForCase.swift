import AfterSales
import Storage

extension Desk {
    /// Asks the customer of an order to open a case for a parcel that came without one, where the
    /// policy leaves that to them: a plain return is asked for on the portal
    /// (`return.authorization`). The parcel waits as long as a label does to be used.
    ///
    /// - Throws: ``CaseRefusal``, also where a case could be opened here;
    ///   ``StorageError/stale(order:)`` where somebody else decided on the parcel meanwhile.
    package func askForCase(
        _ seen: SeenParcel, on order: String, by actor: Actor, at now: Instant
    ) async throws {
        try actor.require(.authorize)
        try await database.write { transaction in
            var parcel = try waiting(seen, transaction)
            let session = try Session(transaction, order: order, desk: self)
            guard try isForThePortal(session, by: actor, at: now) else {
                throw CaseRefusal.invalidState(
                    action: .askCustomer, state: session.record.order.status.rawValue)
            }
            let rules = try rulesInForce(at: now, transaction)
            parcel.dueAt = rules.calendar.endOfWindow(
                from: now, days: rules.policy.return.shipBackDays)
            guard try Parcels(transaction).change(parcel) else {
                throw StorageError.stale(order: "parcel \(parcel.id)")
            }
            try Parcels(transaction).ask(order, for: parcel.id, at: now)
            try Outbox(transaction).add([.askForCase(parcel: parcel.id)], order: order, at: now)
            try Audit(transaction).note(
                "ask_for_case", on: "parcel:\(parcel.id)", by: actor.name, detail: order, at: now)
        }
    }

    /// Whether something of an order is returned on the portal alone, so by its customer.
    package func isForThePortal(
        order: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try await database.read { transaction in
            let session = try Session(transaction, order: order, desk: self)
            return try isForThePortal(session, by: actor, at: now)
        }
    }

    private func isForThePortal(
        _ session: Session, by actor: Actor, at now: Instant
    ) throws -> Bool {
        let work = try session.work(by: actor, at: now)
        return session.record.order.lines.contains { line in
            var request = CaseRequest(kind: .return, channel: .form)
            request.lines = [.init(line: line.id, quantity: 1)]
            return (try? work.quote(request))?.isForThePortal ?? false
        }
    }
}

extension Decision {
    /// Whether only the customer can ask for this, on the portal.
    package var isForThePortal: Bool { outcome == .redirected && channel == .portal }
}
