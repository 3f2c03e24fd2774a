import AfterSales
import Storage

extension Desk {
    /// Keeps a parcel that nobody expects, until somebody has decided: two working days.
    ///
    /// - Throws: ``CaseRefusal/notAllowed(role:action:)``; ``CaseRefusal/invalid(field:problem:)``
    ///   where nothing is said about it.
    package func setAside(
        _ parcel: ArrivedParcel, by actor: Actor, at now: Instant
    ) async throws -> ArrivedParcel {
        try actor.require(.sortParcels)
        guard !parcel.contents.isEmpty || !parcel.sender.isEmpty else {
            throw CaseRefusal.invalid(field: "contents", problem: .required)
        }
        return try await database.write { transaction in
            var kept = parcel
            kept.dueAt = try dueDate(at: now, transaction)
            kept.id = try Parcels(transaction).add(kept)
            try Audit(transaction).note(
                "set_aside", on: "parcel:\(kept.id)", by: actor.name,
                detail: kept.codes.joined(separator: " "), at: now)
            return kept
        }
    }

    /// The same for a parcel whose case takes none as it stands: not accepted yet, refused or
    /// expired. Setting it aside again changes nothing.
    package func setAside(
        case number: String, code: String, by actor: Actor, at now: Instant
    ) async throws -> ArrivedParcel {
        try actor.require(.sortParcels)
        return try await database.write { transaction in
            guard let order = try OrderRecords(transaction).orderNumber(ofCase: number),
                let found = try OrderRecords(transaction).find(order)?.record.case(number)
            else { throw CaseRefusal.caseNotFound(number: number) }
            let waits: Set<CaseState> = [
                .awaitingFee, .awaitingReview, .awaitingCustomer, .refused, .expired,
            ]
            guard waits.contains(found.state) else {
                throw CaseRefusal.invalidState(action: .receive, state: found.state.rawValue)
            }
            if let waiting = try Parcels(transaction).waiting(with: number) { return waiting }
            var parcel = ArrivedParcel(arrivedAt: now, takenBy: actor.name, state: .open)
            parcel.dueAt = try dueDate(at: now, transaction)
            parcel.codes = code.isEmpty ? [] : [SearchText.scanned(code)]
            parcel.cases = [number]
            parcel.id = try Parcels(transaction).add(parcel)
            try Audit(transaction).note(
                "set_aside", on: "case:" + number, by: actor.name, detail: code, at: now)
            return parcel
        }
    }

    /// Two working days, by the shop's calendar.
    private func dueDate(at now: Instant, _ transaction: any Transaction) throws -> Instant {
        try rulesInForce(at: now, transaction).calendar.adding(workingHours: 48, to: now)
    }

    func rulesInForce(at now: Instant, _ transaction: any Transaction) throws -> Rulebook {
        guard let version = try Policies(transaction).inForce(at: now) else {
            throw StorageError.missing("a published policy")
        }
        return try rulebooks.rulebook(version, transaction)
    }
}
