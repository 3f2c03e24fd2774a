import AfterSales
import Storage

extension Desk {
    /// What a report is compared with, and on which days.
    package struct ReportToReconcile: Sendable {
        package var provider: ReportingProvider
        package var file: String
        package var refunds: [ReportedRefund]
        /// The first and the last day; `nil`: those of the report.
        package var first: CivilDay?
        package var last: CivilDay?

        package init(
            provider: ReportingProvider, file: String, refunds: [ReportedRefund],
            first: CivilDay? = nil, last: CivilDay? = nil
        ) {
            self.provider = provider
            self.file = file
            self.refunds = refunds
            self.first = first
            self.last = last
        }
    }

    /// A report without refunds says nothing of its days.
    package struct NoDays: Error, CustomStringConvertible {
        package var description: String {
            "the report holds no refund: say which days it is of, with --from and --to"
        }
    }

    /// Compares a provider's report with the ledger in both directions, and keeps what differs.
    ///
    /// Nothing is booked: a difference waits for somebody.
    package func reconcile(
        _ report: ReportToReconcile, by actor: Actor, at now: Instant
    ) async throws -> Reconciliations.Run {
        try actor.require(.export)
        let zone = try await policyInForce(at: now).flatMap { Zone(identifier: $0.timeZone) }
        let comparison = Comparison(report, in: zone ?? Zone(identifier: "UTC")!)  // always there
        return try await database.write { transaction in
            let run = try comparison.run(transaction)
            try Reconciliations(transaction).save(run, by: actor.name, at: now)
            try Audit(transaction).note(
                "reconcile", on: "provider:" + run.provider, by: actor.name,
                detail: "\(run.file): \(run.matched) agree, \(run.differences.count) differ",
                at: now)
            return run
        }
    }
}

/// One report against the ledger.
private struct Comparison: Sendable {
    let report: Desk.ReportToReconcile
    let zone: Zone
    /// One a refund: what went out and came back is one amount.
    let refunds: [ReportedRefund]

    init(_ report: Desk.ReportToReconcile, in zone: Zone) {
        self.report = report
        self.zone = zone
        var merged: [ReportedRefund] = []
        for refund in report.refunds {
            let day = zone.day(at: refund.at)
            guard day >= report.first ?? day, day <= report.last ?? day else { continue }
            if let index = merged.firstIndex(where: { $0.id == refund.id }) {
                merged[index].amount += refund.amount
            } else {
                merged.append(refund)
            }
        }
        refunds = merged
    }

    func run(_ transaction: any Transaction) throws -> Reconciliations.Run {
        let days = refunds.map { zone.day(at: $0.at) }
        guard let first = report.first ?? days.min(), let last = report.last ?? days.max() else {
            throw Desk.NoDays()
        }
        let sent = SentRefunds(transaction)
        var found: [Reconciliations.Difference] = []
        var seen: Set<String> = []
        for refund in refunds {
            let ours = try sent.find(providerID: refund.id, key: refund.key)
            if let ours { seen.insert(ours.id) }
            if ours == nil, try isGiveBack(refund, transaction) { continue }
            if let difference = difference(refund, ours) { found.append(difference) }
        }
        let matched = refunds.count - found.count
        for ours in try sent.confirmed(
            by: report.provider.methods, from: zone.instant(first, second: 0),
            to: zone.endOfDay(last)) where !seen.contains(ours.id)
        {
            found.append(
                Reconciliations.Difference(
                    .missingThere, refund: ours.id, reported: nil, ours: ours.amount, theirs: nil,
                    currency: ours.currency, ourDay: ours.confirmedAt.map(zone.day),
                    theirDay: nil))
        }
        return Reconciliations.Run(
            provider: report.provider.rawValue, file: report.file, first: first, last: last,
            reported: refunds.count, matched: matched, differences: found)
    }

    /// What was paid too late and went back is no refund of a case, and no surprise either.
    private func isGiveBack(
        _ refund: ReportedRefund, _ transaction: any Transaction
    ) throws -> Bool {
        try refund.key.map {
            try Charges(transaction).isGivenBack(
                key: $0, amount: refund.amount, currency: refund.currency)
        } ?? false
    }

    private func difference(
        _ refund: ReportedRefund, _ ours: SentRefunds.Sent?
    ) -> Reconciliations.Difference? {
        let theirDay = zone.day(at: refund.at)
        guard let ours else {
            return refund.amount == 0
                ? nil
                : Reconciliations.Difference(
                    .unknownHere, refund: nil, reported: refund.id, ours: nil,
                    theirs: refund.amount, currency: refund.currency, ourDay: nil,
                    theirDay: theirDay)
        }
        let ourDay = ours.confirmedAt.map(zone.day)
        guard let kind = kind(refund, ours, theirDay, ourDay) else { return nil }
        return Reconciliations.Difference(
            kind, refund: ours.id, reported: refund.id, ours: ours.amount, theirs: refund.amount,
            currency: refund.currency, ourDay: ourDay, theirDay: theirDay)
    }

    private func kind(
        _ refund: ReportedRefund, _ ours: SentRefunds.Sent, _ theirDay: CivilDay,
        _ ourDay: CivilDay?
    ) -> Reconciliations.Difference.Kind? {
        let isOut = refund.amount != 0
        if isOut != (ours.state == .succeeded) { return .otherState }
        guard isOut else { return nil }
        if refund.amount != ours.amount || refund.currency != ours.currency {
            return .otherAmount
        }
        return ourDay == theirDay ? nil : .otherDay
    }
}
