import AfterSales
import Storage

extension Desk {
    /// Takes in what a provider says of a payment: states, refunds made elsewhere, the lender's
    /// plan, disputes. Taking it twice changes nothing.
    ///
    /// - Parameter method: whose word it is; `nil`: that of the payment's own provider. Money may
    ///   go back another way than it came: what the bank or a keeper of credits says of that does
    ///   not stand for what the payment's provider would say, nor put off asking it.
    package func take(
        _ reading: PaymentReading, of source: MoneySource, by method: PaymentMethod? = nil,
        in order: String, at now: Instant
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: order, desk: self)
            var work = try session.work(by: Actor(.provider), at: now)
            let sendings = RefundSendings(transaction)
            let known = try sendings.instructions(
                behind: reading.refunds.map { ($0.id, $0.key) })
            let counters = Counters(transaction)
            let reference = session.record.reference(of: source)
            let isShared = try reference.map {
                try PaymentReferences(transaction).find($0).count > 1
            }
            let outcome = try work.take(
                reading, of: source, known: known, isShared: isShared ?? false,
                nextCase: counters.nextCaseNumber)
            var performed = try session.store(work, caseNumber: outcome.affected.first)
            performed.affected = outcome.affected
            for refund in reading.refunds {
                guard let instruction = known[refund.id] else { continue }
                try sendings.note(
                    instruction, providerID: refund.id, problem: refund.problem, at: now)
            }
            for refund in outcome.outside {
                try sendings.note(
                    refund.instruction, providerID: refund.id, problem: nil, at: now)
            }
            try MoneyDifferences(transaction).save(
                outcome.differences, of: source, in: order, at: now)
            if method == nil || method == session.record.method(of: source) {
                try planNext(reading, source, performed.record, transaction)
            }
            return performed
        }
    }

    private func planNext(
        _ reading: PaymentReading, _ source: MoneySource, _ record: OrderRecord,
        _ transaction: any Transaction
    ) throws {
        let readings = PaymentReadings(transaction)
        let order = record.order.number
        let moved = try readings.movedAt(source, of: order) ?? reading.readAt
        let isUnderWay = record.instructions.contains {
            $0.source == source && !$0.superseded && [.requested, .unknown].contains($0.state)
        }
        try readings.save(
            reading, of: source, in: order,
            next: ReadingPlan.next(
                movedAt: moved, isUnderWay: isUnderWay, at: reading.readAt))
    }
}
