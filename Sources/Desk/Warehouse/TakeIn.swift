import AfterSales
import Storage

/// What somebody at the station says about a parcel and the goods in it.
package struct Intake: Sendable {
    /// `nil`: it was received before.
    package var parcel: CaseWork.Parcel?
    /// What was found, unit by unit; `nil`: looked at later.
    package var items: [InspectedItem]?
    /// The parcel that it lay in with others; `nil`: one of its own.
    package var box: Int64?
    /// What was scanned; empty where nothing was.
    package var code: String

    package init(
        parcel: CaseWork.Parcel?, items: [InspectedItem]?, box: Int64? = nil, code: String = ""
    ) {
        self.parcel = parcel
        self.items = items
        self.box = box
        self.code = code
    }
}

extension Desk {
    /// Receives a parcel and grades its units: both, or what is left to do, in one transaction
    /// with the parcel's own record and the audit entry.
    ///
    /// A parcel that is refused at the door is not graded.
    ///
    /// - Returns: what it brought; the parcel that it was, where one was received.
    /// - Throws: ``StorageError/stale(order:)`` and the refusals of the commands.
    package func takeIn(
        _ intake: Intake, _ act: StaffAct, onCase number: String, by actor: Actor, at now: Instant
    ) async throws -> (performed: Performed, parcel: Int64?) {
        try await atTheDoor(act, number, by: actor, at: now, intake) { work in
            if let parcel = intake.parcel { try work.receive(number, parcel) }
            if let items = intake.items, work.record.case(number)?.state != .rejected {
                try work.inspect(number, items)
            }
        }
    }

    /// A parcel came for a case that takes none any more: it is noted and goes back.
    package func turnBack(
        _ intake: Intake, _ act: StaffAct, onCase number: String, by actor: Actor, at now: Instant
    ) async throws -> (performed: Performed, parcel: Int64?) {
        var arrived = intake
        arrived.parcel = CaseWork.Parcel()
        return try await atTheDoor(act, number, by: actor, at: now, arrived) { work in
            try work.turnBack(number)
        }
    }

    private func atTheDoor(
        _ act: StaffAct, _ number: String, by actor: Actor, at now: Instant, _ intake: Intake,
        _ command: @escaping @Sendable (inout CaseWork) throws -> Void
    ) async throws -> (performed: Performed, parcel: Int64?) {
        try await database.write { transaction in
            let performed = try carryOut(
                act, onCase: number, by: actor, at: now, in: transaction, command)
            let parcel =
                intake.parcel == nil
                ? nil : try keep(intake, number, by: actor, at: now, in: transaction)
            return (performed, parcel)
        }
    }

    /// Every receipt writes its parcel, so that what came in on a day can be looked up.
    private func keep(
        _ intake: Intake, _ number: String, by actor: Actor, at now: Instant,
        in transaction: any Transaction
    ) throws -> Int64 {
        let parcels = Parcels(transaction)
        if let box = intake.box, try parcels.find(box) != nil {
            try parcels.put(number, into: box)
            return box
        }
        var parcel = ArrivedParcel(arrivedAt: now, takenBy: actor.name, state: .matched)
        parcel.codes = intake.code.isEmpty ? [] : [SearchText.scanned(intake.code)]
        parcel.cases = [number]
        return try parcels.add(parcel)
    }
}
